import { type FormField, formsIn } from './forms.ts';

let requests = 0;

/** A page that somebody has before her. */
export interface Sight {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export interface TravellerOptions {
  readonly baseUrl: string;
  /** The service itself; every other address is asked over the network. */
  readonly send: (request: Request) => Response | Promise<Response>;
  readonly userAgent?: string;
}

/**
 * A browser without scripts that goes from one site to another and back, with a jar of cookies for each host. As in
 * browsers, a machine's ports share one jar.
 */
export class Traveller {
  readonly #jars = new Map<string, Map<string, string>>();
  readonly #options: TravellerOptions;

  constructor(options: TravellerOptions) {
    this.#options = options;
  }

  /** `name=value` pairs that a host would be sent. */
  cookies(host: string): string {
    return [...(this.#jars.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Puts a cookie into the jar as if the host had set it. */
  plant(host: string, name: string, value: string): void {
    this.#jar(host).set(name, value);
  }

  /** Opens an address and follows where it leads, until a page stands still or the address to stop before comes. */
  async open(address: string, stopBefore?: (url: URL) => boolean): Promise<Sight> {
    return this.#travel(new URL(address, this.#options.baseUrl), { method: 'GET' }, stopBefore);
  }

  /** Presses the button of the form whose action ends so, or holds it, with these values in its fields. */
  async press(
    at: Sight,
    actionPart: string,
    values: Readonly<Record<string, string>> = {},
    stopBefore?: (url: URL) => boolean,
  ): Promise<Sight> {
    const forms = formsIn(at.text, at.url.pathname);
    const form =
      forms.find(({ action }) => action.endsWith(actionPart)) ??
      forms.find(({ action }) => action.includes(actionPart));
    if (!form) throw new Error(`no form to ${actionPart} at ${at.url.href}: ${at.text.slice(0, 300)}`);
    const fields = new URLSearchParams(
      form.fields.filter(({ isSent }: FormField) => isSent).map(({ name, value }): [string, string] => [name, value]),
    );
    for (const [name, value] of Object.entries(values)) fields.set(name, value);
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: at.url.origin,
      'sec-fetch-site': 'same-origin',
    };
    const wish = { method: 'POST', body: fields.toString(), headers };
    return this.#travel(new URL(form.action, at.url), wish, stopBefore);
  }

  async #travel(url: URL, wish: RequestInit, stopBefore?: (url: URL) => boolean): Promise<Sight> {
    let here = url;
    let next = wish;
    for (let steps = 0; steps < 15; steps += 1) {
      if (stopBefore?.(here)) return { url: here, status: 0, text: '', headers: new Headers() };
      const response = await this.#ask(here, next);
      const text = await response.text();
      const onward =
        response.headers.get('location') ?? /^0; url=(.*)$/.exec(response.headers.get('refresh') ?? '')?.[1];
      if (onward === undefined) return { url: here, status: response.status, text, headers: response.headers };
      here = new URL(onward, here);
      next = { method: 'GET' };
    }
    throw new Error(`it goes on and on from ${url.href}`);
  }

  async #ask(url: URL, wish: RequestInit): Promise<Response> {
    const headers = new Headers(wish.headers);
    headers.set('user-agent', this.#options.userAgent ?? 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Firefox/130.0');
    const cookies = this.cookies(url.hostname);
    if (cookies) headers.set('cookie', cookies);
    const isOwn = url.origin === new URL(this.#options.baseUrl).origin;
    // Another address for each request, so that no limit is met.
    if (isOwn) headers.set('x-forwarded-for', `10.9.${(requests += 1) >> 8}.${requests & 255}`);
    const request = new Request(url, { ...wish, headers, redirect: 'manual' });
    const response = isOwn ? await this.#options.send(request) : await fetch(request);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.#jar(url.hostname).delete(name);
      else this.#jar(url.hostname).set(name, value);
    }
    return response;
  }

  #jar(host: string): Map<string, string> {
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }
}
