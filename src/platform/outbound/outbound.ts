import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { Problem } from '../../kernel/problem.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** What is asked of a server whose address somebody typed in. */
export interface OutboundRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Most bytes of the answer that are read; none keeps nothing of it. */
  readonly mostBytes: number;
  /** Milliseconds for all of it. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The door to other servers. */
export interface Outbound {
  /** Refuses an address that may not be called, as far as it can be known now; it is checked again at each call. */
  check(url: string, rules?: AddressRules): Promise<void>;
  /** One request, no redirect followed. A Problem when the address may not be called or the server cannot be reached. */
  send(request: OutboundRequest): Promise<OutboundAnswer>;
}

export interface AddressRules {
  /** Only `https:`, unless the address is the machine itself and that is allowed. */
  readonly isSecureOnly?: boolean;
}

export interface OutboundOptions {
  /** Lets the machine itself be called: for demonstrations and tests. Private nets stay closed. */
  readonly allowsLoopback: boolean;
  /** All addresses of a host name; the system's resolver when it is left out. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
}

const longestUrl = 2000;

const systemResolve = async (hostname: string): Promise<readonly string[]> =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Calls other servers so that nobody gets at what only this machine can reach (OWASP ASVS 5.0, 1.3.6): the name is
 * resolved once, every address that it has must be public, and the connection goes to the address that was checked,
 * whatever the name means a moment later. No redirects, no proxies, limits of size and time.
 */
export function guardedOutbound({ allowsLoopback, resolve = systemResolve }: OutboundOptions): Outbound {
  const isAllowed = (address: string): boolean =>
    isPublicAddress(address) || (allowsLoopback && isLoopbackAddress(address));

  const checked = async (text: string): Promise<{ url: URL; address: string }> => {
    const url = readableUrl(text);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const addresses = isIP(host) === 0 ? await resolved(host, resolve) : [host];
    const [address] = addresses;
    if (address === undefined || !addresses.every(isAllowed)) throw refusal('platform.outbound-not-public');
    return { url, address };
  };

  return {
    check: async (text, { isSecureOnly = false } = {}) => {
      const { url, address } = await checked(text);
      if (isSecureOnly && url.protocol !== 'https:' && !isLoopbackAddress(address)) {
        throw refusal('platform.outbound-not-secure');
      }
    },
    send: async (request) => {
      const deadline = AbortSignal.timeout(request.timeoutMs);
      const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
      const { url, address } = await checked(request.url);
      return sendTo(url, address, request, signal);
    },
  };
}

/** An address of the web and nothing else: no name and password, no other kind of address. */
function readableUrl(text: string): URL {
  const url = text.length > longestUrl ? null : URL.parse(text);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isWeb || url.username !== '' || url.password !== '') throw refusal('platform.outbound-address');
  return url;
}

const refusal = (code: string): Problem => new Problem('invalid', code);

async function resolved(host: string, resolve: NonNullable<OutboundOptions['resolve']>): Promise<readonly string[]> {
  try {
    return await resolve(host);
  } catch (cause) {
    throw new Problem('unavailable', 'platform.outbound-unknown-host', {}, { cause });
  }
}

function sendTo(url: URL, address: string, request: OutboundRequest, signal: AbortSignal): Promise<OutboundAnswer> {
  const isSecure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const body = request.body === undefined ? undefined : Buffer.from(request.body);
  const options = {
    method: request.method,
    host: address,
    port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    headers: { ...request.headers, host: url.host, ...(body ? { 'content-length': String(body.length) } : {}) },
    agent: false,
    signal,
    // The certificate must be that of the name, not of the address.
    ...(isSecure && isIP(host) === 0 ? { servername: host } : {}),
  };
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => {
      reject(new Problem('unavailable', 'platform.outbound-failed', {}, { cause }));
    };
    const sent = (isSecure ? secureRequest : plainRequest)(options, (answer) => {
      readAnswer(answer, request.mostBytes).then(resolve, (cause: unknown) => {
        if (cause instanceof Problem) reject(cause);
        else fail(cause);
      });
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

async function readAnswer(answer: IncomingMessage, mostBytes: number): Promise<OutboundAnswer> {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const status = answer.statusCode ?? 0;
  if (mostBytes === 0) {
    answer.destroy();
    return { status, headers, body: Buffer.alloc(0) };
  }
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of answer) {
    const part = Buffer.from(piece);
    bytes += part.length;
    if (bytes > mostBytes) throw new Problem('unavailable', 'platform.outbound-too-much');
    pieces.push(part);
  }
  return { status, headers, body: Buffer.concat(pieces) };
}
