import { isLanguage, type Language } from '../../../../kernel/language.ts';
import { formatDate, formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  type Definition,
  DefinitionList,
  Details,
  ItemList,
  Section,
  StatusLabel,
  Timeline,
} from '../../../../platform/web/components/index.ts';
import { localDay } from '../../../city/index.ts';
import { answerTexts } from '../../answers/texts.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { publicationPath } from '../../publication/web/addresses.ts';
import { type CaseView } from '../case-view.ts';
import { type ClockWords, clockWords, dayInWords } from '../due-words.ts';
import { casePageTexts } from '../texts.ts';
import { caseHref } from './addresses.ts';
import { bareEvent } from './conversation.tsx';
import { firstWords } from './words-of-case.ts';

interface CaseFactsProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly isRevealed: boolean;
}

/** What is known of a case, beside its conversation. */
export const CaseFacts = (props: CaseFactsProps) => {
  const { view, language } = props;
  const texts = casePageTexts[language];
  return (
    <>
      <Section heading={texts.page.facts}>
        <DefinitionList items={[...clocksOf(view, language), ...factsOf(view, language), ...giverFacts(props)]} />
      </Section>
      <Similar {...props} />
      <History {...props} />
    </>
  );
};

/** The clock of the answer in words. */
export const responseClock = (view: CaseView, language: Language): ClockWords =>
  clockOf(view, language, view.it.dueDay, view.it.answeredAt);

const clockOf = ({ calendar, names }: CaseView, language: Language, dueDay: string | null, doneAt: Date | null) =>
  clockWords({ dueDay, doneDay: doneAt && localDay(calendar, doneAt) }, names.today, calendar, language);

function clocksOf(view: CaseView, language: Language): Definition[] {
  const { it, names, calendar } = view;
  if (!it.isHandledHere) return [];
  const texts = casePageTexts[language].clocks;
  const reaction = clockOf(view, language, it.reactionDueDay, it.reactedAt);
  const response = responseClock(view, language);
  const paused =
    it.pausedSince && texts.paused({ day: dayInWords(localDay(calendar, it.pausedSince), names.today, language) });
  return [
    { term: texts.reaction, value: <StatusLabel tone={reaction.tone}>{reaction.text}</StatusLabel> },
    {
      term: texts.response,
      value: (
        <>
          <StatusLabel tone={response.tone}>{response.text}</StatusLabel>
          {paused && <p>{paused}</p>}
        </>
      ),
    },
  ];
}

function factsOf(view: CaseView, language: Language): Definition[] {
  const { it, names, themes, districts, timeZone } = view;
  const { facts, languages } = casePageTexts[language];
  const { kinds, channels } = feedbackTexts[language];
  const themeList = it.themeIds.map((id) => themes.get(id) ?? id).join(', ');
  const written = it.language === null ? undefined : isLanguage(it.language) ? it.language : 'other';
  const publication = it.isPublished ? facts.published : it.mayPublish ? facts.mayPublish : undefined;
  return [
    { term: facts.handler, value: <bdi>{(it.assignedTo && names.accounts.get(it.assignedTo)) || facts.nobody}</bdi> },
    { term: facts.kind, value: it.kind === null ? facts.none : kinds[it.kind] },
    { term: facts.themes, value: themeList || facts.none },
    { term: facts.unit, value: (it.organisationUnitId && names.units.get(it.organisationUnitId)) || facts.none },
    ...optional(facts.district, it.districtId && districts.get(it.districtId)),
    ...optional(facts.place, it.place && <bdi>{it.place}</bdi>),
    { term: facts.channel, value: channels[it.channel] },
    ...optional(facts.language, written && languages[written]),
    { term: facts.received, value: formatDateTime(it.receivedAt, language, timeZone) },
    ...optional(facts.publication, publication && <Publication {...{ view, language, publication }} />),
  ];
}

const Publication = (props: { view: CaseView; language: Language; publication: string }) => {
  const { view, language, publication } = props;
  return (
    <>
      {publication}
      {view.decidesOnPublication && (
        <p>
          <a href={`/${language}${publicationPath(view.it.feedbackCaseId)}`}>
            {casePageTexts[language].facts.decideOnPublication}
          </a>
        </p>
      )}
    </>
  );
};

const optional = (term: string, value: Definition['value'] | null | undefined): Definition[] =>
  value === null || value === undefined || value === '' ? [] : [{ term, value }];

/** How the giver is reached, in words; the details themselves only when they were asked for. */
function giverFacts({ view, language, isRevealed }: CaseFactsProps): Definition[] {
  const { it, giver, residentName } = view;
  const name = residentName ?? giver?.name;
  const { facts, giver: texts, relations, consents } = casePageTexts[language];
  const ways = [
    it.giverResidentId !== null && texts.identified,
    giver?.email !== undefined && texts.email,
    giver?.phone !== undefined && texts.phone,
    giver?.address !== undefined && texts.letter,
    it.giverContactId !== null && giver === undefined && texts.named,
  ].filter((way) => way !== false);
  const reached = ways.length === 0 ? texts.nothing : ways.join(', ');
  const wish = it.wantsAnswer ? texts.wantsAnswer : texts.wantsNone;
  const behalf = it.onBehalfOf;
  return [
    { term: facts.giver, value: `${reached}; ${wish}` },
    ...(isRevealed
      ? [
          ...optional(texts.name, name && <bdi>{name}</bdi>),
          ...optional(capital(texts.email), giver?.email && <bdi>{giver.email}</bdi>),
          ...optional(capital(texts.phone), giver?.phone && <bdi>{giver.phone}</bdi>),
          ...optional(capital(texts.letter), giver?.address && <bdi>{giver.address}</bdi>),
        ]
      : []),
    ...(behalf
      ? [
          {
            term: facts.behalf,
            value: (
              <>
                {relations[behalf.relation]}, {consents[behalf.consent]}
                {isRevealed && behalf.name && (
                  <>
                    : <bdi>{behalf.name}</bdi>
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
  ];
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

const Similar = ({ view, language }: CaseFactsProps) => {
  const { it, similar, names, timeZone } = view;
  const texts = answerTexts[language].similar;
  if (!view.viewer.mayHandle || !it.isHandledHere || similar.length === 0) return null;
  return (
    <Section heading={texts.title}>
      <ItemList
        items={similar.map((other) => ({
          key: other.feedbackCaseId,
          href: caseHref(`/${language}`, other.feedbackCaseId),
          title: <bdi>{firstWords(other.maskedText ?? texts.noText, 60)}</bdi>,
          meta: [
            feedbackTexts[language].statuses[other.status],
            formatDate(other.receivedAt, language, timeZone),
            (other.organisationUnitId && names.units.get(other.organisationUnitId)) || '',
          ].filter(Boolean),
        }))}
      />
      <p>
        <a href={`${caseHref(`/${language}`, it.feedbackCaseId)}/similar`}>{texts.answerTogether}</a>
      </p>
    </Section>
  );
};

const History = ({ view, language }: CaseFactsProps) => {
  const texts = casePageTexts[language].history;
  const { events } = view;
  if (events.length === 0) return null;
  return (
    <Section heading={texts.title}>
      <Timeline events={events.slice(-2).map((event) => bareHistory(view, language, event))} />
      {events.length > 2 && (
        <Details summary={texts.open({ count: events.length })}>
          <Timeline label={texts.title} events={events.map((event) => bareHistory(view, language, event))} />
        </Details>
      )}
    </Section>
  );
};

const bareHistory = (view: CaseView, language: Language, event: CaseView['events'][number]) => ({
  ...bareEvent(event, view, language),
  by: 'system' as const,
});
