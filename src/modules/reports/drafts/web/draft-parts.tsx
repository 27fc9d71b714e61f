import { type ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import {
  Button,
  Details,
  InLanguage,
  Muted,
  Notice,
  Prose,
  Section,
  TextPart,
  VisuallyHidden,
} from '../../../../platform/web/components/index.ts';
import { plainText } from '../../prose/segment.ts';
import { FigureView, ProseView, type ReviewLinks } from '../../web/views/index.ts';
import { NumbersView } from '../../web/views/numbers-view.tsx';
import { kindsAfter } from '../add-draft-block.ts';
import { readNarrative } from '../compose-draft.ts';
import { type DraftBlock } from '../draft.ts';
import { outlineOf, removedBlocks } from '../outline.ts';
import { addPath, partAnchor, partPath } from './addresses.ts';
import { linksTo } from './draft-links.ts';
import { type DraftView } from './draft-view.ts';
import { PartFaults } from './fault-view.tsx';
import { draftTexts } from './texts.ts';

export interface PartsProps {
  readonly view: DraftView;
  /** The language of the page, and that of the text. */
  readonly language: Language;
  readonly text: Language;
  /** The part that was just taken out: its place says so. */
  readonly undo?: string | undefined;
}

/** The id of the form that all buttons of the parts send. */
export const partsForm = 'parts';

/** The whole text of a draft with what can be done at each part. */
export const DraftParts = (props: PartsProps) => {
  const { view, language } = props;
  const texts = draftTexts[language];
  const { title, sentences, sections } = outlineOf(view.draft.blocks);
  return (
    <>
      {title && <PartView {...props} block={title} isFirst isLast />}
      <Section heading={texts.draft.inShort}>
        <PartList {...props} blocks={sentences} />
      </Section>
      <SectionList {...props} sections={sections} />
    </>
  );
};

const SectionList = (props: PartsProps & { sections: ReturnType<typeof outlineOf>['sections'] }) => {
  const shown = props.sections.filter(({ heading }) => !heading.isRemoved || heading.blockId === props.undo);
  const there = shown.filter(({ heading }) => !heading.isRemoved);
  return (
    <>
      {shown.map(({ heading, parts }) => (
        <Section key={heading.blockId}>
          <PartView
            {...props}
            block={heading}
            isFirst={there[0]?.heading === heading}
            isLast={there.at(-1)?.heading === heading}
          />
          {!heading.isRemoved && <PartList {...props} blocks={parts} />}
        </Section>
      ))}
    </>
  );
};

const PartList = ({ blocks, ...props }: PartsProps & { blocks: readonly DraftBlock[] }) => {
  const there = blocks.filter(({ isRemoved }) => !isRemoved);
  return (
    <>
      {blocks
        .filter(({ isRemoved, blockId }) => !isRemoved || blockId === props.undo)
        .map((block) => (
          <PartView
            key={block.blockId}
            {...props}
            block={block}
            isFirst={there[0] === block}
            isLast={there.at(-1) === block}
          />
        ))}
    </>
  );
};

type PartProps = PartsProps & { readonly block: DraftBlock; readonly isFirst: boolean; readonly isLast: boolean };

const PartView = (props: PartProps) => {
  const { view, language, text, block } = props;
  if (block.isRemoved) return <JustRemoved {...props} />;
  const faults = view.composed.faults.filter(({ blockId }) => blockId === block.blockId);
  const isOpen = view.draft.state === 'editing';
  return (
    <TextPart id={partAnchor(block.blockId)} acts={isOpen && <PartActs {...props} />}>
      <InLanguage language={text}>
        <PartText {...props} />
      </InLanguage>
      {isOpen && block.kind === 'heading' && view.advice.has(block.section) && (
        <Notice language={language} title={draftTexts[language].draft.advice}>
          <p>{view.advice.get(block.section)?.[language]}</p>
        </Notice>
      )}
      <PartFaults faults={faults} language={language} />
    </TextPart>
  );
};

const JustRemoved = ({ view, language, text, block }: PartProps) => (
  <TextPart id={partAnchor(block.blockId)}>
    <Notice
      language={language}
      tone="success"
      title={draftTexts[language].draft.removedNow({ part: partName(view, block, language, text) })}
    >
      <Button
        kind="secondary"
        form={partsForm}
        name="version"
        value={String(block.version)}
        formAction={actionPath(view, block, 'restore', language, text)}
      >
        {draftTexts[language].draft.undo}
      </Button>
    </Notice>
  </TextPart>
);

const PartText = ({ view, language, text, block }: PartProps) => {
  const texts = draftTexts[language].draft;
  const part = view.composed.parts[text].get(block.blockId);
  const links = linksOf(view, block, language);
  if (!part) return <p lang={language}>{texts.noFigure({ figure: block.figureId ?? '' })}</p>;
  if (part.kind === 'figure') {
    const source = <p>{[part.population, ...part.notes].join(' ')}</p>;
    return <FigureView id={`figure-${block.blockId}`} block={part} language={text} links={links} source={source} />;
  }
  if (part.kind === 'numbers') {
    // Until it is published each number is a table of its own, and needs a name of its own.
    const [row, ...others] = part.rows;
    const caption = row && others.length === 0 ? row.label : part.caption;
    return <NumbersView block={{ ...part, caption }} language={text} links={links} />;
  }
  const isEmpty = plainText(part.segments).trim() === '';
  const words = isEmpty ? (
    <span lang={language}>
      <Muted>{texts.noText}</Muted>
    </span>
  ) : (
    <ProseView segments={part.segments} links={links} />
  );
  if (block.kind === 'title' || block.kind === 'heading') return <h2>{words}</h2>;
  return (
    <Prose>
      <p>{block.kind === 'note' ? <Muted>{words}</Muted> : words}</p>
    </Prose>
  );
};

/** A number leads to the picker with its reference; the reference is its title. */
function linksOf({ draft }: DraftView, block: DraftBlock, language: Language): ReviewLinks {
  const { draftId } = draft.head;
  const here = `#${partAnchor(block.blockId)}`;
  if (draft.state !== 'editing') return linksTo(here);
  const picker =
    block.kind === 'figure'
      ? `${addPath(draftId, block.blockId, 'paragraph')}&`
      : `${partPath(draftId, block.blockId)}?`;
  return {
    ...linksTo(here),
    figure: (reference) => `/${language}${picker}ref=${encodeURIComponent(reference)}#picker`,
  };
}

/** The first words of a part, to name it by. */
function partName({ composed, draft }: DraftView, block: DraftBlock, language: Language, text: Language): string {
  const part = composed.parts[text].get(block.blockId);
  const words = part && 'segments' in part ? plainText(part.segments) : removedName({ draft }, block, text);
  const short = words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, '')} …` : words;
  return short.trim() === '' ? draftTexts[language].kinds[block.kind] : short;
}

const actionPath = ({ draft }: DraftView, block: DraftBlock, act: string, language: Language, text: Language): string =>
  `/${language}${partPath(draft.head.draftId, block.blockId)}/${act}?text=${text}`;

const PartActs = (props: PartProps) => {
  const { view, language, text, block, isFirst, isLast } = props;
  const texts = draftTexts[language].draft;
  const { draftId } = view.draft.head;
  const name = <VisuallyHidden>: {partName(view, block, language, text)}</VisuallyHidden>;
  const act = (act: string, label: ComponentChildren) => (
    <Button
      kind="quiet"
      form={partsForm}
      name="version"
      value={String(block.version)}
      formAction={actionPath(view, block, act, language, text)}
    >
      {label}
      {name}
    </Button>
  );
  const move = (where: string) => (
    <>
      <VisuallyHidden>{texts.move} </VisuallyHidden>
      {where}
    </>
  );
  return (
    <>
      {block.kind !== 'figure' && (
        <Button kind="quiet" href={`/${language}${partPath(draftId, block.blockId)}`}>
          {texts.edit}
          {name}
        </Button>
      )}
      {!isFirst && act('up', move(texts.up))}
      {!isLast && act('down', move(texts.down))}
      {block.kind !== 'title' && act('remove', texts.remove)}
      <Details
        summary={
          <>
            {texts.addHere}
            {name}
          </>
        }
      >
        <ul>
          {kindsAfter(block).map((kind) => (
            <li key={kind}>
              <a href={`/${language}${addPath(draftId, block.blockId, kind)}`}>{texts.add[kind]}</a>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
};

/** What a part said that was taken out, as it would read now. */
function removedName(
  { draft: { computed } }: Pick<DraftView, 'draft'>,
  { figureId, prose }: DraftBlock,
  text: Language,
): string {
  if (figureId !== undefined) return computed.figures.get(figureId)?.definition.title[text] ?? figureId;
  return plainText(readNarrative(computed, prose?.[text] ?? '', text).segments);
}

/** What was taken out and can be put back. */
export const RemovedParts = ({ view, language, text }: PartsProps) => {
  const texts = draftTexts[language].draft;
  const removed = removedBlocks(view.draft.blocks);
  if (removed.length === 0) return null;
  return (
    <Section heading={texts.removedHeading} id="removed">
      {removed.map((block) => {
        const name = removedName(view, block, text);
        return (
          <TextPart
            key={block.blockId}
            id={`removed-${block.blockId}`}
            acts={
              view.draft.state === 'editing' && (
                <Button
                  kind="quiet"
                  form={partsForm}
                  name="version"
                  value={String(block.version)}
                  formAction={actionPath(view, block, 'restore', language, text)}
                >
                  {texts.restore}
                  <VisuallyHidden>: {name.slice(0, 60)}</VisuallyHidden>
                </Button>
              )
            }
          >
            <p lang={text}>
              <Muted>{block.kind === 'heading' ? texts.removedSection({ heading: name }) : name}</Muted>
            </p>
          </TextPart>
        );
      })}
    </Section>
  );
};
