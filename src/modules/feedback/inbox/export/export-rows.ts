import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { localDay, workingCalendarOf } from '../../../city/index.ts';
import { accountNames } from '../../../people/index.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { type Cursor, type InboxFilter } from '../inbox-filter.ts';
import { inboxNames } from '../inbox-names.ts';
import { inboxGround, inboxReach } from '../inbox.store.ts';
import { casesToExport, type ExportedCase } from './case-export.store.ts';
import { exportTexts } from './texts.ts';

/** Columns of a file of cases, in order. */
const columnNames = [
  'id',
  'received',
  'kind',
  'themes',
  'unit',
  'district',
  'channel',
  'language',
  'state',
  'due',
  'reacted',
  'answered',
  'holder',
  'sensitive',
  'text',
] as const;

export const exportHeader = (language: Language): string[] =>
  columnNames.map((name) => exportTexts[language].columns[name]);

/** A piece of a file: rows of texts, and where the next piece begins. */
export interface ExportPiece {
  readonly rows: readonly (readonly string[])[];
  readonly next: Cursor | undefined;
}

/** The next rows of a file, as its reader may see them now, in the language of the file. */
export async function exportPiece(
  ctx: Context,
  filter: InboxFilter,
  language: Language,
  page: { readonly after?: Cursor; readonly limit: number },
): Promise<ExportPiece> {
  const { tx, cityId } = ctx;
  const ground = await inboxGround(ctx);
  const cases = await casesToExport(ctx, await inboxReach(ground, filter), page);
  const names = await inboxNames(ctx, ground.today, language);
  const people = await accountNames(tx, cityId, [...new Set(cases.flatMap(({ assignedTo }) => assignedTo ?? []))]);
  const calendar = await workingCalendarOf(tx, cityId);
  const { kinds, channels, statuses } = feedbackTexts[language];
  const { yes, no, notLookedThrough } = exportTexts[language];
  const dayOf = (at: Date | null): string => (at === null ? '' : localDay(calendar, at));
  const cells = (it: ExportedCase): string[] => [
    it.feedbackCaseId,
    dayOf(it.receivedAt),
    it.kind === null ? '' : kinds[it.kind],
    it.themeIds.flatMap((id) => names.theme(id) ?? []).join('; '),
    names.unit(it.organisationUnitId) ?? '',
    names.district(it.districtId) ?? '',
    channels[it.channel],
    it.language ?? '',
    statuses[it.status],
    it.dueDay ?? '',
    dayOf(it.reactedAt),
    dayOf(it.answeredAt),
    it.assignedTo === null ? '' : (people.get(it.assignedTo) ?? ''),
    it.isSensitive ? yes : no,
    it.maskedText ?? notLookedThrough,
  ];
  return { rows: cases.map(cells), next: cases.length < page.limit ? undefined : cases.at(-1)?.cursor };
}
