import { createServer } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { demoClockShift } from '../demo-clock.ts';
import { withShiftedClock } from '../platform/db/shifted-clock.ts';
import { prepareDemo } from '../prepare-demo.ts';
import { runService, stopOnSignal } from '../run-service.ts';
import { type Command, isSet, textOption } from './command.ts';
import { withDatabase } from './open-for-command.ts';

const defaultFolder = './var/demo';

/** The port that was asked for, or a free one when another program has it. */
async function portToUse(wish: number, host: string): Promise<number> {
  const isFree = (port: number) =>
    new Promise<number | undefined>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(undefined));
      probe.listen(port, host, () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
      });
    });
  return (await isFree(wish)) ?? (await isFree(0)) ?? wish;
}

/** A running city with generated feedback and its review, on a database of its own. */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'prepare the demonstration city, build its review and start the service',
  usage: '',
  options: { 'prepare-only': { type: 'boolean' }, port: { type: 'string' } },
  optionHelp: [
    '--prepare-only   end when the review is built',
    '--port NUMBER    where to listen (default 8080, or a free one)',
  ],
  run: async (run) => {
    const folder = textOption(run, 'data') ?? defaultFolder;
    const config = readConfig({
      ...process.env,
      DATABASE_URL: '',
      KUULOLLA_DATA: join(folder, 'db'),
      KUULOLLA_UPLOADS: join(folder, 'uploads'),
      KUULOLLA_SIGNING_KEYS: join(folder, 'keys'),
      KUULOLLA_MAIL_OUTBOX: join(folder, 'outbox'),
      KUULOLLA_LOG_LEVEL: process.env.KUULOLLA_LOG_LEVEL ?? 'warn',
      ...(textOption(run, 'port') ? { PORT: textOption(run, 'port') } : {}),
    });
    const clockShift = await demoClockShift(folder, new Date());
    const demo = await withDatabase({ ...run, config }, (database) =>
      prepareDemo(withShiftedClock(database, clockShift), config, {
        folder,
        say: run.output.err,
        progress: run.output.progress,
      }),
    );
    if (isSet(run, 'prepare-only')) {
      run.output.out(run.options.json === true ? JSON.stringify(demo) : 'The demonstration is ready.');
      return 0;
    }
    const port = await portToUse(config.port, config.host);
    const served = readConfig({ ...process.env, ...environmentOf(config), PORT: String(port) });
    const log = pino({ level: config.logLevel, base: undefined }, pino.destination(2));
    const running = await runService(served, log, { clockShift });
    run.output.out(`\nThe city is listening: ${running.address}`);
    run.output.out('Its clock began on Monday 4 January 2021 at 8.50, with 300 cases of 2020 in the inbox.');
    run.output.out(`The review:             ${running.address}/fi${demo.reviewPath}`);
    if (running.administratorLink) run.output.out(`For staff (one use):    ${running.administratorLink}`);
    run.output.out('Stop it with Ctrl+C. The next start is quick: everything is kept.');
    await stopOnSignal(running, log);
    return 0;
  },
};

const environmentOf = (config: ReturnType<typeof readConfig>): Record<string, string> => ({
  DATABASE_URL: '',
  KUULOLLA_DATA: config.databaseDirectory,
  KUULOLLA_UPLOADS: config.uploads,
  KUULOLLA_SIGNING_KEYS: config.signingKeys,
  KUULOLLA_MAIL_OUTBOX: config.mail.outbox,
  KUULOLLA_LOG_LEVEL: config.logLevel,
});
