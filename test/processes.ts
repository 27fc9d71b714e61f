import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of ours as an administrator starts it, with what it wrote. */
export interface OwnProcess {
  readonly pid: number;
  out(): string;
  err(): string;
  /** Waits until it has written something to its error output that fits; a fault when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  signal(signal: NodeJS.Signals): void;
  /** Its exit status, once it has ended. */
  ended(): Promise<number | null>;
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** Starts `src/main.ts` or `src/cli.ts` with settings of its own and nothing of the test's. */
export function startOwn(
  file: 'src/main.ts' | 'src/cli.ts',
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): OwnProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (written.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (written.err += chunk.toString()));
  const end = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    pid: child.pid ?? 0,
    out: () => written.out,
    err: () => written.err,
    says: (pattern) => saysSoon(child, () => written.err, pattern),
    signal: (signal) => void child.kill(signal),
    ended: () => end,
  };
}

async function saysSoon(child: ChildProcess, text: () => string, pattern: RegExp): Promise<RegExpExecArray> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const found = pattern.exec(text());
    if (found) return found;
    if (child.exitCode !== null || performance.now() > deadline) {
      throw new Error(`the process did not say ${pattern} but: ${text()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
