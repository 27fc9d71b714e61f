/**
 * The plain code that a name gives: `Kallion terveysasema` is `kallion-terveysasema`, `Säännölliset raadit` is
 * `saannolliset-raadit`. At most `most` characters; empty when the name has no letter or digit to give.
 */
export const codeFromName = (name: string, most = 100): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, most)
    .replace(/-+$/, '');
