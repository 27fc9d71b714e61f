/** A piece of finished XML. */
export type Xml = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for the inside of an element. What XML cannot hold must be gone before (`cleanText`). */
export const xmlText = (text: string): Xml =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const xmlAttribute = (text: string): Xml =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');

/** An element with its attributes (those that are undefined are left out) and its finished content. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Xml[]): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlAttribute(String(value))}"`))
    .join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}
