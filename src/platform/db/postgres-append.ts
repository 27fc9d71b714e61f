import type { Statement } from './statement.ts';

interface AppendJob {
  readonly statement: Statement;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Runs one statement as a transaction of its own. */
type RunStatement = (statement: Statement) => Promise<unknown>;

// insert … values ($1, $2::jsonb, …) with an end such as `on conflict do nothing`.
const singleRow =
  /^(\s*insert\s+into\s[^()]*(?:\([^()]*\)\s*)?values\s*)\(((?:\s*\$\d+(?:::[\w."[\]]+)?\s*,?)+)\)([^()$]*)$/i;
const mostParameters = 30_000; // the protocol takes 65,535
const mostRows = 500;
const mostAtOnce = 4; // commits that wait for the disk together share its flush

const shift = (row: string, by: number): string => row.replace(/\$(\d+)/g, (_all, number) => `$${Number(number) + by}`);

/** One insert of many rows, when the single ones allow it. */
export function joinInserts(statements: readonly Statement[]): Statement | undefined {
  const [first] = statements;
  const parts = first === undefined ? null : singleRow.exec(first.text);
  if (first === undefined || parts === null) return undefined;
  const [, start = '', row = '', end = ''] = parts;
  if (/returning|do\s+update/i.test(end)) return undefined;
  const rows = statements.map((_it, position) => `(${shift(row, position * first.parameters.length)})`);
  return { text: `${start}${rows.join(', ')}${end}`, parameters: statements.flatMap((it) => it.parameters) };
}

/** Takes waiting rows that have the text of the first. */
function takeAlike(waiting: AppendJob[]): AppendJob[] {
  const [first] = waiting;
  if (first === undefined) return [];
  const most = Math.min(mostRows, Math.max(1, Math.floor(mostParameters / (first.statement.parameters.length || 1))));
  const alike = waiting.filter((it) => it.statement.text === first.statement.text).slice(0, most);
  const taken = new Set(alike);
  waiting.splice(0, waiting.length, ...waiting.filter((it) => !taken.has(it)));
  return alike;
}

async function settleOne(job: AppendJob, run: RunStatement): Promise<void> {
  await run(job.statement).then(() => job.resolve(), job.reject);
}

async function settleAll(jobs: readonly AppendJob[], run: RunStatement): Promise<void> {
  const joint = jobs.length > 1 ? joinInserts(jobs.map((it) => it.statement)) : undefined;
  const isDone =
    joint !== undefined &&
    (await run(joint).then(
      () => true,
      () => false,
    ));
  if (isDone) for (const it of jobs) it.resolve();
  // One row was refused, or rows of this shape cannot be joined: each stands for itself.
  else await Promise.all(jobs.map(async (it) => settleOne(it, run)));
}

/** Appends single rows; those that arrive while others are written go together. */
export function newAppender(run: RunStatement): (statement: Statement) => Promise<void> {
  const waiting: AppendJob[] = [];
  let running = 0;
  const serve = async (): Promise<void> => {
    if (running >= mostAtOnce) return;
    running += 1;
    // Callers of this turn share the commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await settleAll(takeAlike(waiting), run);
    running -= 1;
  };
  return async (statement) =>
    new Promise((resolve, reject) => {
      waiting.push({ statement, resolve, reject });
      void serve();
    });
}
