/** What came back, with its body read. */
export interface Answer {
  readonly status: number;
  /** Where a redirect leads; it is not followed. */
  readonly location: string | null;
  readonly headers: Headers;
  readonly text: string;
}

type FieldValue = string | File | readonly (string | File)[];
export type Fields = Readonly<Record<string, FieldValue>>;
export type HeaderFields = Readonly<Record<string, string>>;

/** A request in the making, without cookie and address. */
export interface Wish {
  readonly method?: string;
  readonly headers?: HeaderFields;
  readonly body?: BodyInit;
}

/**
 * One person before the service, with a browser that runs no scripts: it keeps
 * the cookies that it was given and sends the form token of its session.
 */
export interface Person {
  get(path: string, headers?: HeaderFields): Promise<Answer>;
  /** Sends a form with the token of the session; files make it a multipart form. */
  post(path: string, fields?: Fields, headers?: HeaderFields): Promise<Answer>;
  /** The same without the token, as another site's page would. */
  postWithoutToken(path: string, fields?: Fields, headers?: HeaderFields): Promise<Answer>;
  /** Any request, with the person's cookie. */
  send(path: string, wish?: Wish): Promise<Answer>;
  /** `name=value` of each cookie, the session's among them; empty when there is none. */
  cookie(): Promise<string>;
  /** What the forms of the session carry; empty when there is none. */
  csrfToken(): Promise<string>;
}

export interface PersonOptions {
  readonly baseUrl: string;
  readonly send: (request: Request) => Response | Promise<Response>;
  /** Signs in by the answer whose cookie is kept; a visitor has none. Done when the person does something first. */
  readonly signIn?: (visitor: Person) => Promise<unknown>;
  /** A cookie to begin with, such as another tab's. */
  readonly cookie?: string;
  /** What the forms of that session carry, when no page is to be asked for it. */
  readonly csrfToken?: string;
}

/** The whole body; of news that have no end, what comes first. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'text/event-stream') return response.text();
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

let requests = 0;

/** Another address for each request, so that no limit is met unless a test names the address itself. */
function nextAddress(): string {
  requests += 1;
  return `10.${(requests >> 16) & 255}.${(requests >> 8) & 255}.${requests & 255}`;
}

interface Browser {
  cookie: string;
  csrfToken: string;
  signingIn?: Promise<unknown>;
}

export function aPerson({ baseUrl, send, signIn, cookie = '', csrfToken: firstToken = '' }: PersonOptions): Person {
  const state: Browser = { cookie, csrfToken: firstToken };
  const sendNow = async (path: string, { method = 'GET', headers = {}, body }: Wish = {}): Promise<Answer> => {
    const all = new Headers({ 'x-forwarded-for': nextAddress(), ...headers });
    if (state.cookie && !all.has('cookie')) all.set('cookie', state.cookie);
    const response = await send(new Request(new URL(path, baseUrl), { method, headers: all, body }));
    keepCookies(state, response.headers.getSetCookie());
    const { status } = response;
    return {
      status,
      location: response.headers.get('location'),
      headers: response.headers,
      text: await textOf(response),
    };
  };
  const ready = (): Promise<unknown> => (state.signingIn ??= signIn?.(person(sendNow)) ?? Promise.resolve());
  const person = (sending: typeof sendNow): Person => {
    const csrfToken = async (): Promise<string> => {
      if (state.cookie.includes('session=') && !state.csrfToken) {
        const { text } = await sending('/fi/staff/sign-in');
        state.csrfToken = /name="csrfToken" value="([^"]+)"/.exec(text)?.[1] ?? '';
      }
      return state.csrfToken;
    };
    const post = (path: string, fields: Fields, headers: HeaderFields): Promise<Answer> =>
      sending(path, {
        method: 'POST',
        body: formOf(fields),
        headers: { origin: new URL(baseUrl).origin, 'sec-fetch-site': 'same-origin', ...headers },
      });
    return {
      get: (path, headers) => sending(path, { headers }),
      post: async (path, fields = {}, headers = {}) => {
        if (sending === sendReady) await ready();
        const token = await csrfToken();
        return post(path, token ? { csrfToken: token, ...fields } : fields, headers);
      },
      postWithoutToken: (path, fields = {}, headers = {}) => post(path, fields, headers),
      send: sending,
      cookie: async () => {
        if (sending === sendReady) await ready();
        return state.cookie;
      },
      csrfToken: async () => {
        if (sending === sendReady) await ready();
        return csrfToken();
      },
    };
  };
  const sendReady: typeof sendNow = async (path, wish) => {
    await ready();
    return sendNow(path, wish);
  };
  return person(sendReady);
}

/** Puts the cookies of an answer in place of those of the same names. */
function keepCookies(state: Browser, setCookies: readonly string[]): void {
  for (const set of setCookies) {
    const [pair = ''] = set.split(';');
    const name = pair.slice(0, pair.indexOf('=') + 1);
    const others = state.cookie.split('; ').filter((each) => each !== '' && !each.startsWith(name));
    state.cookie = (/Max-Age=0/i.test(set) ? others : [...others, pair]).join('; ');
    // Another session has another token.
    if (/(?:session|resident)=$/.test(name)) state.csrfToken = '';
  }
}

function formOf(fields: Fields): FormData | URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]): [string, string | File][] =>
    typeof value === 'string' || value instanceof File ? [[name, value]] : value.map((each) => [name, each]),
  );
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  if (pairs.some(([, value]) => value instanceof File)) return form;
  return new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, String(value)]));
}
