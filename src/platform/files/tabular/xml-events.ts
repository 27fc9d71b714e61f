import { type Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { Problem } from '../../../kernel/problem.ts';

export type XmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * XML as a stream of events, names without their prefixes. A document type (and with it every entity that is not of
 * XML itself) is refused; nothing outside the stream is ever read.
 */
export async function* xmlEvents(stream: Readable, name: string): AsyncGenerator<XmlEvent, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ fragment: false });
  let events: XmlEvent[] = [];
  parser.on('doctype', () => {
    throw new Problem('invalid', 'files.xml-doctype', { name });
  });
  parser.on('error', (cause) => {
    throw new Problem('invalid', 'files.xml-broken', { name }, { cause });
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(tag.attributes)) {
      if (typeof value === 'string') attributes[key] = value;
    }
    events.push({ type: 'open', name: localName(tag.name), attributes });
  });
  parser.on('closetag', (tag) => events.push({ type: 'close', name: localName(tag.name) }));
  parser.on('text', (text) => events.push({ type: 'text', text }));
  parser.on('cdata', (text) => events.push({ type: 'text', text }));
  try {
    for await (const piece of stream) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield* events;
      events = [];
    }
    parser.write(decoder.decode()).close();
    yield* events;
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem('invalid', 'files.xml-broken', { name }, { cause });
  } finally {
    stream.destroy();
  }
  return undefined;
}
