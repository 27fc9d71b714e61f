import { pino } from 'pino';
import { ConfigFault, readConfig } from './config.ts';
import { runService, stopOnSignal } from './run-service.ts';

async function main(): Promise<number> {
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

process.exitCode = await main().catch((fault: unknown) => {
  const isConfig = fault instanceof ConfigFault;
  process.stderr.write(
    `${fault instanceof Error ? (isConfig ? fault.message : (fault.stack ?? fault.message)) : String(fault)}\n`,
  );
  return 1;
});
