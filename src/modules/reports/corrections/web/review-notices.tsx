import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import { Notice, Prose } from '../../../../platform/web/components/index.ts';
import { type ReviewHead } from '../../review.ts';
import { type Correction, type CorrectionHead, type RevisionAnnouncement } from '../correction.ts';
import { correctionOfReview, correctionsById } from '../correction.store.ts';
import { type RecalledNumber, recalledNumbers } from '../recall.store.ts';
import { subscriptionTexts } from '../../subscriptions/texts.ts';
import { correctionTexts } from '../texts.ts';
import { changesPath, correctionPath, correctionsPath, subscribePath } from './addresses.ts';

/** What corrections mean for an edition: those that it brought, and those that came after it. */
export interface EditionCorrections {
  readonly recalled: ReadonlyMap<string, RecalledNumber>;
  readonly later: readonly CorrectionHead[];
  readonly own?: Correction;
}

export async function correctionsOfEdition({ tx, cityId }: Context, reviewId: string): Promise<EditionCorrections> {
  const recalled = await recalledNumbers(tx, cityId, reviewId);
  const ids = new Set([...recalled.values()].map(({ correctionId }) => correctionId));
  const own = await correctionOfReview(tx, cityId, reviewId);
  return { recalled, later: await correctionsById(tx, cityId, [...ids]), ...(own ? { own } : {}) };
}

type Props = { readonly language: Language; readonly timeZone: string };

/** Names the corrections above a review: its numbers were corrected later, or it corrects earlier ones. */
export const CorrectionNotices = ({ later, own, language, timeZone }: Props & Omit<EditionCorrections, 'recalled'>) => {
  const texts = correctionTexts[language];
  const link = (it: CorrectionHead) => (
    <a href={`/${language}${correctionPath(it.correctionId)}`}>
      {texts.banner.read({ date: formatDate(it.publishedAt, language, timeZone), kind: texts.kinds[it.kind] })}
    </a>
  );
  return (
    <>
      {later.length > 0 && (
        <Notice language={language} tone="warning" title={texts.banner.oldTitle}>
          <p>{texts.banner.oldText}</p>
          <ul>
            {later.map((it) => (
              <li key={it.correctionId}>{link(it)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {own && (
        <Notice language={language} title={texts.banner.newTitle}>
          <p>
            {texts.banner.newText({ count: formatNumber(own.cells, language) })} {link(own)}
          </p>
        </Notice>
      )}
    </>
  );
};

/** A day of the calendar as people read it. */
export const dayText = (day: string, language: Language): string =>
  formatDate(new Date(`${day}T12:00:00Z`), language, 'UTC');

export const AnnouncementNotice = ({
  announced,
  language,
}: {
  announced: RevisionAnnouncement;
  language: Language;
}) => (
  <Notice
    language={language}
    title={correctionTexts[language].banner.announcedTitle({ date: dayText(announced.expectedOn, language) })}
  >
    <p>{announced.reason[language]}</p>
  </Notice>
);

type ChangeLinksProps = {
  readonly review: ReviewHead;
  readonly language: Language;
  /** No review comes before it, so that there is nothing to compare it with. */
  readonly isFirst: boolean;
};

/** The ways from a review to what changed, and to word of what will. */
export const ChangeLinks = ({ review, language, isFirst }: ChangeLinksProps) => (
  <Prose>
    {!isFirst && (
      <p>
        <a href={`/${language}${changesPath(review)}`}>{correctionTexts[language].banner.changes}</a>
      </p>
    )}
    <p>
      <a href={`/${language}${correctionsPath}`}>{correctionTexts[language].log.toLog}</a>
    </p>
    <p>
      <a href={`/${language}${subscribePath}`}>{subscriptionTexts[language].invitation}</a>
    </p>
  </Prose>
);
