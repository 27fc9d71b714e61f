import { type Language } from '../../../../kernel/language.ts';
import { page, type Reply } from '../../../../platform/http/route.ts';
import { InLanguage, Notice, Watermark } from '../../../../platform/web/components/index.ts';
import { scopeOf } from '../../computed-review.ts';
import { plainText } from '../../prose/segment.ts';
import { type Review } from '../../review.ts';
import { ReviewBody } from '../../web/views/index.ts';
import { composeDraft } from '../compose-draft.ts';
import { draftPath } from './addresses.ts';
import { linksTo } from './draft-links.ts';
import { type DraftView } from './draft-view.ts';
import { draftTexts } from './texts.ts';

/** Codes are given when a review is published; until then their place is shown. */
const noCode = 'F-?';
const notice = 'draft';

interface PreviewOptions {
  readonly language: Language;
  readonly text: Language;
  readonly edition: number;
  readonly now: Date;
}

/** The draft as the page of its review would look to residents, marked as a draft. */
export function previewDraft(view: DraftView, { language, text, edition, now }: PreviewOptions): Reply {
  const { head, computed, blocks } = view.draft;
  const { trees } = composeDraft(computed, blocks, { codeOf: () => noCode, derived: () => undefined });
  const { comparison } = scopeOf(computed);
  const review: Review = {
    reviewId: head.draftId,
    template: head.template,
    period: head.period,
    ...(comparison === undefined ? {} : { comparison }),
    edition,
    builtAt: now,
    builtBy: '',
    trees,
  };
  const texts = draftTexts[language].preview;
  const body = (
    <>
      <Watermark>{texts.mark}</Watermark>
      <Notice language={language} tone="warning" title={texts.mark} id={notice}>
        <p>
          {texts.text} <a href={`/${language}${draftPath(head.draftId)}`}>{texts.back}</a>
        </p>
      </Notice>
      <InLanguage language={text}>
        <ReviewBody review={review} language={text} timeZone={view.timeZone} links={linksTo(`#${notice}`)} />
      </InLanguage>
    </>
  );
  return page(`${texts.mark}: ${plainText(trees[text].title)}`, body, { isAsPublic: true });
}
