import { type Command } from './command.ts';

/** All commands, one a line. */
export function helpOf(commands: readonly Command[]): string {
  const widest = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  kuulolla ${command.name.padEnd(widest)}  ${command.summary}`);
  return ['Kuulolla: the system with which a city listens to its residents.', '', ...lines, '', commonHelp].join('\n');
}

/** One command with its options. */
export const helpOfCommand = (command: Command): string =>
  [
    `kuulolla ${command.name} ${command.usage}`.trim(),
    '',
    command.summary,
    '',
    ...command.optionHelp.map((line) => `  ${line}`),
    '',
    commonHelp,
  ].join('\n');

const commonHelp = [
  'For every command:',
  '  --data DIR      folder of the embedded database (default: KUULOLLA_DATA or ./var/db)',
  '  DATABASE_URL    in the environment: a PostgreSQL instead of the embedded database',
  '  --json          print the outcome as JSON',
  '  --help          this text, for one command',
].join('\n');
