import { afterAll, describe, expect, test } from 'vitest';
import { tableSums } from '../table-sums.ts';
import { formsIn } from '../forms.ts';
import { type Fields } from '../person.ts';
import { addressOf, hasParameters, makeTargets, routeName } from '../route-addresses.ts';
import { testService } from '../service.ts';

const service = await testService();
const { app } = service;
const targets = await makeTargets(service);
const names = await fieldNames();
afterAll(() => service.close());

/** Every name that a field of a page's form has, by the address that the form is sent to; and of all together. */
async function fieldNames(): Promise<Map<string, Set<string>>> {
  const byAction = new Map<string, Set<string>>([
    ['all', new Set(['page', 'sort', 'order', 'filter', 'next', '__proto__'])],
  ]);
  for (const route of app.routes.filter(({ method }) => method === 'get')) {
    const path = addressOf(route, targets);
    const { text } = await service.as('administrator').get(path);
    for (const form of formsIn(text, path)) {
      for (const { name } of form.fields) {
        for (const key of [form.action.split('?')[0] ?? '', 'all']) {
          byAction.set(key, (byAction.get(key) ?? new Set()).add(name));
        }
      }
    }
  }
  return byAction;
}

/** What people, programs and those who mean harm put into fields. */
const hostile: Readonly<Record<string, string>> = {
  nothing: '',
  'a quote': `' or '1'='1`,
  'a second statement': `1'); drop table people.account; --`,
  'a pause of the database': `1 and (select pg_sleep(5)) is null`,
  'a column to sort by': 'name; select 1',
  'a path upwards': '../../../../etc/passwd',
  'a NUL': 'a\u0000b',
  'half a character': 'a\ud800b',
  'text from right to left': '\u202eلا\u2066',
  'a thousand marks on one letter': `a${'\u0301'.repeat(1000)}`,
  'nothing that is seen': '\u200b\u200d\ufeff',
  'ten thousand letters': 'ä'.repeat(10_000),
  'a number without end': '1e999',
  'a number beyond all': '9'.repeat(400),
  'a word of the language': 'constructor',
};

/** Percent signs as a browser never sends them. */
const hostilePaths: Readonly<Record<string, string>> = {
  'half an escape': '%',
  'an escape of no character': '%E0%A4%A',
  'NUL by escape': '%00',
  'a path upwards by escape': '..%2f..%2f..%2fetc%2fpasswd',
};

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

describe.each(app.routes.map((route) => ({ name: routeName(route), route })))('$name', ({ route }) => {
  const answersAll = async (addresses: readonly string[], fields: Fields = {}): Promise<void> => {
    for (const address of addresses) {
      const person = service.as('administrator');
      const started = performance.now();
      const { status } = await (route.method === 'get' ? person.get(address) : person.post(address, fields));
      expect(status, address.slice(0, 200)).not.toBe(500);
      // Far more than any of these takes, and less than the database was told to sleep.
      expect(performance.now() - started, address.slice(0, 200)).toBeLessThan(4000);
      if (route.path === '/staff/sign-out') service.forget('administrator');
    }
  };

  if (hasParameters(route)) {
    test('never fails, whatever stands in its address', async () => {
      const filled = (value: string): string => addressOf(route, targets, { change: () => value });
      await answersAll([...Object.values(hostile).map(encode), ...Object.values(hostilePaths)].map(filled));
    });
  }
  test('never fails, whatever is asked', async () => {
    // A server takes no longer head than 16 kB, so the long texts stand in addresses and forms alone.
    const short = Object.values(hostile).filter((value) => value.length < 100);
    const queries = short.map((value) =>
      [...(names.get('all') ?? [])].map((name) => `${name}=${encode(value)}`).join('&'),
    );
    const malformed = Object.values(hostilePaths).map((path) => `next=${path}`);
    const all = route.method === 'get' ? [...queries, ...malformed] : queries.slice(0, 2);
    await answersAll(all.map((query) => `${addressOf(route, targets)}?${query}`));
  });
  if (route.method !== 'post') return;
  test('never fails, whatever is sent', async () => {
    const address = addressOf(route, targets);
    const known = [...(names.get(address) ?? names.get('all') ?? [])].filter((name) => name !== 'csrfToken');
    const all = (value: Fields[string]): Fields => Object.fromEntries(known.map((name) => [name, value]));
    const forms: readonly Fields[] = [
      ...Object.values(hostile).map(all),
      all(['one', 'two']),
      all(new File(['x'], 'x.txt')),
      { file: new File(['a,b\n1,2'], '../../x.csv') },
      { file: new File(['PK\u0003\u0004 not a workbook'], 'x.xlsx') },
      { file: new File([], '\u0000') },
    ];
    for (const form of forms) await answersAll([address], form);
  });
});

test('nothing of it has harmed the tables', async () => {
  const sums = await tableSums(service.database);
  expect(sums.get('people.account')?.rows).toBeGreaterThan(2);
});

test('and no fault was logged', () => {
  const faults = service
    .logged()
    .split('\n')
    .filter((line) => line.includes('"msg":"fault"'));
  expect(faults).toEqual([]);
});
