import { timingSafeEqual } from 'node:crypto';
import { Problem } from '../../kernel/problem.ts';

/** Methods that change nothing; every other one must come from our own pages. */
const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * Refuses a change that another site's page has asked for (OWASP ASVS 5.0,
 * 3.5.1-3): by Fetch Metadata where the browser sends it, by Origin otherwise.
 * A client that sends neither is no browser, so no one's cookie rides along.
 */
export function refuseCrossSite(request: Request, baseUrl: string): void {
  if (isSafe(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  // A page cannot write this header, and a browser that sends it is right about it.
  if (site === 'same-origin' || site === 'none') return;
  if (site !== null) throw new Problem('forbidden', 'platform.cross-site');
  const origin = request.headers.get('origin');
  if (origin === null) return;
  const own = new Set([new URL(baseUrl).origin, new URL(request.url).origin]);
  if (!own.has(origin)) throw new Problem('forbidden', 'platform.cross-site');
}

/** Compares secrets in equal time. */
export function isSameSecret(one: string, other: string): boolean {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A path of our own to go on to, or `/` for anything that could lead elsewhere. */
export function ownPath(wish: string | null | undefined): string {
  if (!wish || !/^\/(?![/\\])[\w\-./~%?&=+]*$/.test(wish)) return '/';
  const read = URL.parse(wish, 'http://own.invalid');
  // A browser that reads it differently than it stands (`..`) would go elsewhere than whoever checks it believes.
  return read?.origin === 'http://own.invalid' && read.pathname + read.search === wish ? wish : '/';
}

/**
 * The client's address: what the nearest trusted proxy wrote down, or the
 * socket's when no proxy is trusted. Anything further left in the header is
 * the client's own word and is not used.
 */
export function clientAddress(forwardedFor: string | undefined, socketAddress: string, trustedProxies: number): string {
  if (trustedProxies === 0 || !forwardedFor) return socketAddress;
  const hops = forwardedFor.split(',').map((hop) => hop.trim());
  return hops[hops.length - trustedProxies] || socketAddress;
}

/** NUL, which no text of a person holds and no database takes, is left out of whatever is sent. */
const withoutNul = (text: string): string => text.replaceAll('\0', '');

/** What is asked behind the question mark, as text that the service can work with. */
export const readQuery = (address: string): URLSearchParams =>
  new URLSearchParams([...new URL(address).searchParams].map((pair) => pair.map(withoutNul)));

/** No page of ours has so many fields. One takes two bytes to send, and millions of them take long to read. */
const mostFields = 10_000;

/** The named parts of an address, likewise. */
export const readParams = (params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, withoutNul(value)]));

function plainForm(text: string): FormData {
  if (text.split('&', mostFields + 1).length > mostFields) throw new Problem('too-large', 'platform.too-large');
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(withoutNul(name), withoutNul(value));
  return form;
}

function readableForm(sent: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of sent) {
    if (typeof value === 'string') form.append(withoutNul(name), withoutNul(value));
    else form.append(withoutNul(name), value);
  }
  return form;
}

/** Reads a form's body; only the two encodings of HTML forms are understood. */
export async function readForm(request: Request): Promise<FormData> {
  if (isSafe(request.method)) return new FormData();
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') {
    throw new Problem('malformed', 'platform.not-a-form');
  }
  try {
    if (type === 'multipart/form-data') return readableForm(await request.formData());
    return plainForm(await request.text());
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('malformed', 'platform.not-a-form', {}, { cause });
  }
}
