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
  /** What stands in it, or the option that is chosen. */
  readonly value: string;
  /** False for a radio button or checkbox that is not ticked: it is not sent. */
  readonly isSent: boolean;
}

/** The forms of a page that the service has made; `path` is the page's own, for forms without an action. */
export function formsIn(html: string, path: string): PageForm[] {
  return [...html.matchAll(/<form\b((?:[^>"]|"[^"]*")*)>(.*?)<\/form>/gs)].map(([, head = '', inner = '']) => ({
    action: attribute(head, 'action') ?? path,
    method: attribute(head, 'method') === 'post' ? 'post' : 'get',
    fields: [...fieldsIn(inner)],
  }));
}

/** The inside of a tag; a value may hold the sign that ends one. */
const attributes = '((?:[^>"]|"[^"]*")*)';

function* fieldsIn(inner: string): Generator<FormField> {
  const elements = new RegExp(
    [
      `<input\\b${attributes}>`,
      `<select\\b${attributes}>(.*?)</select>`,
      `<textarea\\b${attributes}>(.*?)</textarea>`,
    ].join('|'),
    'gs',
  );
  for (const [, input, select, options = '', textarea, text = ''] of inner.matchAll(elements)) {
    const own = input ?? select ?? textarea ?? '';
    const name = attribute(own, 'name');
    if (!name) continue;
    if (select !== undefined) {
      const chosen = [...options.matchAll(/<option\b((?:[^>"]|"[^"]*")*)>/g)].find(([, option = '']) =>
        /\sselected/.test(option),
      );
      yield { name, type: 'select', value: attribute(chosen?.[1] ?? '', 'value') ?? '', isSent: true };
    } else if (textarea !== undefined) yield { name, type: 'textarea', value: readable(text), isSent: true };
    else {
      const type = attribute(own, 'type') ?? 'text';
      const isSent = (type !== 'radio' && type !== 'checkbox') || /\schecked/.test(own);
      yield { name, type, value: attribute(own, 'value') ?? '', isSent };
    }
  }
}

/** What a browser would send of a form that nobody has touched, without its token. */
export const asItStands = ({ fields }: PageForm): Record<string, string> =>
  Object.fromEntries(
    fields
      .filter(({ name, type, isSent }) => isSent && type !== 'file' && name !== 'csrfToken')
      .map(({ name, value }) => [name, value]),
  );

/** The addresses of the service's own pages that a page leads to. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b((?:[^>"]|"[^"]*")*)>/g)].flatMap(([, own = '']) => {
    const href = attribute(own, 'href');
    return href?.startsWith('/') ? [href] : [];
  });

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : readable(value);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const readable = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_all, code: string) => entities[code] ?? '');
