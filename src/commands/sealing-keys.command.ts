import { allCities, findAncestors } from '../modules/city/index.ts';
import { countContactsByKey, eraseContactsOfLostKey, resealContacts } from '../modules/people/index.ts';
import { type Context, makeContext } from '../platform/context.ts';
import { type Database, type Tx } from '../platform/db/database.ts';
import { addSealingKey, removeSealingKey, type Sealer } from '../platform/sealing/index.ts';
import { type Command, type CommandRun, UsageFault } from './command.ts';
import { sealerOfCommand, withDatabase } from './open-for-command.ts';

const usage =
  'Say what to do: kuulolla sealing-keys list, kuulolla sealing-keys rotate, kuulolla sealing-keys retire KEY, or kuulolla sealing-keys lost KEY';

/** The keys with which contact details are sealed: one folder for all cities of the database. */
export const sealingKeysCommand: Command = {
  name: 'sealing-keys',
  summary: 'the keys that seal contact details: list them, put a new one in place, take an old one away',
  usage: 'list | rotate | retire KEY | lost KEY',
  options: {},
  optionHelp: [
    'rotate       makes a new key and seals every contact with it; the old keys stay until they are retired',
    'retire KEY   removes the file of a key that seals nothing any more; older backups need their copy of it',
    'lost KEY     erases the contacts whose key is lost for good, so that the service can start again',
  ],
  run: async (run) => {
    const [what = '', keyId = '', ...more] = run.arguments;
    const task = tasks[what];
    if (!task || more.length > 0 || (keyId !== '') !== (what === 'retire' || what === 'lost'))
      throw new UsageFault(usage);
    return withDatabase(run, (database) => task({ run, database, sealer: sealerOfCommand(run), keyId }));
  },
};

interface Work {
  readonly run: CommandRun;
  readonly database: Database;
  readonly sealer: Sealer;
  readonly keyId: string;
}

const tasks: Readonly<Record<string, ((work: Work) => Promise<number>) | undefined>> = { list, rotate, retire, lost };

async function list({ run, database, sealer }: Work): Promise<number> {
  const [counts, readable] = [await countContactsByKey(database), await sealer.readable()];
  const missing = [...counts.keys()].filter((keyId) => !readable.includes(keyId));
  const keys = [...readable, ...missing].map((keyId, at) => ({
    keyId,
    contacts: counts.get(keyId) ?? 0,
    state: at >= readable.length ? 'missing' : at === 0 ? 'in use' : 'old',
  }));
  if (run.options.json === true) run.output.out(JSON.stringify(keys));
  else if (keys.length === 0) run.output.out('There is no key yet. The first start of the service makes it.');
  else for (const { keyId, contacts, state } of keys) run.output.out(`${keyId}  ${state}, ${contacts} contacts`);
  return missing.length === 0 ? 0 : 1;
}

async function rotate(work: Work): Promise<number> {
  const { run, sealer } = work;
  // First what is there: with a key missing nothing may be half done.
  const missing = await missingOf(work);
  if (missing.length > 0) throw new UsageFault(`Restore the missing key first: ${missing.join(', ')}`);
  const { keyId, path } = await addSealingKey(run.config.sealingKeys);
  let contacts = 0;
  for (const contextOf of await citiesOf(work)) {
    contacts += await resealContacts((each) => work.database.transaction((tx) => each(contextOf(tx))));
    await work.database.transaction((tx) => contextOf(tx).audit('people.sealing-key-rotated', { keyId }));
  }
  const old = (await sealer.readable()).filter((known) => known !== keyId);
  run.output.out(
    run.options.json === true
      ? JSON.stringify({ keyId, contacts, old })
      : `${contacts} contacts are sealed with the new key. Keep a copy of its file ${path} apart from the database. When older backups are not needed any more: ${old.map((each) => `kuulolla sealing-keys retire ${each}`).join(', ')}`,
  );
  return 0;
}

async function retire(work: Work): Promise<number> {
  const { run, database, sealer, keyId } = work;
  const [newest, ...old] = await sealer.readable();
  const sealed = (await countContactsByKey(database)).get(keyId) ?? 0;
  if (keyId === newest)
    throw new UsageFault('This key is in use. Put a new one in place first: kuulolla sealing-keys rotate');
  if (!old.includes(keyId)) throw new UsageFault(`There is no key ${keyId}. See kuulolla sealing-keys list.`);
  if (sealed > 0)
    throw new UsageFault(`The key still seals ${sealed} contacts. Seal them anew first: kuulolla sealing-keys rotate`);
  await removeSealingKey(run.config.sealingKeys, keyId);
  for (const contextOf of await citiesOf(work))
    await database.transaction((tx) => contextOf(tx).audit('people.sealing-key-retired', { keyId }));
  run.output.out(`The key ${keyId} is removed. Backups from before the change open with its copy only.`);
  return 0;
}

async function lost(work: Work): Promise<number> {
  const { run, database, sealer, keyId } = work;
  if ((await sealer.readable()).includes(keyId))
    throw new UsageFault(`The file of the key ${keyId} is there, so nothing is lost and nothing was erased.`);
  if (!(await missingOf(work)).includes(keyId))
    throw new UsageFault(`No contact is sealed with a key ${keyId}. See kuulolla sealing-keys list.`);
  let contacts = 0;
  for (const contextOf of await citiesOf(work))
    contacts += await database.transaction((tx) => eraseContactsOfLostKey(contextOf(tx), keyId));
  run.output.out(`${contacts} contacts that nobody can open any more are erased. Everything else is as it was.`);
  return 0;
}

async function missingOf({ database, sealer }: Work): Promise<string[]> {
  const readable = await sealer.readable();
  return [...(await countContactsByKey(database)).keys()].filter((keyId) => !readable.includes(keyId));
}

/** A maker of contexts for each city of the database. */
async function citiesOf({ database, sealer }: Work): Promise<((tx: Tx) => Context)[]> {
  const cities = await database.transaction((tx) => allCities(tx), { readOnly: true });
  return cities.map(({ cityId }) => (tx: Tx) => {
    const actor = { kind: 'system', name: 'command:sealing-keys' } as const;
    return makeContext({ tx, cityId, actor, language: 'en', permissions: {}, findAncestors, sealer });
  });
}
