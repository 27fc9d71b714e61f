import { type Language } from '../../../../kernel/language.ts';
import { parsePeriod } from '../../../../kernel/period.ts';
import { formatDateTime, formatPeriod } from '../../../../platform/i18n/format.ts';
import {
  DataTable,
  DefinitionList,
  Muted,
  Notice,
  PageHeading,
  Prose,
  Section,
} from '../../../../platform/web/components/index.ts';
import { plainText } from '../../prose/segment.ts';
import { type DecisionTexts } from '../../review-plan.ts';
import { type Review } from '../../review.ts';
import {
  codesOfRow,
  type FigureBlock,
  type NumbersBlock,
  type ReviewBlock,
  type ReviewTree,
} from '../../review-tree.ts';
import { type DecisionDetails } from '../decision-details.ts';
import { decisionTexts } from '../texts.ts';
import { CodedProse } from './coded-prose.tsx';
import { CodedNumbers, CodedTable } from './coded-tables.tsx';

export type DecisionDocumentProps = {
  readonly review: Review;
  readonly form: DecisionTexts;
  readonly details: DecisionDetails | undefined;
  readonly language: Language;
  readonly timeZone: string;
  /** The edition on this site, and its whole address for paper. */
  readonly reviewHref: string;
  readonly reviewAddress: string;
};

type TableOf = FigureBlock | NumbersBlock;

/** The report as a committee decides on it: proposal with its text, grounds, attachments; numbered, and without charts. */
export const DecisionDocument = (props: DecisionDocumentProps) => {
  const { review, details, language, timeZone, reviewHref } = props;
  const texts = decisionTexts[language].document;
  const tree = review.trees[language];
  return (
    <>
      <PageHeading title={plainText(tree.title)} kicker={texts.kicker} lead={<p>{texts.print}</p>} />
      {!details && (
        <Notice language={language} tone="warning" title={texts.detailsMissing}>
          <p>{texts.detailsMissingText}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          ...(details ? [{ term: texts.committee, value: details.committee[language] }] : []),
          { term: texts.period, value: periodName(review, language) },
          { term: texts.edition, value: String(review.edition) },
          { term: texts.built, value: formatDateTime(review.builtAt, language, timeZone) },
        ]}
      />
      <Proposal {...props} tree={tree} />
      <Grounds {...props} />
      <Attachments {...props} tree={tree} />
      <p>
        <a href={reviewHref}>{texts.back}</a>
      </p>
    </>
  );
};

const periodName = ({ period }: Review, language: Language): string => {
  const found = parsePeriod(period);
  return found ? formatPeriod(found, language) : period;
};

const Proposal = ({ review, form, details, language, tree }: DecisionDocumentProps & { tree: ReviewTree }) => {
  const texts = decisionTexts[language].document;
  const committee = details?.committee[language] ?? texts.someCommittee;
  const tables = tablesOf(tree);
  return (
    <>
      <Section heading={`1. ${texts.proposal}`} id="proposal">
        <Prose>
          <p>{form.proposal({ committee, period: periodName(review, language) })}</p>
        </Prose>
        {tree.inShort.length > 0 && (
          <Section level={3} heading={texts.inShort} id="in-short">
            <Prose>
              <ul>
                {tree.inShort.map((sentence, at) => (
                  <li key={at}>
                    <CodedProse segments={sentence} />
                  </li>
                ))}
              </ul>
            </Prose>
          </Section>
        )}
        {tree.sections.map((section, at) => (
          <Section
            key={section.id}
            level={3}
            id={section.id}
            heading={
              <>
                1.{at + 1}. <CodedProse segments={section.heading} />
              </>
            }
          >
            {section.blocks.map((block, place) => (
              <BlockView key={place} block={block} tables={tables} language={language} />
            ))}
          </Section>
        ))}
      </Section>
    </>
  );
};

/** Every table in its order: the place is its number. */
const tablesOf = (tree: ReviewTree): TableOf[] =>
  tree.sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is TableOf => block.kind === 'figure' || block.kind === 'numbers'),
  );

const captionOf = (block: TableOf): string => (block.kind === 'figure' ? block.table.caption : block.caption);

type BlockProps = { readonly block: ReviewBlock; readonly tables: readonly TableOf[]; readonly language: Language };

const BlockView = ({ block, tables, language }: BlockProps) => {
  if (block.kind === 'paragraph' || block.kind === 'note') {
    const words = <CodedProse segments={block.segments} />;
    return (
      <Prose>
        <p>{block.kind === 'note' ? <Muted>{words}</Muted> : words}</p>
      </Prose>
    );
  }
  const number = String(tables.indexOf(block) + 1);
  const caption = decisionTexts[language].document.table(number, captionOf(block));
  if (block.kind === 'numbers') return <CodedNumbers block={block} caption={caption} language={language} />;
  return (
    <>
      <CodedTable block={block} caption={caption} language={language} />
      <Prose>
        <p>
          <Muted>
            {block.population} {block.notes.join(' ')}
          </Muted>
        </p>
      </Prose>
    </>
  );
};

const Grounds = ({ form, details, language }: DecisionDocumentProps) => {
  const texts = decisionTexts[language].document;
  const own = (details?.grounds?.[language] ?? '')
    .split(/\r?\n\s*\r?\n/)
    .filter((paragraph) => paragraph.trim() !== '');
  return (
    <Section heading={`2. ${texts.grounds}`} id="grounds">
      <Prose>
        {[...form.grounds, ...own].map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
        {details?.experts && <p>{texts.experts(details.experts)}</p>}
      </Prose>
      {details && (
        <DefinitionList
          items={[{ term: texts.presenter, value: `${details.presenterName}, ${details.presenterTitle[language]}` }]}
        />
      )}
    </Section>
  );
};

const Attachments = ({ review, language, reviewAddress, tree }: DecisionDocumentProps & { tree: ReviewTree }) => {
  const texts = decisionTexts[language].document;
  const codes = (block: TableOf): string =>
    block.kind === 'figure' ? block.code : block.rows.flatMap(codesOfRow).join(', ');
  return (
    <Section heading={`3. ${texts.attachments}`} id="attachments">
      <DataTable
        caption={texts.attachments}
        hideCaption
        columns={[
          { key: 'number', label: texts.attachment },
          { key: 'what', label: texts.attachmentWhat },
          { key: 'code', label: texts.attachmentCode },
        ]}
        rows={[
          {
            key: 'review',
            header: '1',
            cells: [texts.attachmentReview(String(review.edition)), <a href={reviewAddress}>{reviewAddress}</a>],
          },
          ...tablesOf(tree).map((block, at) => ({
            key: String(at),
            header: String(at + 2),
            cells: [texts.table(String(at + 1), captionOf(block)), codes(block)],
          })),
        ]}
      />
    </Section>
  );
};
