import { type ProviderPerson, strongAcr } from '../demo/oidc/people.ts';
import { type RunningProvider, startProvider } from '../demo/oidc/provider.ts';
import { returnPaths } from '../src/modules/people/identify/providers.ts';
import { type TestService, testService, type TestServiceOptions } from './service.ts';
import { type Sight, Traveller } from './traveller.ts';

const about = { fi: 'Koe', sv: 'Prov', en: 'Test' };
/** Somebody for the provider of staff to know. */
export const staffPerson = (subject: string, email: string, more: Partial<ProviderPerson> = {}): ProviderPerson => ({
  subject,
  name: `Nimi ${subject}`,
  email,
  isEmailVerified: true,
  about,
  ...more,
});

/** Residents that the provider of residents knows; the last is not identified strongly. */
export const residents: readonly ProviderPerson[] = [
  { subject: '131052-308T', name: 'Tuula Testi', acr: strongAcr, about },
  { subject: 'juho', name: 'Juho Testi', acr: strongAcr, about },
  { subject: 'heikki', name: 'Heikki Heikosti', acr: 'urn:kuulolla:demo:weak', about },
];

export interface IdentityService {
  readonly service: TestService;
  readonly staffProvider: RunningProvider;
  readonly residentProvider: RunningProvider;
  /** The people whom the provider of staff knows; a test adds its own. */
  readonly staffPeople: ProviderPerson[];
  traveller(userAgent?: string): Traveller;
  /** Goes through the provider of staff as somebody, from the page to sign in. */
  signIn(traveller: Traveller, subject: string, next?: string): Promise<Sight>;
  /** Goes through the provider of residents as somebody, from the page to identify oneself. */
  identify(traveller: Traveller, subject: string, next?: string): Promise<Sight>;
  close(): Promise<void>;
}

export const settingsOf = (audience: 'STAFF' | 'RESIDENT', issuer: string): Record<string, string> => ({
  [`KUULOLLA_${audience}_OIDC_ISSUER`]: issuer,
  [`KUULOLLA_${audience}_OIDC_CLIENT_ID`]: 'kuulolla',
  [`KUULOLLA_${audience}_OIDC_CLIENT_SECRET`]: 'secret-of-the-test-with-enough-characters',
  ...(audience === 'STAFF'
    ? { KUULOLLA_STAFF_OIDC_SCOPE: 'openid profile email groups' }
    : {
        KUULOLLA_RESIDENT_OIDC_ACR_VALUES: strongAcr,
        KUULOLLA_RESIDENT_OIDC_SUBJECT_KEY: 'a-key-of-the-test-that-is-long-enough',
      }),
});

const provider = (
  name: 'staff' | 'resident',
  people: readonly ProviderPerson[],
  baseUrl: string,
): Promise<RunningProvider> =>
  startProvider({
    name,
    hostname: '127.0.0.1',
    host: '127.0.0.1',
    port: 0,
    clientId: 'kuulolla',
    clientSecret: 'secret-of-the-test-with-enough-characters',
    redirectUri: `${baseUrl}${returnPaths[name]}`,
    serviceAddress: baseUrl,
    people,
  });

/** The whole service with real providers of OpenID Connect for staff and residents. */
export async function identityService(options: TestServiceOptions = {}): Promise<IdentityService> {
  const staffPeople: ProviderPerson[] = [];
  const baseUrl = options.environment?.KUULOLLA_BASE_URL ?? 'https://kuulolla.example';
  const [staffProvider, residentProvider] = await Promise.all([
    provider('staff', staffPeople, baseUrl),
    provider('resident', residents, baseUrl),
  ]);
  const service = await testService({
    ...options,
    environment: {
      ...settingsOf('STAFF', staffProvider.issuer),
      ...settingsOf('RESIDENT', residentProvider.issuer),
      ...options.environment,
    },
  });
  const go = async (traveller: Traveller, page: string, action: string, subject: string, next?: string) => {
    const begun = await traveller.open(`${page}${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`);
    return traveller.press(await traveller.press(begun, action), '/choose/', { person: subject });
  };
  return {
    service,
    staffProvider,
    residentProvider,
    staffPeople,
    traveller: (userAgent) => new Traveller({ baseUrl, send: (request) => service.app.web.fetch(request), userAgent }),
    signIn: (traveller, subject, next) => go(traveller, '/fi/staff/sign-in', '/sign-in/provider', subject, next),
    identify: (traveller, subject, next) => go(traveller, '/fi/identify', '/identify', subject, next),
    close: async () => {
      await service.close();
      await Promise.all([staffProvider.stop(), residentProvider.stop()]);
    },
  };
}
