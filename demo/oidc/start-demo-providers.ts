import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoResidents, demoStaff } from './people.ts';
import { type RunningProvider, startProvider } from './provider.ts';

export interface DemoProvidersOptions {
  /** The city that is served: the providers let anybody be anybody, so they start for a demonstration only. */
  readonly city: { readonly isDemonstration: boolean } | undefined;
  /** Where browsers find the service. */
  readonly baseUrl: string;
  /** Where to listen: the service's own host. */
  readonly host: string;
  /** The first of two ports to try; any free one when it is taken. */
  readonly port: number;
  /** The demonstration's folder; what must stay the same between starts is kept in it. */
  readonly folder: string;
}

export interface DemoProviders {
  /** Settings by which the service uses the providers. */
  readonly environment: Readonly<Record<string, string>>;
  /** How the provider of staff names itself. */
  readonly staffIssuer: string;
  stop(): Promise<void>;
}

/**
 * Starts the providers of the demonstration, one for staff and one for residents, as a city has two.
 * @throws Error when the city is not a demonstration, or the service has an address that leaves this machine
 */
export async function startDemoProviders(options: DemoProvidersOptions): Promise<DemoProviders> {
  const { hostname } = new URL(options.baseUrl);
  if (!options.city?.isDemonstration) throw new Error('the development providers start for a demonstration only');
  if (hostname !== 'localhost' && hostname !== '127.0.0.1')
    throw new Error(`the development providers do not serve ${hostname}: they let anybody in as anybody`);
  const subjectKey = await keptKey(options.folder);
  const start = async (name: 'staff' | 'resident', port: number, path: string) => {
    const clientSecret = randomBytes(32).toString('base64url');
    const provider = await onFreePort(port, (free) =>
      startProvider({
        name,
        hostname,
        host: options.host,
        port: free,
        clientId: 'kuulolla',
        clientSecret,
        redirectUri: `${options.baseUrl}${path}`,
        serviceAddress: options.baseUrl,
        people: name === 'staff' ? demoStaff : demoResidents,
      }),
    );
    return { provider, clientSecret };
  };
  const staff = await start('staff', options.port, '/staff/sign-in/return');
  const resident = await start('resident', options.port + 1, '/identify/return');
  return {
    staffIssuer: staff.provider.issuer,
    environment: {
      KUULOLLA_STAFF_OIDC_ISSUER: staff.provider.issuer,
      KUULOLLA_STAFF_OIDC_CLIENT_ID: 'kuulolla',
      KUULOLLA_STAFF_OIDC_CLIENT_SECRET: staff.clientSecret,
      KUULOLLA_RESIDENT_OIDC_ISSUER: resident.provider.issuer,
      KUULOLLA_RESIDENT_OIDC_CLIENT_ID: 'kuulolla',
      KUULOLLA_RESIDENT_OIDC_CLIENT_SECRET: resident.clientSecret,
      KUULOLLA_RESIDENT_OIDC_ACR_VALUES: 'urn:kuulolla:demo:strong',
      KUULOLLA_RESIDENT_OIDC_SUBJECT_KEY: subjectKey,
    },
    stop: async () => {
      await Promise.all([staff.provider.stop(), resident.provider.stop()]);
    },
  };
}

async function onFreePort(port: number, start: (port: number) => Promise<RunningProvider>): Promise<RunningProvider> {
  try {
    return await start(port);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE')) throw fault;
    return start(0);
  }
}

/** The residents of the demonstration stay the same people from one start to the next. */
async function keptKey(folder: string): Promise<string> {
  const path = join(folder, 'subject-key');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept.trim() !== '') return kept.trim();
  const key = randomBytes(32).toString('base64url');
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${key}\n`, { mode: 0o600 });
  return key;
}
