/** A form of a page, as a browser without scripts would send it. */
export interface PageForm {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly name: string;
  /** `text`, `hidden`, `radio`, `select`, `textarea`, `file` and so on. */
  readonly type: string;
  readonly value: string;
}

/** The forms of a page that the service has made; `path` is the page's own, for forms without an action. */
export function formsIn(html: string, path: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', inner = '']) => ({
    action: attribute(head, 'action') ?? path,
    method: attribute(head, 'method') === 'post' ? 'post' : 'get',
    fields: [...inner.matchAll(/<(input|select|textarea)\b([^>]*)>/g)].flatMap(([, tag = '', own = '']) => {
      const name = attribute(own, 'name');
      const type = tag === 'input' ? (attribute(own, 'type') ?? 'text') : tag;
      return name ? [{ name, type, value: attribute(own, 'value') ?? '' }] : [];
    }),
  }));
}

/** The addresses of the service's own pages that a page leads to. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b([^>]*)>/g)].flatMap(([, own = '']) => {
    const href = attribute(own, 'href');
    return href?.startsWith('/') ? [href] : [];
  });

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value?.replace(/&(amp|lt|gt|quot|#39);/g, (_all, code: string) => entities[code] ?? '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
