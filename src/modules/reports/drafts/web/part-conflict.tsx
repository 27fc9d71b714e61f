import { type Language, languages, type Trilingual } from '../../../../kernel/language.ts';
import {
  AsWritten,
  Button,
  InLanguage,
  Notice,
  Put,
  Section,
  Taken,
} from '../../../../platform/web/components/index.ts';
import { type DraftBlock } from '../draft.ts';
import { wordChanges } from '../word-changes.ts';
import { partPath } from './addresses.ts';
import { type DraftView, momentIn, nameOf } from './draft-view.ts';
import { draftTexts } from './texts.ts';

interface ConflictProps {
  readonly view: DraftView;
  readonly language: Language;
  /** The part as somebody else has saved it, and what was typed. */
  readonly theirs: DraftBlock;
  readonly mine: Trilingual;
}

/** Two people have written the same part: who did what, what differs, and both ways on. */
export const Conflict = ({ view, language, theirs, mine }: ConflictProps) => {
  const texts = draftTexts[language].part;
  const { draftId } = view.draft.head;
  return (
    <>
      <Notice language={language} tone="warning" title={texts.conflictTitle}>
        <p>
          {texts.conflictText({
            name: nameOf(theirs, view.names, language),
            date: momentIn(theirs.savedAt, language, view.timeZone),
          })}
        </p>
        {theirs.isRemoved && <p>{texts.conflictRemoved}</p>}
        <Button kind="secondary" href={`/${language}${partPath(draftId, theirs.blockId)}`}>
          {texts.takeTheirs}
        </Button>
      </Notice>
      <Section heading={texts.differs}>
        <p>{texts.changesKey}</p>
        {languages.map((each) => (
          <Section key={each} level={3} heading={texts.textIn[each]}>
            <Difference language={language} text={each} theirs={theirs.prose?.[each] ?? ''} mine={mine[each]} />
          </Section>
        ))}
      </Section>
      <Section heading={texts.mine}>{null}</Section>
    </>
  );
};

type DifferenceProps = {
  readonly language: Language;
  readonly text: Language;
  readonly theirs: string;
  readonly mine: string;
};

const Difference = ({ language, text, theirs, mine }: DifferenceProps) => {
  const texts = draftTexts[language].part;
  const changes = wordChanges(theirs, mine);
  if (changes.every(({ kind }) => kind === 'same')) return <p>{texts.equal}</p>;
  return (
    <InLanguage language={text}>
      <AsWritten>
        {changes.map((change, at) => {
          if (change.kind === 'same') return change.text;
          return change.kind === 'theirs' ? (
            <Taken key={at} label={texts.onlyTheirs}>
              {change.text}
            </Taken>
          ) : (
            <Put key={at} label={texts.onlyMine}>
              {change.text}
            </Put>
          );
        })}
      </AsWritten>
    </InLanguage>
  );
};
