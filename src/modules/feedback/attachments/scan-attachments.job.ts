import { Problem } from '../../../kernel/problem.ts';
import { ScannerAway, type Scanner, type Verdict } from '../../../platform/attachments/index.ts';
import { type Job, type JobRun } from '../../../platform/jobs/job.ts';
import { type Attachment } from './attachment.ts';
import { clearAttachment, nextWaiting, refuseAttachment } from './attachment.store.ts';
import { scanJobName } from './keep-attachments.ts';

/**
 * Judges the files that wait, oldest first; without a scanner they are cleared as examined. A file that the scanner
 * gives no verdict on goes on waiting, and keeps no other one waiting. When a scanner is away the job fails, is tried
 * again soon, and begins anew every five minutes.
 */
export const scanAttachmentsJob = (scanner: Scanner | undefined): Job => ({
  name: scanJobName,
  run: (run) => scanAll(scanner, run),
  schedule: '*/5 * * * *',
});

/** So many files in a row without a verdict, and the scanner is away rather than at odds with the files. */
const mostUnjudged = 3;

async function scanAll(scanner: Scanner | undefined, { transact, signal }: JobRun): Promise<void> {
  let last: Attachment | undefined;
  let unjudged = 0;
  while (!signal.aborted && unjudged < mostUnjudged) {
    const after = last;
    const next = await transact(({ tx, cityId }) => nextWaiting(tx, cityId, after));
    if (!next) break;
    last = next.attachment;
    // Asked outside a transaction: it may take a minute.
    const verdict = await judge(scanner, next.bytes);
    unjudged = verdict ? 0 : unjudged + 1;
    if (verdict) await writeDown(transact, next.attachment, verdict);
  }
  if (unjudged > 0) throw new Problem('unavailable', 'feedback.scanner-away');
}

async function judge(scanner: Scanner | undefined, bytes: Uint8Array): Promise<Verdict | undefined> {
  if (!scanner) return { kind: 'clean' };
  try {
    return await scanner.scan(bytes);
  } catch (fault) {
    if (fault instanceof ScannerAway) return undefined;
    throw fault;
  }
}

const writeDown = (transact: JobRun['transact'], { attachmentId, feedbackCaseId }: Attachment, verdict: Verdict) =>
  transact(async (ctx) => {
    const { tx, cityId } = ctx;
    if (verdict.kind === 'clean') return clearAttachment(tx, cityId, attachmentId);
    await refuseAttachment(tx, cityId, attachmentId, verdict.signature);
    await ctx.audit('feedback.attachment-refused', { feedbackCaseId, attachmentId });
  });
