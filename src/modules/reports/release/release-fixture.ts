import { definitionHash, keyText } from '../../../kernel/figure.ts';
import { codesOf } from '../../../kernel/figure-code.ts';
import { type Language, inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { newPrivateKey, type Signer, signerOf } from '../../../platform/signing/signer.ts';
import { assignCodes, originOf } from '../assign-codes.ts';
import { composeReview } from '../compose-review.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { derivedFigure, type DerivedNumber } from '../prose/evaluate.ts';
import { kindsFigure } from '../prose/prose-fixture.ts';
import { type CellReference } from '../prose/segment.ts';
import { type PublishedCell } from '../review.ts';
import { type ReviewPlan } from '../review-plan.ts';
import { type FolderContent, reviewFiles } from '../write-review-folder.ts';
import { makeRelease, type ReleaseFacts } from './make-release.ts';
import { type SignedLink, type SignedStatement } from './release-format.ts';

/* A small release, whole in every part, for tests and benchmarks of releases. */

const same = (text: string): Trilingual => inEachLanguage(() => text);

export const cityId = '0194a000-0000-7000-8000-000000000001';

export function newSigner(): Signer {
  const signer = signerOf(newPrivateKey());
  if (!signer) throw new Error('a new key is a key');
  return signer;
}

const plan: ReviewPlan = {
  title: same('Feedback {period this}'),
  inShort: [
    same(
      'There were {f feedback.kinds} of them, {pctChange {f feedback.kinds} {f feedback.kinds period=comparison}} {direction {f feedback.kinds} {f feedback.kinds period=comparison} "other" "other" "as before"}.',
    ),
    same('Of all {share {f feedback.kinds kind=praise} {f feedback.kinds}} were praise.'),
  ],
  sections: [
    {
      id: 'kinds',
      heading: same('What it was about'),
      blocks: [
        {
          kind: 'paragraph',
          prose: same('Together {sum {f feedback.kinds kind=praise} {f feedback.kinds kind=idea}}.'),
        },
        { kind: 'figure', figure: 'feedback.kinds' },
      ],
    },
  ],
};

const withChart = (figure: ComputedFigure): ComputedFigure => ({
  ...figure,
  definition: {
    ...figure.definition,
    chart: { type: 'bars', category: 'kind', measure: 'cases' },
    table: {
      ...figure.definition.table,
      columns: [
        { measure: 'cases', over: 'period', heading: ['over'] },
        { measure: 'share', at: { period: 'this' }, heading: ['measure'] },
      ],
    },
  },
});

export interface FixtureOptions {
  readonly edition?: number;
  /** The figures of the review by id, which the plan prints. */
  readonly figure?: ComputedFigure;
}

/** A review as the database would give it. */
export function contentOf({ edition = 1, figure = withChart(kindsFigure()) }: FixtureOptions = {}): FolderContent {
  const reviewId = `review-${edition}`;
  const figures = new Map([[figure.definition.id, figure]]);
  const scope = { figures, period: '2020-Q4', comparison: '2019-Q4' };
  const derived = new Map<string, DerivedNumber>();
  const origin = ({ figure: id, key }: CellReference): string => originOf(reviewId, id, 1, key);
  composeReview(plan, scope, {
    codeOf: origin,
    derived: (number) => void derived.set(keyText(number.key), number),
  });
  const cells: Omit<PublishedCell, 'code'>[] = [
    ...[...figure.cells.values()].map((cell) => ({ ...cell, figureId: figure.definition.id })),
    ...[...derived.values()].map((number) => ({ ...number, figureId: derivedFigure })),
  ];
  const origins = cells.map(({ figureId, key }) => origin({ figure: figureId, key }));
  const codes = assignCodes(origins, new Set());
  const codeOf = (reference: CellReference): string =>
    codes.get(origin(reference)) ?? codesOf(origin(reference))[0] ?? '';
  const { trees, faults } = composeReview(plan, scope, { codeOf, derived: () => undefined });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const takenAt = new Date('2021-01-04T06:00:00Z');
  return {
    review: {
      reviewId,
      template: 'quarterly-feedback',
      period: '2020-Q4',
      comparison: '2019-Q4',
      edition,
      builtAt: takenAt,
      builtBy: 'test',
      trees,
    },
    figures: [
      {
        definition: figure.definition,
        sha256: definitionHash(figure.definition),
        codes: figure.codes,
        extract: { source: 'feedback', method: 'rows in order', sha256: 'e'.repeat(64), rows: 3925, takenAt },
      },
    ],
    cells: cells.map((cell) => ({ ...cell, code: codeOf({ figure: cell.figureId, key: cell.key }) })),
    city: { name: same('Testville'), timeZone: 'Europe/Helsinki', isDemonstration: true },
  };
}

export const factsOf = (content: FolderContent, publishedAt: Date): ReleaseFacts => ({
  city: { id: cityId, name: content.city.name },
  review: content.review,
  figures: content.figures,
  cells: content.cells,
  publishedAt,
  program: { version: '0.1.0' },
});

/** The release of a content, as it would be published. */
export const releaseOf = (
  content: FolderContent,
  publishedAt: Date,
  previousLinks: readonly SignedLink[],
  statements: readonly SignedStatement[],
  signer: Signer,
  pdfs?: Readonly<Record<Language, Uint8Array>>,
): Map<string, Uint8Array> =>
  makeRelease(reviewFiles(content, 'body {}', pdfs), factsOf(content, publishedAt), previousLinks, statements, signer);
