import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Configuration, Provider } from 'oidc-provider';
import { isLanguage, type Language } from '../../src/kernel/language.ts';
import { assetsOf } from '../../src/platform/web/theme/themes.ts';
import { choosePage, gonePage } from './choose.page.tsx';
import { memoryAdapter } from './memory-adapter.ts';
import { type ProviderPerson } from './people.ts';

export interface ProviderOptions {
  /** Names the provider's cookies: browsers do not tell the ports of a machine apart. */
  readonly name: string;
  /** The machine as browsers and the service call it. */
  readonly hostname: string;
  /** Where to listen; 0 is any free port. */
  readonly host: string;
  readonly port: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly serviceAddress: string;
  readonly people: readonly ProviderPerson[];
}

export interface RunningProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/**
 * A provider of OpenID Connect with a page on which anybody chooses who to be. Its keys and all that it knows are made
 * anew at each start.
 */
export async function startProvider(options: ProviderOptions): Promise<RunningProvider> {
  const server = createServer();
  const port = await listen(server, options.host, options.port);
  const issuer = `http://${options.hostname}:${port}`;
  const provider = new Provider(issuer, configurationOf(options));
  const serve = serveWith(provider, options);
  server.on('request', (request, response) => {
    serve(request, response).catch(() => {
      response.writeHead(500).end();
    });
  });
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

function configurationOf({ name, clientId, clientSecret, redirectUri, people }: ProviderOptions): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', alg: 'RS256', use: 'sig' }] },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: `${name}-session`, interaction: `${name}-interaction`, resume: `${name}-resume` },
      // The page stands under each language, so its cookie cannot be bound to one path.
      short: { httpOnly: true, sameSite: 'lax', path: '/' },
      long: { httpOnly: true, sameSite: 'lax' },
    },
    scopes: ['openid', 'profile', 'email', 'groups'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
    acrValues: [...new Set(people.flatMap(({ acr }) => (acr === undefined ? [] : [acr])))],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: {
      url: (ctx, interaction) => `/${languageIn(ctx.oidc.params?.ui_locales)}/choose/${interaction.uid}`,
    },
    ttl: { Interaction: 600, Session: 3600, Grant: 3600, AccessToken: 600, IdToken: 600 },
    findAccount: (_ctx, subject) => {
      const person = people.find((each) => each.subject === subject);
      return person && { accountId: subject, claims: () => claimsOf(person) };
    },
    // Nobody is asked whether the city's own service may know her name.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid profile email groups');
      await grant.save();
      return grant;
    },
  };
}

const claimsOf = ({ subject, name, email, isEmailVerified, groups }: ProviderPerson) => ({
  sub: subject,
  name,
  email,
  email_verified: isEmailVerified,
  groups: groups && [...groups],
});

function languageIn(wish: unknown): Language {
  const [first] = typeof wish === 'string' ? wish.split(' ') : [];
  return isLanguage(first) ? first : 'fi';
}

/** The provider's own addresses, the page to choose on, and its stylesheet. */
function serveWith(provider: Provider, { people, serviceAddress }: ProviderOptions) {
  const assets = assetsOf('neutral');
  const inner = provider.callback();
  const choose = async (request: IncomingMessage, response: ServerResponse, language: Language): Promise<void> => {
    const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
    if (!interaction) return send(response, 404, gonePage(language, assets, serviceAddress));
    const form = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)) : undefined;
    if (form?.get('act') === 'cancel') {
      return provider.interactionFinished(request, response, { error: 'access_denied' });
    }
    const person = people.find(({ subject }) => subject === form?.get('person'));
    if (!person) {
      const path = `/choose/${interaction.uid}`;
      const page = choosePage({ language, assets, path, people, nobodyChosen: form !== undefined });
      return send(response, form ? 422 : 200, page);
    }
    const login = { accountId: person.subject, acr: person.acr, remember: false };
    return provider.interactionFinished(request, response, { login });
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://own.invalid');
    const asset = [assets.stylesheet, assets.icon].find(({ href }) => href === pathname);
    if (asset) return void response.writeHead(200, { 'content-type': asset.type }).end(asset.body);
    const [, language, isChoice] = /^\/(fi|sv|en)(\/choose\/[\w-]+)?$/.exec(pathname) ?? [];
    if (isLanguage(language)) {
      if (isChoice) return choose(request, response, language);
      return void response.writeHead(303, { location: `${serviceAddress}/${language}` }).end();
    }
    return inner(request, response);
  };
}

/** A form with one choice is short; more is not read. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > 4096) return '';
  return text(request);
}

function send(response: ServerResponse, status: number, page: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // Without `form-action`: the answer to the form leads back to the service.
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(page);
}
