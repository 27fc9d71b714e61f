/** Characters that stand in a header as they are (RFC 8187, `attr-char`). */
const plain = /[A-Za-z0-9!#$&+.^_`|~-]/;

/**
 * The header that says what a file is called and whether it is shown or saved (RFC 6266). A name with other letters
 * than those of English is told twice: without them for old programs, and whole.
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const simple = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  if (simple === name) return `${kind}; filename="${name}"`;
  const whole = [...Buffer.from(name.toWellFormed(), 'utf8')]
    .map((byte) => String.fromCharCode(byte))
    .map((sign) => (plain.test(sign) ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`))
    .join('');
  return `${kind}; filename="${simple}"; filename*=UTF-8''${whole}`;
}
