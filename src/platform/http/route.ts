import { type VNode } from 'preact';
import { type Language } from '../../kernel/language.ts';
import { type Problem } from '../../kernel/problem.ts';
import { type Context } from '../context.ts';

/** What a handler answers with. Views are rendered after the transaction is committed. */
export type Reply =
  | {
      readonly kind: 'page';
      readonly title: string;
      readonly body: VNode;
      readonly status?: 200 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;
      /** The path below the language, when the page has another address than it was asked by. */
      readonly path?: string;
      readonly description?: string;
      /** A page of the staff's that looks as the public's would: a preview. */
      readonly isAsPublic?: boolean;
      /** Islands that the page would like to have; it works without. */
      readonly islands?: readonly string[];
      /** Another site's address to which the browser goes on by itself: a form's answer may not redirect there. */
      readonly goesOnTo?: string;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | {
      readonly kind: 'file';
      readonly body: string | Uint8Array;
      readonly type: string;
      readonly fileName?: string;
      /** Somebody else made it: a page of ours may show a picture, and whatever opens by itself can do nothing. */
      readonly fromOutside?: 'shown' | 'downloaded';
    }
  /** Sent as it is made: a large file, or news for as long as the reader stays. */
  | {
      readonly kind: 'stream';
      readonly body: ReadableStream<Uint8Array>;
      readonly type: string;
      readonly fileName?: string;
    }
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: 200 | 404 | 422 }
  | DataReply;

/** What a program gets as it is written here: its type, its status and headers of its own. */
export interface DataReply {
  readonly kind: 'data';
  readonly body: string;
  readonly type: string;
  readonly status?: 200 | 400 | 403 | 404 | 413 | 429 | 500 | 503;
  readonly headers?: Readonly<Record<string, string>>;
}

export const page = (
  title: string,
  body: VNode,
  more: {
    status?: 200 | 401 | 403 | 404 | 409 | 413 | 422 | 429;
    path?: string;
    description?: string;
    isAsPublic?: boolean;
    islands?: readonly string[];
    goesOnTo?: string;
  } = {},
): Reply => ({ kind: 'page', title, body, ...more });

/** After a change: see other (303). The target is a path of our own, never what a request said. */
export const redirect = (to: string): Reply => ({ kind: 'redirect', to });

export const file = (body: string | Uint8Array, type: string, fileName?: string): Reply => ({
  kind: 'file',
  body,
  type,
  fileName,
});

export const stream = (body: ReadableStream<Uint8Array>, type: string, fileName?: string): Reply => ({
  kind: 'stream',
  body,
  type,
  fileName,
});
/** A file that somebody sent us: it is given away in a sandbox, for downloading unless it is a picture made anew. */
export const fileFromOutside = (
  body: Uint8Array,
  type: string,
  fileName: string,
  fromOutside: 'shown' | 'downloaded',
): Reply => ({ kind: 'file', body, type, fileName, fromOutside });

export const json = (body: unknown, status: 200 | 404 | 422 = 200): Reply => ({ kind: 'json', body, status });

/** What was asked, parsed no further than the protocol: handlers parse it with a schema before use. */
export interface Asked {
  readonly language: Language;
  /** `/fi`, `/sv` or `/en`: the start of every link. */
  readonly base: string;
  /** Named parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The form's fields; empty when there is no body. Files are `File`s. */
  readonly form: FormData;
  readonly csrfToken: string;
  /** The client's address by the trusted hop, for rate limits alone. */
  readonly clientAddress: string;
  /** Sets or clears the session cookie of the answer: staff's below `/staff`, a resident's elsewhere. */
  readonly session: SessionCookie;
  /** A cookie of ten minutes by which somebody who was sent to another site is known when she comes back. */
  readonly errand: SessionCookie;
  /** Which kind of browser asks, in a word or two (`Firefox, Linux`): by it a person tells her sessions apart. */
  readonly browser: string;
  /** A cookie of two hours for what a visitor has shown that she knows, so that it stands in no address. */
  readonly visit: SessionCookie;
  /** The public address of the service, from the configuration. */
  readonly baseUrl: string;
}

export interface SessionCookie {
  readonly token: string | undefined;
  set(token: string): void;
  clear(): void;
}

/** Runs work in a transaction of its own, as the actor of the request. */
export type Transact = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

interface RouteShape {
  readonly method: 'get' | 'post';
  /**
   * `/reviews/:review`, served below each language; staff's begin with `/staff`.
   * With `bare`, served as it stands.
   */
  readonly path: string;
  readonly bare?: boolean;
  /** The action that the actor must be allowed, checked before the handler runs. */
  readonly action: string;
  /** Most bytes of a body; 64 kB when it is left out. */
  readonly bodyLimit?: number;
  /** A GET that writes down who has looked, and nothing else: its transactions may write. */
  readonly notesReads?: boolean;
  /** Attempts a minute from one address; the service's general limit when it is left out. */
  readonly attemptsPerMinute?: number;
  /** What only one person may see, though nobody has signed in: it stays in no cache. */
  readonly isOfOne?: boolean;
  /**
   * Called by programs, whose right is a key in what they send: no cookie is read, so it is all the same which page a
   * browser was on, and the actor is always a visitor.
   */
  readonly byKey?: boolean;
  /** How a refusal is told to a program that does not read pages; a fault of ours has no problem. */
  readonly refused?: (problem: Problem | undefined, path: string, language: Language) => DataReply;
  /**
   * For a form in which much is typed: shows it again when the session has ended
   * or another has begun since, so that nothing is lost. The body is then read
   * before it is known who sends it.
   */
  readonly typedAgain?: (asked: Asked, refused: Problem) => Reply;
}

/** The usual route: one request, one transaction; a GET reads only. */
export interface TransactionRoute extends RouteShape {
  readonly handle: (ctx: Context, asked: Asked) => Promise<Reply>;
}

/**
 * A route whose work is longer than one transaction, such as the upload of a file; those of a GET read only. Each
 * transaction looks at session and right anew, so that what goes on for long ends with them.
 */
export interface LongRoute extends RouteShape {
  /** A GET by which another site sends a browser back, and which uses up the secret that it brings: it writes. */
  readonly isReturn?: boolean;
  readonly handleLong: (transact: Transact, asked: Asked) => Promise<Reply>;
}

export type Route = TransactionRoute | LongRoute;
