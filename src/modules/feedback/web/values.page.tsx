import { type Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../platform/http/route.ts';
import { Actions, Button, ErrorSummary, Form, Notice, PageHeading } from '../../../platform/web/components/index.ts';
import { previewImport } from '../preview-import.ts';
import { parseProfile } from '../import-profile.ts';
import { importAction, type ImportPagesDependencies, importsPath } from './dependencies.ts';
import { draftOf, refusalText } from './draft-of.ts';
import { DraftHead } from './import-parts.tsx';
import { type ImportDraft, toDraftPreview } from '../import-draft.ts';
import { saveDraftPreview, saveDraftProfile } from '../import-draft.store.ts';
import { meaningsOf, type Meanings } from './meanings.ts';
import { fieldsWithValues, usedThemes, withValues } from './profile-form.ts';
import { faultText } from './profile-text.ts';
import { importPageTexts } from './texts.ts';
import { ValueFieldSection } from './value-fields.tsx';

const path = `${importsPath}/drafts/:id/values`;

interface View {
  readonly asked: Asked;
  readonly draft: ImportDraft;
  readonly meanings: Meanings;
  readonly errors: FieldErrors;
  /** What is wrong beyond the fields of this page. */
  readonly faults: readonly string[];
}

async function showValues(ctx: Context, asked: Asked): Promise<Reply> {
  const draft = await draftOf(ctx, asked);
  return valuesPage({ asked, draft, meanings: await meaningsOf(ctx, draft.profile), errors: {}, faults: [] });
}

function valuesPage(view: View): Reply {
  const isRefused = Object.keys(view.errors).length > 0 || view.faults.length > 0;
  const { title } = importPageTexts[view.asked.language].values;
  return page(title, <ValuesPage {...view} />, { status: isRefused ? 422 : undefined });
}

const ValuesPage = ({ asked, draft, meanings, errors, faults }: View) => {
  const { language, base, csrfToken } = asked;
  const texts = importPageTexts[language].values;
  const own = `${base}${importsPath}/drafts/${draft.draftId}`;
  return (
    <>
      <DraftHead language={language} base={base} title={texts.title} step={3} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {faults.length > 0 && <Faults language={language} faults={faults} />}
      <Form csrfToken={csrfToken} action={`${own}/values`}>
        {fieldsWithValues(draft.profile).map((field) => (
          <ValueFieldSection
            key={field}
            language={language}
            draft={draft}
            field={field}
            meanings={meanings[field]}
            errors={errors}
          />
        ))}
        <Actions>
          <Button>{texts.submit}</Button>
          <Button kind="quiet" href={own}>
            {texts.back}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

const Faults = ({ language, faults }: { language: Language; faults: readonly string[] }) => (
  <Notice language={language} tone="danger" title={importPageTexts[language].check.faults}>
    <ul>
      {faults.map((fault) => (
        <li key={fault}>
          <bdi>{fault}</bdi>
        </li>
      ))}
    </ul>
  </Notice>
);

/** Keeps what was said, then reads all rows without storing one: what the next page shows. */
async function saveValues(transact: Transact, asked: Asked, { database }: ImportPagesDependencies): Promise<Reply> {
  const { draft, meanings, cityId } = await transact(async (ctx) => {
    const found = await draftOf(ctx, asked);
    const profile = usedThemes(withValues(found.profile, asked.form, found.columns));
    await saveDraftProfile(ctx.tx, ctx.cityId, found.draftId, profile);
    return { draft: { ...found, profile }, meanings: await meaningsOf(ctx, found.profile), cityId: ctx.cityId };
  });
  const { language, base } = asked;
  const parsed = parseProfile(JSON.parse(JSON.stringify(draft.profile)));
  if (!parsed.ok) {
    const statusFault = parsed.faults.some((fault) => fault.reason === 'status-without-value');
    const errors = statusFault ? { 'status-default': importPageTexts[language].values.statusMissing } : {};
    const others = parsed.faults.filter((fault) => fault.reason !== 'status-without-value');
    return valuesPage({ asked, draft, meanings, errors, faults: others.map((fault) => faultText(fault, language)) });
  }
  try {
    const preview = await previewImport(database(), { cityId, profile: parsed.profile, files: draft.files });
    await transact((ctx) => saveDraftPreview(ctx.tx, ctx.cityId, draft.draftId, toDraftPreview(preview)));
  } catch (fault) {
    // A profile that does not fit its files is mended on these pages, so its refusal is said here.
    if (!(fault instanceof Problem)) throw fault;
    return valuesPage({ asked, draft, meanings, errors: {}, faults: [refusalText(fault, language)] });
  }
  return redirect(`${base}${importsPath}/drafts/${draft.draftId}/check`);
}

const formLimit = 1024 * 1024;
const action = importAction;

export const valuesRoutes = (dependencies: ImportPagesDependencies): readonly Route[] => [
  { method: 'get', path, action, handle: showValues },
  {
    method: 'post',
    path,
    action,
    bodyLimit: formLimit,
    handleLong: (transact, asked) => saveValues(transact, asked, dependencies),
  },
];
