import { NumberLink } from '../../../../platform/web/components/index.ts';
import { derivedFigure } from '../../prose/evaluate.ts';
import { type Segment } from '../../prose/segment.ts';
import { type ReviewLinks } from './links.ts';

type ProseViewProps = { readonly segments: readonly Segment[]; readonly links: ReviewLinks };

/** Finished prose; each number is a link to its origin, named without the space that breaks speech. */
export const ProseView = ({ segments, links }: ProseViewProps) => (
  <>
    {segments.map((segment) =>
      segment.kind === 'number' ? <NumberView segment={segment} links={links} /> : segment.text,
    )}
  </>
);

const NumberView = ({ segment, links }: { segment: Segment & { kind: 'number' }; links: ReviewLinks }) => {
  const [first] = segment.cells;
  const isCell = segment.operator === 'f' || segment.operator === 'max';
  const figure = isCell && first ? first.figure : derivedFigure;
  return (
    <NumberLink
      href={links.figure(segment.code, figure)}
      code={segment.code}
      value={segment.value}
      spoken={segment.spoken}
    >
      {segment.text}
    </NumberLink>
  );
};

/** Prose where no link may stand, as in a heading that is itself linked to. */
export const ProseText = ({ segments }: { segments: readonly Segment[] }) => (
  <>
    {segments.map((segment) =>
      segment.kind === 'number' ? <data value={segment.value}>{segment.text}</data> : segment.text,
    )}
  </>
);
