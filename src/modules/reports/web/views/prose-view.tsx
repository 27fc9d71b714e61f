import { CorrectedMark, NumberLink } from '../../../../platform/web/components/index.ts';
import { derivedFigure } from '../../prose/evaluate.ts';
import { type NumberSegment, type Segment } from '../../prose/segment.ts';
import { type RecallMark, type ReviewLinks } from './links.ts';

type ProseViewProps = { readonly segments: readonly Segment[]; readonly links: ReviewLinks };

/** Finished prose; each number is a link to its origin, named without the space that breaks speech. */
export const ProseView = ({ segments, links }: ProseViewProps) => (
  <>
    {segments.map((segment) =>
      segment.kind === 'number' ? <NumberView segment={segment} links={links} /> : segment.text,
    )}
  </>
);

const NumberView = ({ segment, links }: { segment: NumberSegment; links: ReviewLinks }) => {
  const [first] = segment.cells;
  const isCell = segment.operator === 'f' || segment.operator === 'max';
  const figure = isCell && first ? first.figure : derivedFigure;
  const recalled = links.recalled?.(segment.code, segment.cells);
  return (
    <>
      <NumberLink
        href={links.figure(segment.code, figure)}
        code={segment.code}
        value={segment.value}
        spoken={segment.spoken}
      >
        {segment.text}
      </NumberLink>
      {recalled && (
        <>
          {' '}
          <CorrectedMark href={recalled.href}>{recalled.text}</CorrectedMark>
        </>
      )}
    </>
  );
};

/** Prose where no link may stand, as in a heading that is itself linked to. */
export const ProseText = ({ segments, links }: { segments: readonly Segment[]; links?: ReviewLinks }) => (
  <>
    {segments.map((segment) =>
      segment.kind === 'number' ? (
        <NumberText segment={segment} recalled={links?.recalled?.(segment.code, segment.cells)} />
      ) : (
        segment.text
      ),
    )}
  </>
);

const NumberText = ({ segment, recalled }: { segment: NumberSegment; recalled: RecallMark | undefined }) => (
  <>
    <data value={segment.value}>{segment.text}</data>
    {recalled && (
      <>
        {' '}
        <CorrectedMark>{recalled.text}</CorrectedMark>
      </>
    )}
  </>
);
