import { CodedNumber } from '../../../../platform/web/components/index.ts';
import { type Segment } from '../../prose/segment.ts';

/** Finished prose for paper: each number with its code after it, and no links. */
export const CodedProse = ({ segments }: { segments: readonly Segment[] }) => (
  <>
    {segments.map((segment) =>
      segment.kind === 'number' ? (
        <CodedNumber value={segment.value} spoken={segment.spoken} code={segment.code}>
          {segment.text}
        </CodedNumber>
      ) : (
        segment.text
      ),
    )}
  </>
);
