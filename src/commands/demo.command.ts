import { createServer } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { demoResidents, demoStaff } from '../../demo/oidc/people.ts';
import { type DemoProviders, type DemoProvidersOptions } from '../../demo/oidc/start-demo-providers.ts';
import { readConfig } from '../config.ts';
import { demoClockShift } from '../demo-clock.ts';
import { withShiftedClock } from '../platform/db/shifted-clock.ts';
import { linkDemoStaff, prepareDemo } from '../prepare-demo.ts';
import { runService, stopOnSignal } from '../run-service.ts';
import { servedCity } from '../service.ts';
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
      KUULOLLA_SEALING_KEYS: join(folder, 'sealing-keys'),
      KUULOLLA_MAIL_OUTBOX: join(folder, 'outbox'),
      KUULOLLA_LOG_LEVEL: process.env.KUULOLLA_LOG_LEVEL ?? 'warn',
      ...(textOption(run, 'port') ? { PORT: textOption(run, 'port') } : {}),
    });
    const clockShift = await demoClockShift(folder, new Date());
    const isPreparing = isSet(run, 'prepare-only');
    const port = isPreparing ? config.port : await portToUse(config.port, config.host);
    const environment = { ...process.env, ...environmentOf(config), PORT: String(port) };
    const { demo, providers } = await withDatabase({ ...run, config }, async (opened) => {
      const database = withShiftedClock(opened, clockShift);
      const told = { folder, say: run.output.err, progress: run.output.progress };
      const prepared = await prepareDemo(database, config, told);
      if (isPreparing) return { demo: prepared, providers: undefined };
      const city = await database.transaction(servedCity, { readOnly: true });
      const { baseUrl, host } = readConfig(environment);
      const started = await startProviders({ city, baseUrl, host, port: port + 1, folder }, run.output.err);
      if (started) await linkDemoStaff(database, config, prepared.cityId, started.staffIssuer);
      return { demo: prepared, providers: started };
    });
    if (isPreparing) {
      run.output.out(run.options.json === true ? JSON.stringify(demo) : 'The demonstration is ready.');
      return 0;
    }
    const served = readConfig({ ...environment, ...providers?.environment });
    const log = pino({ level: config.logLevel, base: undefined }, pino.destination(2));
    const running = await runService(served, log, { clockShift });
    run.output.out(`\nThe city is listening: ${served.baseUrl}`);
    run.output.out('Its clock began on Monday 4 January 2021 at 8.50, with 300 cases of 2020 in the inbox.');
    run.output.out(`The review:             ${served.baseUrl}/fi${demo.reviewPath}`);
    if (providers) {
      run.output.out(`Sign in as ${demoStaff.map(({ name }) => name).join(', ')}:`);
      run.output.out(`                        ${served.baseUrl}/fi/staff/sign-in`);
      run.output.out(`Identify yourself as ${demoResidents.map(({ name }) => name).join(', ')}:`);
      run.output.out(`                        ${served.baseUrl}/fi/identify`);
    }
    if (running.administratorLink) run.output.out(`For staff (one use):    ${running.administratorLink}`);
    run.output.out('Stop it with Ctrl+C. The next start is quick: everything is kept.');
    await stopOnSignal(running, log);
    await providers?.stop();
    return 0;
  },
};

/** The providers are a package for development: where it is left out, people sign in by passwords alone. */
async function startProviders(
  options: DemoProvidersOptions,
  say: (text: string) => void,
): Promise<DemoProviders | undefined> {
  if (!/^(?:localhost|127\.0\.0\.1)$/.test(new URL(options.baseUrl).hostname)) {
    say('The service has an address beyond this machine, so nobody can sign in as an invented person.');
    return undefined;
  }
  try {
    const { startDemoProviders } = await import('../../demo/oidc/start-demo-providers.ts');
    return await startDemoProviders(options);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ERR_MODULE_NOT_FOUND')) throw fault;
    say('Without the package oidc-provider nobody is there to sign in as: use the link below.');
    return undefined;
  }
}

const environmentOf = (config: ReturnType<typeof readConfig>): Record<string, string> => ({
  DATABASE_URL: '',
  KUULOLLA_DATA: config.databaseDirectory,
  KUULOLLA_UPLOADS: config.uploads,
  KUULOLLA_SIGNING_KEYS: config.signingKeys,
  KUULOLLA_SEALING_KEYS: config.sealingKeys,
  KUULOLLA_MAIL_OUTBOX: config.mail.outbox,
  KUULOLLA_LOG_LEVEL: config.logLevel,
});
