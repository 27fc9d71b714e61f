import { type CellKey } from '../../../../kernel/figure.ts';
import { inEachLanguage, type Trilingual } from '../../../../kernel/language.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type PickOperator, pickOperators, takesTwo, type WishedPick } from '../figure-picker.ts';

/** What the form of a part holds: every button sends all of it, so nothing that was typed is lost. */
export interface PartForm {
  /** What was pressed: `save`, `preview`, `find`, `choose:FIGURE`, `show`, `insert`, `wording:VERSION`, `kept`. */
  readonly act: string;
  /** The version that was on the screen; -1 when the form does not say. */
  readonly version: number;
  readonly prose: Trilingual;
  /** What was typed before an earlier wording took its place. */
  readonly kept?: Trilingual;
  readonly find: string;
  /** The figure that was chosen; empty when none is. */
  readonly figure: string;
  readonly wished: WishedPick;
}

const plainLines = (text: string): string => text.replaceAll('\r\n', '\n');

export function readPartForm(form: FormData): PartForm {
  const version = textIn(form, 'version');
  const operator = pickOperators.find((known) => known === textIn(form, 'operator'));
  const isFresh = operator !== undefined && operator !== textIn(form, 'shownOperator');
  return {
    act: textIn(form, 'act'),
    version: /^\d{1,9}$/.test(version) ? Number(version) : -1,
    prose: inEachLanguage((language) => plainLines(textIn(form, language))),
    ...(form.has('kept-fi')
      ? { kept: inEachLanguage((language) => plainLines(textIn(form, `kept-${language}`))) }
      : {}),
    find: textIn(form, 'find').trim().slice(0, 200),
    figure: textIn(form, 'figure'),
    wished: {
      operator,
      one: fieldsOf(form, 'one-'),
      ...otherOf(form, operator, isFresh),
      over: textIn(form, 'over') || undefined,
    },
  };
}

/** The second number as it was chosen; for an operator that was chosen just now its usual one. */
const otherOf = (form: FormData, operator: PickOperator | undefined, isFresh: boolean): Pick<WishedPick, 'other'> =>
  operator && takesTwo(operator) && !isFresh ? { other: fieldsOf(form, 'other-') } : {};

function fieldsOf(form: FormData, start: string): CellKey {
  const names = [...form.keys()].filter((name) => name.startsWith(start));
  return Object.fromEntries(names.map((name) => [name.slice(start.length), textIn(form, name)]));
}
