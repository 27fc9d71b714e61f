import { type Logger } from 'pino';
import { type Config } from './config.ts';
import {
  firstAdministratorLink,
  listen,
  openService,
  type Service,
  type ServiceChoices,
  startServiceJobs,
} from './service.ts';

export interface RunningService {
  readonly service: Service;
  readonly address: string;
  /** The one-time link for the first administrator, when the city has none. */
  readonly administratorLink: string | undefined;
  /** Ends within ten seconds: requests under way are finished, jobs end or go back to the queue, the database is closed. */
  stop(): Promise<void>;
}

/** Opens everything and serves it. */
export async function runService(config: Config, log: Logger, choices: ServiceChoices = {}): Promise<RunningService> {
  const service = await openService(config, log, choices);
  try {
    const listening = await listen(service.app, config);
    const jobs = await startServiceJobs(service, log);
    const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
    let stopped: Promise<void> | undefined;
    const stopAll = async (): Promise<void> => {
      for (const module of service.modules) module.end?.();
      await Promise.all([listening.stop(5_000), jobs.stop(6_000)]);
      await service.database.close();
    };
    return {
      service,
      address: `http://${host}:${listening.address.port}`,
      administratorLink: await firstAdministratorLink(service, config),
      stop: () => (stopped ??= stopAll()),
    };
  } catch (fault) {
    await service.database.close();
    throw fault;
  }
}

/** Waits for SIGTERM or SIGINT, then stops; a second signal ends the process at once. */
export async function stopOnSignal(running: RunningService, log: Logger): Promise<void> {
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  process.once('SIGINT', () => process.exit(130));
  log.info({ signal }, 'stopping');
  await running.stop();
  log.info('stopped');
}
