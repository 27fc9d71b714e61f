import { type Language, languages } from '../../../../kernel/language.ts';
import {
  Breadcrumb,
  ErrorSummary,
  Form,
  Notice,
  type NoticeTone,
  PageHeading,
  Section,
  Tabs,
} from '../../../../platform/web/components/index.ts';
import { type DraftFault } from '../compose-draft.ts';
import { draftPath, partAnchor, reviewsPath } from './addresses.ts';
import { DraftParts, partsForm, RemovedParts } from './draft-parts.tsx';
import { draftName, type DraftView } from './draft-view.ts';
import { faultSentence } from './fault-view.tsx';
import { StatusPanel } from './status-panel.tsx';
import { draftTexts } from './texts.ts';

/** Something that the page tells first: what was done, or what could not be. */
export interface DraftNews {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly lines?: readonly string[];
}

export interface DraftPageProps {
  readonly view: DraftView;
  readonly language: Language;
  readonly text: Language;
  readonly csrfToken: string;
  readonly undo?: string | undefined;
  readonly news?: DraftNews | undefined;
  readonly note?: string | undefined;
  readonly noteError?: string | undefined;
}

/** The way to a page of drafts. */
export const DraftCrumbs = ({ language, draft, here }: { language: Language; draft?: DraftView; here?: string }) => {
  const name = draft && draftName(draft.draft.head, language);
  return (
    <Breadcrumb
      language={language}
      crumbs={[
        { label: draftTexts[language].crumb, href: `/${language}${reviewsPath}` },
        ...(draft && name !== undefined
          ? [{ label: name, href: `/${language}${draftPath(draft.draft.head.draftId)}` }]
          : []),
        ...(here === undefined ? [] : [{ label: here }]),
      ]}
    />
  );
};

/** A draft: where it stands, what is to be mended, and its whole text as it would read now. */
export const DraftPage = (props: DraftPageProps) => {
  const { view, language, text, news, noteError, csrfToken } = props;
  const texts = draftTexts[language].draft;
  const path = `/${language}${draftPath(view.draft.head.draftId)}`;
  return (
    <>
      <DraftCrumbs language={language} draft={view} />
      <ErrorSummary language={language} errors={{ note: noteError }} />
      <PageHeading
        title={draftTexts[language].draftOf({ review: draftName(view.draft.head, language) })}
        lead={<Next view={view} language={language} />}
      />
      {news && <News news={news} language={language} />}
      <StatusPanel {...props} />
      <Section heading={texts.text} id="text">
        <FaultSummary view={view} language={language} />
        <Tabs
          language={language}
          label={texts.textIn}
          tabs={languages.map((each) => ({
            href: `${path}?text=${each}#text`,
            label: draftTexts[language].languages[each],
            current: each === text,
          }))}
        />
        <DraftParts {...props} />
      </Section>
      <RemovedParts {...props} />
      <Form id={partsForm} csrfToken={csrfToken}>
        {null}
      </Form>
    </>
  );
};

/** What comes next, as the list of drafts says it too. */
const Next = ({ view: { draft, isOwn, may }, language }: { view: DraftView; language: Language }) => {
  const { next } = draftTexts[language].list;
  const { state } = draft;
  if (state === 'published' || state === 'abandoned') return null;
  return <p>{state === 'submitted' && may.approve && !isOwn ? next.mine : next[state]}</p>;
};

const News = ({ news, language }: { news: DraftNews; language: Language }) => (
  <Notice language={language} tone={news.tone} title={news.title}>
    {news.lines && news.lines.length > 0 && (
      <ul>
        {news.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
  </Notice>
);

/** The figure whose numbers a fault is about, by its title. */
function figureOfFault({ draft }: DraftView, { place }: DraftFault, language: Language): string {
  const id = place.replace(/^(?:fi|sv|en)\//, '').replace(/ .*$/, '');
  return draft.computed.figures.get(id)?.definition.title[language] ?? draftTexts[language].draft.figureFaults;
}

/** Everything that is to be mended, each leading to its part. */
const FaultSummary = ({ view, language }: { view: DraftView; language: Language }) => {
  const { faults } = view.composed;
  const texts = draftTexts[language].draft;
  if (faults.length === 0) return <Notice language={language} tone="success" title={texts.noFaults} />;
  return (
    <Notice language={language} tone="warning" title={texts.faultsHeading({ count: faults.length })}>
      <ul>
        {faults.map((fault, at) => (
          <li key={at}>
            {fault.blockId === undefined ? (
              `${figureOfFault(view, fault, language)}: ${faultSentence(fault, language)}`
            ) : (
              <a href={`#${partAnchor(fault.blockId)}`}>{faultSentence(fault, language)}</a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
