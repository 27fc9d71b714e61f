import { type Json } from '../../../kernel/canonical-json.ts';

type Node = Readonly<Record<string, Json | undefined>>;

const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Linked data as Turtle (RDF 1.1). It takes what this project writes of JSON-LD: prefixes in the context, nodes,
 * links, typed texts and texts in a language; nothing else of JSON-LD.
 */
export function toTurtle(document: Json): string {
  if (!isNode(document)) throw new TypeError('linked data is an object');
  const { '@context': context, ...node } = document;
  if (!isNode(context)) throw new TypeError('linked data needs its prefixes');
  const prefixes = Object.entries(context).map(([prefix, address]) => `@prefix ${prefix}: ${iri(textOf(address))} .\n`);
  return `${prefixes.join('')}\n${topNodes(node).join('\n')}`;
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** Each node that has an address and says something, once; nodes inside it come after it. */
function topNodes(node: Node): string[] {
  const inside: Node[] = [];
  const statements = statementsOf(node, (named) => inside.push(named));
  const address = iri(textOf(node['@id']));
  return [
    `${address}\n${statements.map((each) => `  ${each}`).join(' ;\n')} .\n`,
    ...new Set(inside.flatMap(topNodes)),
  ];
}

function statementsOf(node: Node, later: (named: Node) => void): string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === '@id' || value === undefined) return [];
    const values = isList(value) ? value : [value];
    if (key === '@type') return values.map((type) => `a ${textOf(type)}`);
    return values.length === 0 ? [] : [`${key} ${values.map((each) => objectOf(each, later)).join(', ')}`];
  });
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function objectOf(value: Json, later: (named: Node) => void): string {
  if (!isNode(value)) return literal(textOf(value));
  const { '@id': address, '@value': text, '@language': language, '@type': type } = value;
  if (text !== undefined) {
    const suffix = language === undefined ? (type === undefined ? '' : `^^${textOf(type)}`) : `@${textOf(language)}`;
    return `${literal(textOf(text))}${suffix}`;
  }
  if (address === undefined) return `[ ${statementsOf(value, later).join(' ; ')} ]`;
  if (Object.keys(value).length > 1) later(value);
  return iri(textOf(address));
}

/** Signs that an address cannot have are written by their numbers (RDF 1.1 Turtle, 2.4). */
const iri = (address: string): string =>
  `<${address.replaceAll(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => `\\u${numberOf(sign)}`)}>`; // oxlint-disable-line no-control-regex -- control signs are what is escaped

const literal = (text: string): string =>
  `"${text.replaceAll(/["\\\u0000-\u001f\u007f]/g, (sign) => `\\u${numberOf(sign)}`)}"`; // oxlint-disable-line no-control-regex -- control signs are what is escaped

const numberOf = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
