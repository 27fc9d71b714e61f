import { gzipSync } from 'node:zlib';
import { type FolderContent, reviewPdf } from '../src/modules/reports/index.ts';
import { readPdf } from '../test/pdf-reader.ts';
import { reviewContent } from '../test/review-fixture.ts';
import { type BenchResult } from './result.ts';

const rounds = 9;
const goalPages = 20;
const options = { baseUrl: 'https://palaute.example', theme: 'neutral' } as const;

/** The review with its sections repeated until it has at least so many pages. */
function longReview(content: FolderContent): FolderContent {
  const { fi } = content.review.trees;
  const numbered = Array.from({ length: 8 }, (_, round) =>
    fi.sections.map((section) => ({ ...section, id: `${section.id}-${round}` })),
  );
  for (let repeats = 1; repeats <= numbered.length; repeats += 1) {
    const sections = numbered.slice(0, repeats).flat();
    const trees = { ...content.review.trees, fi: { ...fi, sections } };
    const longer = { ...content, review: { ...content.review, trees } };
    if (readPdf(reviewPdf(longer, 'fi', options)).pages >= goalPages) return longer;
  }
  throw new Error(`the review does not come to ${goalPages} pages`);
}

/**
 * A review of twenty pages to PDF/UA, everything from its tree on: CPU of all
 * threads against the limit of a second, and its size against that of its JSON.
 */
export async function benchPdf(): Promise<BenchResult[]> {
  const content = longReview(await reviewContent());
  let pdf = reviewPdf(content, 'fi', options);
  const measured = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    pdf = reviewPdf(content, 'fi', options);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).toSorted((one, other) => one - other);
  const cpu = measured[Math.floor(rounds / 2)] ?? Number.NaN;
  const { pages } = readPdf(pdf);
  const limit = 1000;
  const tree = Buffer.byteLength(JSON.stringify(content.review.trees.fi)) / 1000;
  const size = pdf.length / 1000;
  return [
    {
      name: `review of ${pages} pages to PDF, CPU`,
      value: cpu,
      unit: 'ms',
      peer: 'limit',
      peerValue: limit,
      ratio: cpu / limit,
      goal: 1,
      met: cpu < limit,
    },
    { name: 'its size', value: size, unit: 'kB', peer: 'its tree as JSON', peerValue: tree, ratio: size / tree },
    {
      name: 'its size, sent with gzip',
      value: gzipSync(pdf).length / 1000,
      unit: 'kB',
      peer: 'as it is',
      peerValue: size,
      ratio: gzipSync(pdf).length / pdf.length,
    },
  ];
}
