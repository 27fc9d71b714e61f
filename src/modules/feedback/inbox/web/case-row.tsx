import { type ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import { type Item, ItemCheckbox, Marked, StatusLabel, Tag } from '../../../../platform/web/components/index.ts';
import { unfinishedStatuses } from '../../cases/acts.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { letterTexts } from '../../letters/texts.ts';
import { dayWords, dueWords } from '../due-words.ts';
import { type ListedCase } from '../inbox.store.ts';
import { excerptParts, foundEnd, foundStart } from '../search/search-words.ts';
import { inboxTexts } from '../texts.ts';
import { casePath } from './addresses.ts';
import { chosenCase } from '../bulk-acts.ts';
import { type InboxView } from './inbox-view.tsx';

/** The first words of a title, in characters. */
const titleLength = 110;

/** A case as a row: first words, when an answer is due, what it is, where, and who has it. */
export function caseRow(view: InboxView, it: ListedCase, bulkFormId: string): Item {
  const { asked, names, mayHandle, areChosen, filter } = view;
  const { language, base } = asked;
  const texts = inboxTexts[language].row;
  const title = plainTitle(it, language);
  const isSearch = filter.words !== undefined && it.firstWords !== null;
  return {
    key: it.feedbackCaseId,
    title: <bdi>{isSearch ? <Excerpt text={it.firstWords ?? ''} /> : title}</bdi>,
    href: `${base}${casePath(it.feedbackCaseId)}`,
    control:
      mayHandle && it.isHandledHere ? (
        <ItemCheckbox
          name="case"
          value={chosenCase(it)}
          form={bulkFormId}
          label={texts.choose(title)}
          checked={areChosen}
        />
      ) : undefined,
    meta: [
      ...stateOf(view, it),
      it.kind && <Tag>{feedbackTexts[language].kinds[it.kind]}</Tag>,
      ...it.themeIds.map((id) => names.theme(id)).map((name) => name && <bdi>{name}</bdi>),
      names.unit(it.organisationUnitId) && <bdi>{names.unit(it.organisationUnitId)}</bdi>,
      holderOf(view, it),
      texts.received(dayWords(view.dayOf(it.receivedAt), language, false)),
    ].filter(Boolean),
  };
}

/** What a row is called where no markup can be. */
export function plainTitle({ firstWords }: Pick<ListedCase, 'firstWords'>, language: Language): string {
  const texts = inboxTexts[language].row;
  if (firstWords === null) return texts.notLookedThrough;
  const words = firstWords.replaceAll(foundStart, '').replaceAll(foundEnd, '').replaceAll(/\s+/g, ' ').trim();
  if (words === '') return texts.noWords;
  if (words.length <= titleLength) return words;
  const cut = words.slice(0, titleLength);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || titleLength).trimEnd()}…`;
}

const Excerpt = ({ text }: { text: string }) => (
  <>{excerptParts(text).map((part, at) => (part.isFound ? <Marked key={at}>{part.text}</Marked> : part.text))}</>
);

function stateOf({ asked, today }: InboxView, it: ListedCase): ComponentChildren[] {
  const { language } = asked;
  const texts = inboxTexts[language].row;
  const isUnfinished = it.isHandledHere && unfinishedStatuses.includes(it.status);
  const due = isUnfinished && it.dueDay !== null ? dueWords(it.dueDay, today, it.isPaused, language) : undefined;
  return [
    due && (due.tone === 'neutral' ? due.words : <StatusLabel tone={due.tone}>{due.words}</StatusLabel>),
    feedbackTexts[language].statuses[it.status],
    !it.isHandledHere && texts.elsewhere,
    it.isLetterLost && <StatusLabel tone="danger">{letterTexts[language].row}</StatusLabel>,
    it.isSensitive && <StatusLabel tone="warning">{texts.sensitive}</StatusLabel>,
  ];
}

function holderOf({ asked, accountId, people }: InboxView, it: ListedCase): ComponentChildren {
  const texts = inboxTexts[asked.language].row;
  if (!it.isHandledHere) return undefined;
  if (it.assignedTo === null) return texts.nobody;
  return it.assignedTo === accountId ? texts.mine : <bdi>{people.get(it.assignedTo) ?? it.assignedTo}</bdi>;
}
