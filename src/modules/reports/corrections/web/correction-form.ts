import { type Language, languages } from '../../../../kernel/language.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { correctionNote, type CorrectionNote, longestReason } from '../correction.ts';
import { correctionTexts } from '../texts.ts';

/** What was typed into the form of a correction. */
export type CorrectionForm = Readonly<Record<CorrectionField, string>>;
const correctionFields = ['kind', 'severity', 'reason-fi', 'reason-sv', 'reason-en', 'foundBy'] as const;
export type CorrectionField = (typeof correctionFields)[number];

export const emptyForm: CorrectionForm = {
  kind: '',
  severity: '',
  'reason-fi': '',
  'reason-sv': '',
  'reason-en': '',
  foundBy: '',
};

export const formOf = ({ kind, severity, reason, foundBy }: CorrectionNote): CorrectionForm => ({
  kind,
  severity,
  'reason-fi': reason.fi,
  'reason-sv': reason.sv,
  'reason-en': reason.en,
  foundBy: foundBy ?? '',
});

/** More than this nobody types; the rest is cut before it is looked at. */
const mostRead = 10_000;

export const fieldOf = (form: FormData, name: string): string => textIn(form, name).trim().slice(0, mostRead);

export const readForm = (form: FormData): CorrectionForm => ({
  kind: fieldOf(form, 'kind'),
  severity: fieldOf(form, 'severity'),
  'reason-fi': fieldOf(form, 'reason-fi'),
  'reason-sv': fieldOf(form, 'reason-sv'),
  'reason-en': fieldOf(form, 'reason-en'),
  foundBy: fieldOf(form, 'foundBy'),
});

export type ParsedForm =
  | { readonly ok: true; readonly note: CorrectionNote }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string | undefined>> };

/** Reads the form; what is wrong is told by field in the language of the page. */
export function parseForm(form: CorrectionForm, language: Language): ParsedForm {
  const texts = correctionTexts[language].staff.errors;
  const parsed = correctionNote.safeParse({
    kind: form.kind,
    severity: form.severity,
    reason: { fi: form['reason-fi'], sv: form['reason-sv'], en: form['reason-en'] },
    ...(form.foundBy === '' ? {} : { foundBy: form.foundBy }),
  });
  if (parsed.success) return { ok: true, note: parsed.data };
  const issues = new Map(parsed.error.issues.map((issue) => [issue.path.join('-'), issue]));
  const textFault = (name: string): string | undefined => {
    const issue = issues.get(name);
    if (!issue) return undefined;
    const most = 'maximum' in issue ? Number(issue.maximum) : longestReason;
    return issue.code === 'too_big' ? texts.tooLong({ most }) : texts.reason;
  };
  return {
    ok: false,
    errors: {
      kind: issues.has('kind') ? texts.kind : undefined,
      severity: issues.has('severity') ? texts.severity : undefined,
      ...Object.fromEntries(languages.map((each) => [`reason-${each}`, textFault(`reason-${each}`)])),
      foundBy: textFault('foundBy'),
    },
  };
}
