/** Says in an open list what others have changed since it was made. The list works without, and is never moved. */

interface News {
  readonly id: string;
  readonly version: number;
  readonly fits: boolean;
}

const isNews = (value: unknown): value is News =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'version' in value &&
  typeof value.version === 'number' &&
  'fits' in value &&
  typeof value.fits === 'boolean';

function readNews(data: string): readonly News[] {
  const parsed: unknown = JSON.parse(data);
  return Array.isArray(parsed) ? parsed.filter(isNews) : [];
}

/** The rows of the page by the id of their case, which is in the address of each. */
function rowsById(): ReadonlyMap<string, Element> {
  const rows = [...document.querySelectorAll('.items__item')].flatMap((row): [string, Element][] => {
    const id = row.querySelector('a')?.pathname.split('/').at(-1);
    return id === undefined ? [] : [[id, row]];
  });
  return new Map(rows);
}

function mark(row: Element, word: string): void {
  const meta = row.querySelector('.items__meta');
  if (!meta || meta.querySelector('[data-changed]')) return;
  const item = document.createElement('li');
  item.className = 'tag';
  item.dataset['changed'] = '';
  item.textContent = word;
  meta.prepend(item);
}

function start(line: HTMLElement, address: string): void {
  const rows = rowsById();
  const versions = new Map(
    [...document.querySelectorAll<HTMLInputElement>('input[name="case"]')].map(({ value }): [string, number] => {
      const [id = '', version = '0'] = value.split(':');
      return [id, Number(version)];
    }),
  );
  const arrived = new Set<string>();
  const isOwnList = new URL(address, location.href).searchParams.get('list') === 'mine';
  const hear = ({ id, version, fits }: News): void => {
    const row = rows.get(id);
    if (row) {
      if (version > (versions.get(id) ?? 0)) mark(row, line.dataset['changed'] ?? '');
      return;
    }
    // Elsewhere than in one's own list a case is new when nothing has happened to it yet.
    if (fits && (isOwnList || version === 1)) arrived.add(id);
  };
  const say = (): void => {
    const count = arrived.size;
    if (count === 0) return;
    const words = (count === 1 ? line.dataset['one'] : line.dataset['many']) ?? '';
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = line.dataset['show'] ?? '';
    line.replaceChildren(`${words.replace('{count}', String(count))} `, link);
  };
  let source: EventSource | undefined;
  // Browsers open few connections to one place: a page that nobody looks at gives its own back.
  const follow = (): void => {
    if (document.visibilityState === 'hidden') {
      source?.close();
      source = undefined;
    } else if (!source) {
      source = new EventSource(address);
      source.addEventListener('cases', ({ data }: MessageEvent<string>) => {
        for (const news of readNews(data)) hear(news);
        say();
      });
    }
  };
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', () => source?.close());
  follow();
}

const line = document.querySelector<HTMLElement>('[data-stream]');
const address = line?.dataset['stream'];
if (line && address) start(line, address);
