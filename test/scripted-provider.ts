import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

type Claims = Readonly<Record<string, unknown>>;

/** What a test lets the provider answer with: anything, whatever it is worth. */
export interface Script {
  /** Changes the claims of the ID token that would be right. */
  claims?: (claims: Record<string, unknown>) => Claims;
  /** Signs in another way than the provider's own. */
  sign?: (claims: Claims) => string;
  /** Status and body instead of tokens. */
  tokenAnswer?: { readonly status: number; readonly type: string; readonly body: string };
  userInfo?: Claims;
}

export interface ScriptedProvider {
  readonly issuer: string;
  readonly key: KeyObject;
  /** What was asked of the token endpoint last. */
  readonly asked: () => URLSearchParams;
  /** The nonce that the ID token repeats, as a provider takes it from the address that the browser is sent to. */
  nonce: string;
  script: Script;
  stop(): Promise<void>;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as somebody makes it by hand. */
export const handMade = {
  signed: (key: KeyObject, claims: Claims, header: Claims = { alg: 'RS256', kid: 'own' }): string => {
    const content = `${part(header)}.${part(claims)}`;
    return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
  },
  unsigned: (claims: Claims): string => `${part({ alg: 'none' })}.${part(claims)}.`,
  /** The key that everybody can read is used as if it were a shared secret. */
  confused: (publicKey: string, claims: Claims): string => {
    const content = `${part({ alg: 'HS256' })}.${part(claims)}`;
    return `${content}.${createHmac('sha256', publicKey).update(content).digest('base64url')}`;
  },
};

/** A provider that answers as a test tells it to; what is not told is right. */
export async function scriptedProvider(): Promise<ScriptedProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let asked = new URLSearchParams();
  const server = createServer((request, response) => {
    const reply = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    const json = (body: unknown) => reply(200, 'application/json', JSON.stringify(body));
    const { pathname } = new URL(request.url ?? '/', 'http://own.invalid');
    if (pathname === '/.well-known/openid-configuration') return json(metadata(provider.issuer));
    if (pathname === '/jwks')
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }] });
    if (pathname === '/userinfo') return json(provider.script.userInfo ?? { sub: 'somebody' });
    if (pathname !== '/token') return reply(404, 'text/plain', '');
    void text(request).then((body) => {
      asked = new URLSearchParams(body);
      const { script } = provider;
      if (script.tokenAnswer) return reply(script.tokenAnswer.status, script.tokenAnswer.type, script.tokenAnswer.body);
      const now = Math.floor(Date.now() / 1000);
      const right = {
        iss: provider.issuer,
        sub: 'somebody',
        aud: 'kuulolla',
        exp: now + 60,
        iat: now,
        nonce: provider.nonce,
      };
      const claims = script.claims?.(right) ?? right;
      const idToken = script.sign?.(claims) ?? handMade.signed(privateKey, claims);
      return json({ access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: idToken });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const provider: ScriptedProvider = {
    issuer: `http://127.0.0.1:${port}`,
    key: privateKey,
    asked: () => asked,
    nonce: '',
    script: {},
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
});
