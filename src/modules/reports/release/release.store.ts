import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type SignedLink, type SignedStatement } from './release-format.ts';

/** All SQL of releases and of the city's signing keys. Rows are inserted and never changed. */

/** A stored release without its files. */
export interface ReleaseHead {
  readonly reviewId: string;
  readonly sequence: number;
  readonly publishedAt: Date;
  readonly manifestSha256: string;
  readonly keyId: string;
}

interface ReleaseRow {
  readonly review_id: string;
  readonly sequence: number;
  readonly published_at: Date;
  readonly manifest_sha256: string;
  readonly key_id: string;
}

const headColumns = sql`review_id, sequence, published_at, manifest_sha256, key_id`;

const toHead = (row: ReleaseRow): ReleaseHead => ({
  reviewId: row.review_id,
  sequence: row.sequence,
  publishedAt: row.published_at,
  manifestSha256: row.manifest_sha256,
  keyId: row.key_id,
});

export async function findRelease(tx: Tx, cityId: string, reviewId: string): Promise<ReleaseHead | undefined> {
  const row = await tx.maybe(sql<ReleaseRow>`
    select ${headColumns} from reports.release where city_id = ${cityId} and review_id = ${reviewId}
  `);
  return row && toHead(row);
}

/** The release whose manifest has a hash: a release is found by its content. */
export async function findReleaseByManifest(
  tx: Tx,
  cityId: string,
  manifestSha256: string,
): Promise<ReleaseHead | undefined> {
  const row = await tx.maybe(sql<ReleaseRow>`
    select ${headColumns} from reports.release where city_id = ${cityId} and manifest_sha256 = ${manifestSha256}
  `);
  return row && toHead(row);
}

/** Lets one transaction at a time add to a city's chain and keys; the others wait until it is committed. */
export async function holdChain(tx: Tx, cityId: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`reports.release ${cityId}`}::text, 0))`);
}

/** All links of the city's chain, oldest first. */
export async function chainOf(tx: Tx, cityId: string): Promise<SignedLink[]> {
  const rows = await tx.rows(sql<{ signed_link: SignedLink }>`
    select signed_link from reports.release where city_id = ${cityId} order by sequence
  `);
  return rows.map((row) => row.signed_link);
}

/** The link of the newest sealed edition of a review before this one. */
export async function linkOfEditionBefore(
  tx: Tx,
  cityId: string,
  { template, period, edition }: { readonly template: string; readonly period: string; readonly edition: number },
): Promise<SignedLink | undefined> {
  const row = await tx.maybe(sql<{ signed_link: SignedLink }>`
    select signed_link from reports.release join reports.review using (city_id, review_id)
    where city_id = ${cityId} and template = ${template} and period = ${period} and edition < ${edition}
    order by edition desc limit 1
  `);
  return row?.signed_link;
}

/** What the city has said of its keys, oldest first. */
export async function keyStatementsOf(tx: Tx, cityId: string): Promise<SignedStatement[]> {
  const rows = await tx.rows(sql<{ signed_statement: SignedStatement }>`
    select signed_statement from reports.signing_key_statement where city_id = ${cityId} order by number
  `);
  return rows.map((row) => row.signed_statement);
}

/** Adds the statements that are not stored yet. */
export async function insertKeyStatements(
  tx: Tx,
  cityId: string,
  statements: readonly SignedStatement[],
): Promise<void> {
  for (const signed of statements) {
    await tx.run(sql`
      insert into reports.signing_key_statement (city_id, number, signed_statement, stated_at)
      values (${cityId}, ${signed.statement.number}, ${JSON.stringify(signed)}::text::jsonb, ${tx.now})
      on conflict do nothing
    `);
  }
}

export async function insertRelease(
  tx: Tx,
  cityId: string,
  release: ReleaseHead & { readonly signedLink: SignedLink },
): Promise<void> {
  await tx.run(sql`
    insert into reports.release (city_id, review_id, sequence, published_at, manifest_sha256, key_id, signed_link)
    values (${cityId}, ${release.reviewId}, ${release.sequence}, ${release.publishedAt}, ${release.manifestSha256},
            ${release.keyId}, ${JSON.stringify(release.signedLink)}::text::jsonb)
  `);
}

/** A file of a release with the hash of its content. */
export interface ReleaseFile {
  readonly path: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** Keeps a file; content that an earlier release has is not kept twice. */
export async function insertReleaseFile(
  tx: Tx,
  cityId: string,
  reviewId: string,
  { path, sha256, content }: ReleaseFile,
): Promise<void> {
  await tx.run(sql`
    insert into reports.release_content (city_id, sha256, content) values (${cityId}, ${sha256}, ${content})
    on conflict do nothing
  `);
  await tx.run(sql`
    insert into reports.release_file (city_id, review_id, path, sha256)
    values (${cityId}, ${reviewId}, ${path}, ${sha256})
  `);
}

/** One file of a release; undefined when it has none of that path. */
export async function releaseFile(
  tx: Tx,
  cityId: string,
  reviewId: string,
  path: string,
): Promise<Uint8Array | undefined> {
  const row = await tx.maybe(sql<{ content: Uint8Array }>`
    select content from reports.release_file join reports.release_content using (city_id, sha256)
    where city_id = ${cityId} and review_id = ${reviewId} and path = ${path}
  `);
  return row?.content;
}

/** All files of a release by path. */
export async function releaseFiles(tx: Tx, cityId: string, reviewId: string): Promise<Map<string, Uint8Array>> {
  const rows = await tx.rows(sql<{ path: string; content: Uint8Array }>`
    select path, content from reports.release_file join reports.release_content using (city_id, sha256)
    where city_id = ${cityId} and review_id = ${reviewId} order by path collate "C"
  `);
  return new Map(rows.map(({ path, content }) => [path, content]));
}

/** Published editions that are not sealed yet, oldest first. */
export async function unsealedReviews(
  tx: Tx,
  cityId: string,
): Promise<{ readonly reviewId: string; readonly template: string; readonly period: string }[]> {
  const rows = await tx.rows(sql<{ review_id: string; template: string; period: string }>`
    select review_id, template, period from reports.review
    where city_id = ${cityId} and not exists (
      select from reports.release where release.city_id = review.city_id and release.review_id = review.review_id
    )
    order by built_at, review_id
  `);
  return rows.map(({ review_id, template, period }) => ({ reviewId: review_id, template, period }));
}
