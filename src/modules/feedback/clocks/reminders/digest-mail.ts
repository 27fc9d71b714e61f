import { type Mail } from '../../../../platform/mail/mail.ts';
import { type Day } from '../../../city/index.ts';

/** A case in a letter: its first words without personal data, or none when it is sensitive. */
export interface DigestCase {
  readonly feedbackCaseId: string;
  readonly dueDay: Day;
  readonly words: string | null;
}

/** What one person's letter of a morning tells. */
export interface Digest {
  readonly late: readonly DigestCase[];
  readonly dueToday: readonly DigestCase[];
  readonly dueSoon: readonly DigestCase[];
  /** First words of what people praised. */
  readonly praise: readonly string[];
}

export const isEmptyDigest = ({ late, dueToday, dueSoon, praise }: Digest): boolean =>
  late.length + dueToday.length + dueSoon.length + praise.length === 0;

/** More than this nobody reads in a letter; the inbox has them all. */
const mostListed = 10;
const mostWords = 70;

/** The first words of a text on one line. */
export function firstWords(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ').trim();
  if (line.length <= mostWords) return line;
  const cut = line.slice(0, mostWords);
  const space = cut.lastIndexOf(' ');
  // One long word is cut within.
  return `${(space > mostWords / 2 ? cut.slice(0, space) : cut).trim()}…`;
}

const dayText = (day: Day): string => {
  const [year, month, ofMonth] = day.split('-').map(Number);
  return `${ofMonth}.${month}.${year}`;
};

/**
 * The letter. Which language a member of staff reads is not known, so it is in both of the city's, as other letters to
 * staff are. Its subject holds numbers only.
 */
export function digestMail(
  to: { readonly name: string; readonly email: string },
  digest: Digest,
  baseUrl: string,
): Mail {
  const { late, dueToday, dueSoon, praise } = digest;
  const counts = [
    late.length > 0 && `${late.length} myöhässä / ${late.length} försenade`,
    dueToday.length > 0 && `${dueToday.length} tänään / ${dueToday.length} i dag`,
    dueSoon.length > 0 && `${dueSoon.length} pian / ${dueSoon.length} snart`,
    praise.length > 0 && `${praise.length} kiitosta / ${praise.length} beröm`,
  ].filter(Boolean);
  const link = (feedbackCaseId: string): string => `${baseUrl}/fi/staff/feedback/${feedbackCaseId}`;
  const part = (heading: string, cases: readonly DigestCase[]): string[] =>
    cases.length === 0
      ? []
      : [
          `${heading} (${cases.length})`,
          ...cases
            .slice(0, mostListed)
            .map(
              ({ feedbackCaseId, dueDay, words }) =>
                `- ${dayText(dueDay)}: ${words ?? 'arkaluonteinen palaute / känslig respons'}\n  ${link(feedbackCaseId)}`,
            ),
          ...more(cases.length),
          '',
        ];
  const lines = [
    'Hei, tässä palautteet, joihin vastaus on luvattu. / Hej, här är den respons som har lovats svar.',
    '',
    ...part('Myöhässä / Försenade', late),
    ...part('Vastattava tänään / Ska besvaras i dag', dueToday),
    ...part('Vastattava pian / Ska snart besvaras', dueSoon),
    ...(praise.length === 0
      ? []
      : [
          `Kiitoksia teille / Beröm till er (${praise.length})`,
          ...praise.slice(0, mostListed).map((words) => `- ${words}`),
          ...more(praise.length),
          '',
        ]),
    'Kaikki palautteet / All respons',
    `${baseUrl}/fi/staff/feedback`,
    '',
  ];
  return { to, subject: `Palautteet tänään / Respons i dag: ${counts.join(', ')}`, text: lines.join('\n') };
}

const more = (count: number): string[] =>
  count > mostListed ? [`  … ja ${count - mostListed} muuta / och ${count - mostListed} till`] : [];
