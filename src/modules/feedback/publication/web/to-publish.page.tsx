import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import {
  EmptyState,
  type Item,
  ItemList,
  Moment,
  Muted,
  PageHeading,
  Stack,
  Tabs,
  Tag,
} from '../../../../platform/web/components/index.ts';
import { caseScope } from '../../cases/case-scope.store.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { titleFrom } from '../publication.ts';
import { casesPublished, casesToPublish, type PublicationCandidate } from '../publication.store.ts';
import { publishAction } from '../publish-case.ts';
import { publicationTexts } from '../texts.ts';
import { publicationPath, toPublishPath } from './addresses.ts';
import { type Names, namesOf } from './places.ts';

const most = 50;

interface View {
  readonly language: Language;
  readonly isPublished: boolean;
  readonly names: Names;
  readonly cases: readonly PublicationCandidate[];
}

/** What waits for a decision on its publication, and what is published. */
export const toPublishRoutes: readonly Route[] = [
  { method: 'get', path: toPublishPath, action: publishAction, handle: showList },
];

async function showList(ctx: Context, { language, query }: Asked): Promise<Reply> {
  const isPublished = query.get('view') === 'published';
  const find = isPublished ? casesPublished : casesToPublish;
  const view: View = {
    language,
    isPublished,
    names: await namesOf(ctx, language),
    cases: await find(ctx.tx, ctx.cityId, await caseScope(ctx, publishAction), most),
  };
  return page(publicationTexts[language].staff.title, <ToPublishPage {...view} />);
}

const ToPublishPage = (view: View) => {
  const { language, isPublished, cases } = view;
  const texts = publicationTexts[language].staff;
  const href = `/${language}${toPublishPath}`;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Tabs
        language={language}
        label={texts.views}
        tabs={[
          { href, label: texts.waiting, current: !isPublished },
          { href: `${href}?view=published`, label: texts.published, current: isPublished },
        ]}
      />
      {cases.length === 0 ? (
        <EmptyState title={isPublished ? texts.emptyPublishedTitle : texts.emptyWaitingTitle}>
          <p>{isPublished ? texts.emptyPublished : texts.emptyWaiting}</p>
        </EmptyState>
      ) : (
        <Stack>
          <ItemList
            label={isPublished ? texts.published : texts.waiting}
            items={cases.map((each) => itemOf(view, each))}
          />
          {cases.length === most && (
            <p>
              <Muted>{texts.listed({ most: formatNumber(most, language) })}</Muted>
            </p>
          )}
        </Stack>
      )}
    </>
  );
};

function itemOf({ language, names }: View, it: PublicationCandidate): Item {
  const unit = names.unitName(it.organisationUnitId);
  return {
    key: it.feedbackCaseId,
    title: <bdi>{titleFrom(it.maskedText)}</bdi>,
    href: `/${language}${publicationPath(it.feedbackCaseId)}`,
    meta: [
      it.kind !== null && <Tag key="kind">{feedbackTexts[language].kinds[it.kind]}</Tag>,
      unit !== undefined && <bdi key="unit">{unit}</bdi>,
      <Moment key="when" at={it.receivedAt.toISOString()}>
        {formatDate(it.receivedAt, language, names.timeZone)}
      </Moment>,
    ].filter(Boolean),
  };
}
