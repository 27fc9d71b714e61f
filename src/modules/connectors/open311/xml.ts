/** What answers are made of. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [name: string]: Tree };

/** What the parts of a list are called. */
const partOf: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
  attributes: 'attribute',
  values: 'value',
  media_urls: 'media_url',
};

/**
 * An answer as XML without a namespace (GeoReport v2): an element for each name, one in it for each part of a list, an
 * empty one for what there is not.
 */
export const toXml = (root: string, value: Tree): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`;

function element(name: string, value: Tree): string {
  const inside = contentOf(name, value);
  return inside === '' ? `<${name}/>` : `<${name}>${inside}</${name}>`;
}

function contentOf(name: string, value: Tree): string {
  if (value === null) return '';
  if (typeof value !== 'object') return escaped(String(value));
  if (isList(value)) return value.map((part) => element(partOf[name] ?? 'item', part)).join('');
  return Object.entries(value)
    .map(([key, part]) => element(key, part))
    .join('');
}

const isList = (value: Tree): value is readonly Tree[] => Array.isArray(value);

/** Characters that XML 1.0 cannot hold, however they are written, become the replacement sign. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(impossible, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
