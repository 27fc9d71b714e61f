import { sha256 } from '../../../kernel/hash.ts';
import { type Context } from '../../../platform/context.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { nextSigner, recordedSigner } from '../../../platform/signing/key-folder.ts';
import { type Signer } from '../../../platform/signing/signer.ts';
import { loadFolderContent } from '../load-folder-content.ts';
import { reviewPdfs, type ReviewPdfOptions } from '../pdf/review-pdf.ts';
import { type FolderContent, reviewFiles } from '../write-review-folder.ts';
import { linkHash } from './chain.ts';
import { newKeyStatement, presentKeyId } from './keys.ts';
import { makeRelease, type ReleaseFacts } from './make-release.ts';
import { paths, signedLinkForm } from './release-format.ts';
import { verifyRelease } from './verify-release.ts';
import {
  chainOf,
  findRelease,
  holdChain,
  insertKeyStatements,
  insertRelease,
  insertReleaseFile,
  keyStatementsOf,
  linkOfEditionBefore,
  type ReleaseHead,
  unsealedReviews,
} from './release.store.ts';

/** What sealing needs besides the database. */
export interface SealTools {
  /** The folder of the private keys. */
  readonly keyFolder: string;
  /** The style sheet that the pages of the folder get. */
  readonly stylesheet: string;
  /** Where the codes of its PDFs lead, and whose colours they have. */
  readonly pdf: ReviewPdfOptions;
  readonly program: ReleaseFacts['program'];
}

/**
 * Makes the release of a published edition: its files, their manifest, and the
 * signed link in the city's chain, all stored in one transaction. A release that
 * is there already stays as it is. The files are made outside any transaction.
 * Throws an OperatorFault, and stores nothing, when the city's key is not there.
 */
export async function sealRelease(transact: Transact, reviewId: string, tools: SealTools): Promise<ReleaseHead> {
  const found = await transact(async ({ tx, cityId }) => ({
    cityId,
    head: await findRelease(tx, cityId, reviewId),
    content: await loadFolderContent(tx, cityId, { reviewId }),
    statements: await keyStatementsOf(tx, cityId),
  }));
  if (found.head) return found.head;
  const { cityId, content } = found;
  if (!content) throw new Error(`review ${reviewId} is gone`);
  const present = presentKeyId(found.statements);
  const signer =
    present === undefined
      ? await nextSigner(tools.keyFolder, cityId)
      : await recordedSigner(tools.keyFolder, cityId, present);
  const files = reviewFiles(content, tools.stylesheet, await reviewPdfs(content, tools.pdf));
  return transact((ctx) => storeRelease(ctx, content, files, signer, tools));
}

async function storeRelease(
  ctx: Context,
  content: FolderContent,
  files: ReadonlyMap<string, string | Uint8Array>,
  signer: Signer,
  { program }: SealTools,
): Promise<ReleaseHead> {
  const { tx, cityId } = ctx;
  const { review, figures, cells, city } = content;
  await holdChain(tx, cityId);
  const already = await findRelease(tx, cityId, review.reviewId);
  if (already) return already;
  const known = await keyStatementsOf(tx, cityId);
  const statements = known.length > 0 ? known : newKeyStatement(cityId, signer, ctx.now);
  const corrected = await linkOfEditionBefore(tx, cityId, review);
  const facts: ReleaseFacts = {
    city: { id: cityId, name: city.name },
    review,
    figures,
    cells,
    publishedAt: ctx.now,
    ...(corrected ? { supersedes: linkHash(corrected) } : {}),
    program,
  };
  const folder = makeRelease(files, facts, await chainOf(tx, cityId), statements, signer);
  // What a reader could not verify is not published as a release.
  const { ok, findings } = verifyRelease(folder);
  if (!ok) throw new Error(`the release would not verify: ${JSON.stringify(findings.slice(0, 5))}`);
  const signedLink = signedLinkForm.parse(JSON.parse(Buffer.from(folder.get(paths.release) ?? []).toString('utf8')));
  const head: ReleaseHead = {
    reviewId: review.reviewId,
    sequence: signedLink.link.sequence,
    publishedAt: ctx.now,
    manifestSha256: signedLink.link.manifestSha256,
    keyId: signedLink.link.keyId,
  };
  await insertKeyStatements(tx, cityId, statements);
  await insertRelease(tx, cityId, { ...head, signedLink });
  for (const [path, bytes] of folder) {
    await insertReleaseFile(tx, cityId, review.reviewId, { path, sha256: sha256(bytes), content: bytes });
  }
  await ctx.audit('reports.release-sealed', { reviewId: review.reviewId, sequence: head.sequence });
  return head;
}

/**
 * The job that seals what has been published: at once, and again by the clock
 * what a missing key or a fault has left open.
 */
export const sealReleases = (tools: SealTools): Job => ({
  name: 'reports.seal-releases',
  schedule: '*/10 * * * *',
  run: async ({ transact }) => {
    const open = await transact(({ tx, cityId }) => unsealedReviews(tx, cityId));
    const failed = new Map<string, unknown>();
    for (const { reviewId, template, period } of open) {
      const series = `${template} ${period}`;
      // A later edition names the one that it corrects, so it waits for it; other reviews do not.
      if (failed.has(series)) continue;
      try {
        await sealRelease(transact, reviewId, tools);
      } catch (fault) {
        failed.set(series, fault);
      }
    }
    const [fault] = failed.values();
    if (fault !== undefined) throw fault;
  },
});
