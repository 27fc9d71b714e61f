import { cleanCode, cleanText, hasControl, isLongerThan, shownValue } from './clean-text.ts';
import { type FeedbackRecord, type FeedbackStatus, type ThemeMention } from './feedback-case.ts';
import { type ImportProfile } from './import-profile.ts';
import { localTimeOf } from './local-time.ts';
import { findColumns, type FindColumn } from './profile-columns.ts';
import { type RowReject } from './row-reject.ts';
import { themeReader } from './row-themes.ts';
import { isReject, type ReadTime, timeReader, type TimeReader } from './row-times.ts';
import { mappingReader, type Meaning } from './value-mapping.ts';

/** What was mended in a row that is taken, so that it can be counted. */
export type RowWarning = 'changed-before-received' | 'answer-before-received' | 'reaction-before-received';

export type RowOutcome =
  | { readonly ok: true; readonly record: FeedbackRecord; readonly warnings: readonly RowWarning[] }
  | { readonly ok: false; readonly rejects: readonly RowReject[] };

/** What of the city a row can refer to by code. */
export interface RowLookups {
  readonly organisationUnitIds: ReadonlyMap<string, string>;
  readonly districtIds: ReadonlyMap<string, string>;
  /** Every theme that the city has. */
  readonly themeCodes: ReadonlySet<string>;
}

const mostBytesOfText = 64 * 1024;
const longestPlace = 1000;
const longestId = 200;

export type ReadRow = (cells: readonly string[]) => RowOutcome;

/**
 * A function from a row of a file to a feedback record, or to every reason why it is not one. Pure: the same row gives
 * the same record. Throws a Problem when the file lacks columns of the profile.
 */
export function rowReader(
  profile: ImportProfile,
  header: readonly string[],
  file: string,
  lookups: RowLookups,
  now: Date,
): ReadRow {
  const find = findColumns(profile, header, file);
  const readTimes = timesReader(profile, find, now);
  const readId = idReader(profile, find);
  const readText = textReader(profile.text?.column, find, mostBytesOfText);
  const readPlace = textReader(profile.place?.column, find, longestPlace, profile.place?.blank);
  const readStatus = mappingReader(profile.status, find);
  const readKind = mappingReader(profile.kind, find);
  const readChannel = mappingReader(profile.channel, find);
  const readLanguage = mappingReader(profile.language, find);
  const readUnit = mappingReader(profile.unit, find, codeIn(lookups.organisationUnitIds));
  const readDistrict = mappingReader(profile.district, find, codeIn(lookups.districtIds));
  const readThemes = themeReader(profile.theme, find, lookups.themeCodes);
  const readPublished = publishedReader(profile, find);

  return (cells) => {
    const rejects: RowReject[] = raggedness(cells, header);
    const take = <Value>(meaning: Meaning<Value>): Value | null => {
      if (meaning.ok) return meaning.value;
      rejects.push({ ...meaning, value: shownValue(meaning.value), facts: {} });
      return null;
    };
    const status = take(readStatus(cells));
    const times = readTimes(cells, status, rejects);
    const sourceId = readId(cells, rejects);
    const place = readPlace(cells, rejects);
    const text = readText(cells, rejects);
    const kind = take(readKind(cells));
    const channel = take(readChannel(cells)) ?? 'other';
    const language = take(readLanguage(cells));
    const organisationUnitId = idFor(take(readUnit(cells)), lookups.organisationUnitIds);
    const districtId = idFor(take(readDistrict(cells)), lookups.districtIds);
    const themes: readonly ThemeMention[] = readThemes(cells, rejects);
    if (rejects.length > 0 || !times || status === null) return { ok: false, rejects };
    const { warnings, ...moments } = times;
    const isPublished = readPublished(cells);
    const known = { sourceId, kind, status, channel, language, organisationUnitId, districtId, themes, place, text };
    return { ok: true, record: { ...known, ...moments, isPublished }, warnings };
  };
}

/** Extra cells are fine when nothing is in them. */
function raggedness(cells: readonly string[], header: readonly string[]): RowReject[] {
  const isWhole = cells.length >= header.length && cells.slice(header.length).every((cell) => cell.trim() === '');
  if (isWhole) return [];
  const facts = { cells: cells.length, columns: header.length };
  return [{ column: '', value: shownValue(cells.join(' | ')), reason: 'ragged-row', facts }];
}

const codeIn =
  (ids: ReadonlyMap<string, string>) =>
  (value: string): string | undefined =>
    ids.has(value.toLowerCase()) ? value.toLowerCase() : undefined;

const idFor = (code: string | null, ids: ReadonlyMap<string, string>): string | null =>
  code === null ? null : (ids.get(code) ?? null);

function idReader(profile: ImportProfile, find: FindColumn) {
  const columns = profile.sourceId.map(find);
  return (cells: readonly string[], rejects: RowReject[]): string => {
    const parts = columns.map(({ index, name }) => {
      const value = cells[index] ?? '';
      const part = cleanCode(value);
      if (part === '') rejects.push({ column: name, value: '', reason: 'missing', facts: {} });
      else if (hasControl(part)) {
        rejects.push({ column: name, value: shownValue(value), reason: 'control-character', facts: {} });
      } else if (part.length > longestId) {
        rejects.push({ column: name, value: shownValue(value), reason: 'too-long', facts: { most: longestId } });
      }
      return part;
    });
    return parts.join('|');
  };
}

function textReader(
  column: readonly string[] | undefined,
  find: FindColumn,
  most: number,
  blank: readonly string[] = [],
) {
  if (!column) return () => null;
  const { index, name } = find(column);
  const nothing = new Set(['', ...blank.map((value) => value.trim())]);
  return (cells: readonly string[], rejects: RowReject[]): string | null => {
    const text = cleanText(cells[index] ?? '');
    if (isLongerThan(text, most)) {
      rejects.push({ column: name, value: shownValue(text), reason: 'too-long', facts: { most } });
      return null;
    }
    return nothing.has(text) ? null : text;
  };
}

function publishedReader({ published }: ImportProfile, find: FindColumn): (cells: readonly string[]) => boolean {
  if (typeof published === 'boolean') return () => published;
  const { index } = find(published.column);
  const values = new Set(published.values.map((value) => cleanCode(value).toLowerCase()));
  return (cells) => values.has(cleanCode(cells[index] ?? '').toLowerCase());
}

interface Moments {
  readonly receivedAt: Date;
  readonly changedAt: Date;
  readonly reactedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly warnings: readonly RowWarning[];
}

const none: TimeReader = () => null;
const day = 86_400_000;

function timesReader(profile: ImportProfile, find: FindColumn, now: Date) {
  const instantsOf = localTimeOf(profile.timeZone);
  const reader = (rule: ImportProfile['changed']): TimeReader =>
    rule ? timeReader(rule, profile, find, instantsOf, now) : none;
  const receivedColumn = find(profile.received.column).name;
  const [received, changed, reacted, answered] = [
    reader(profile.received),
    reader(profile.changed),
    reader(profile.reacted),
    reader(profile.answered),
  ];
  const whenStatus = profile.answered?.whenStatus ? new Set(profile.answered.whenStatus) : undefined;

  return (cells: readonly string[], status: FeedbackStatus | null, rejects: RowReject[]): Moments | undefined => {
    const take = (read: TimeReader): ReadTime | null => {
      const found = read(cells);
      if (!isReject(found)) return found;
      rejects.push({ ...found, value: shownValue(found.value) });
      return null;
    };
    const before = rejects.length;
    const arrival = take(received);
    const change = take(changed);
    const reaction = take(reacted);
    const isAnswered = !whenStatus || (status !== null && whenStatus.has(status));
    const answer = isAnswered ? take(answered) : null;
    if (!arrival) {
      if (rejects.length === before) rejects.push({ column: receivedColumn, value: '', reason: 'missing', facts: {} });
      return undefined;
    }
    return inOrder(arrival.at, change, reaction, answer);
  };
}

/**
 * A clock that runs behind makes effects precede causes. The case is kept: a change counts from the arrival on, a
 * reaction or answer from before the arrival is not known. A day without a time may be the day of the arrival.
 */
function inOrder(
  arrival: number,
  change: ReadTime | null,
  reaction: ReadTime | null,
  answer: ReadTime | null,
): Moments {
  const warnings: RowWarning[] = [];
  const after = (time: ReadTime | null, warning: RowWarning): Date | null => {
    if (!time) return null;
    if (time.at >= arrival) return new Date(time.at);
    if (time.isDay && arrival - time.at < day) return new Date(arrival);
    warnings.push(warning);
    return warning === 'changed-before-received' ? new Date(arrival) : null;
  };
  const receivedAt = new Date(arrival);
  const changedAt = after(change, 'changed-before-received');
  const reactedAt = after(reaction, 'reaction-before-received');
  const answeredAt = after(answer, 'answer-before-received');
  const latest = changedAt ?? answeredAt ?? reactedAt ?? receivedAt;
  return { receivedAt, changedAt: latest, reactedAt, answeredAt, warnings };
}
