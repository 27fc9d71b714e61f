import { pino } from 'pino';
import { problemSentence } from './commands/problem-sentence.ts';
import { readConfig } from './config.ts';
import { Problem } from './kernel/problem.ts';
import { OperatorFault } from './platform/operator-fault.ts';
import { oldNodeFault } from './platform/node-version.ts';
import { runService, stopOnSignal } from './run-service.ts';

async function main(): Promise<number> {
  const oldNode = oldNodeFault();
  if (oldNode) {
    process.stderr.write(`${oldNode}\n`);
    return 2;
  }
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: undefined });
  const running = await runService(config, log);
  process.stderr.write(`Kuulolla listens at ${running.address}\n`);
  if (running.administratorLink) {
    process.stderr.write(
      `Make the first administrator's account here (valid for one use): ${running.administratorLink}\n`,
    );
  }
  await stopOnSignal(running, log);
  return 0;
}

/** Why the service does not start: a sentence for what a person can mend, the stack for what is our fault. */
function reasonOf(fault: unknown): string {
  if (fault instanceof Problem) return problemSentence(fault);
  if (!(fault instanceof Error)) return String(fault);
  return fault instanceof OperatorFault ? fault.message : (fault.stack ?? fault.message);
}

process.exitCode = await main().catch((fault: unknown) => {
  process.stderr.write(`${reasonOf(fault)}\n`);
  return 1;
});
