import { type KnownKey, listSigningKeys, revokeSigningKey, rotateSigningKey } from '../modules/reports/index.ts';
import { type Transact } from '../platform/http/route.ts';
import { type Command, type CommandRun, isSet, textOption, UsageFault } from './command.ts';
import { withCity } from './open-for-command.ts';

/** The keys with which the city signs its releases: list them, change the present one, revoke one. */
export const keysCommand: Command = {
  name: 'keys',
  summary: 'the keys that sign releases: list them, put a new one in place, revoke one',
  usage: 'list | rotate [--lost] | revoke FINGERPRINT --from 2026-11-25T12:00:00Z --reason TEXT',
  options: {
    lost: { type: 'boolean' },
    from: { type: 'string' },
    reason: { type: 'string' },
    city: { type: 'string' },
  },
  optionHelp: [
    '--lost          the present key is gone, so that it cannot sign for the new one; every verification says so',
    '--from MOMENT   signatures of the key after this moment are not believed',
    '--reason TEXT   why, in a sentence that everyone may read',
    '--city SLUG     which city, when the database has several',
  ],
  run: async (run) => {
    const [what, keyId, ...more] = run.arguments;
    if (more.length > 0 || (keyId !== undefined) !== (what === 'revoke')) throw new UsageFault(usage);
    switch (what) {
      case 'list':
        return opened(run, async (transact) => tellKeys(run, await listSigningKeys(transact)));
      case 'rotate':
        return opened(run, async (transact) => {
          const made = await rotateSigningKey(transact, run.config.signingKeys, { isLost: isSet(run, 'lost') });
          run.output.out(
            run.options.json === true
              ? JSON.stringify(made)
              : `Releases are signed with ${made.keyId} from now on. Back up its file in ${run.config.signingKeys}.`,
          );
        });
      case 'revoke':
        return opened(run, async (transact) => {
          await revokeSigningKey(transact, run.config.signingKeys, { keyId: keyId ?? '', ...revocationOf(run) });
          run.output.out(`Signatures of ${keyId} after that moment are not believed any more.`);
        });
      default:
        throw new UsageFault(usage);
    }
  },
};

const usage =
  'Say what to do: kuulolla keys list, kuulolla keys rotate, or kuulolla keys revoke FINGERPRINT --from MOMENT --reason TEXT';

const opened = (run: CommandRun, work: (transact: Transact) => Promise<void>): Promise<number> =>
  withCity(run, 'keys', async ({ database, contextOf }) => {
    await work((each) => database.transaction((tx) => each(contextOf(tx))));
    return 0;
  });

function revocationOf(run: CommandRun): { from: Date; reason: string } {
  const from = new Date(textOption(run, 'from') ?? '');
  const reason = textOption(run, 'reason')?.trim() ?? '';
  if (Number.isNaN(from.getTime())) throw new UsageFault('Give the moment: --from 2026-11-25T12:00:00Z');
  if (reason === '') throw new UsageFault('Say why in a sentence: --reason "the server was broken into"');
  return { from, reason };
}

function tellKeys(run: CommandRun, keys: readonly KnownKey[]): void {
  if (run.options.json === true) return run.output.out(JSON.stringify(keys));
  if (keys.length === 0) run.output.out('The city has no key yet. It is made when the first review is published.');
  for (const { keyId, validFrom, end, isReplacementOfLost } of keys) {
    const until = end ? `, ${end.why} ${end.at}` : ', in use';
    run.output.out(`${keyId}  from ${validFrom}${until}${isReplacementOfLost ? ', in place of a lost key' : ''}`);
  }
}
