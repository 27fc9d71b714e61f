#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { Problem } from './kernel/problem.ts';
import { commands } from './commands/commands.ts';
import { type Command, type Output, UsageFault } from './commands/command.ts';
import { helpOf, helpOfCommand } from './commands/help.ts';
import { readConfig } from './config.ts';
import { OperatorFault } from './platform/operator-fault.ts';
import { oldNodeFault } from './platform/node-version.ts';
import { problemSentence } from './commands/problem-sentence.ts';

const output: Output = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
  },
};

/** Options that every command has. */
const commonOptions = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function findCommand(words: readonly string[]): { command: Command; rest: readonly string[] } | undefined {
  for (const command of commands) {
    const name = command.name.split(' ');
    if (name.every((word, at) => words[at] === word)) return { command, rest: words.slice(name.length) };
  }
  return undefined;
}

async function run(words: readonly string[]): Promise<number> {
  const oldNode = oldNodeFault();
  if (oldNode) throw new UsageFault(oldNode);
  const found = findCommand(words);
  if (!found) {
    const isHelp = words.length === 0 || words[0] === 'help' || words[0] === '--help' || words[0] === '-h';
    if (isHelp) output.out(helpOf(commands));
    else output.err(`There is no command "${words.slice(0, 2).join(' ')}".\n\n${helpOf(commands)}`);
    return isHelp ? 0 : 2;
  }
  const { command, rest } = found;
  const parsed = parseArgs({
    args: [...rest],
    options: { ...command.options, ...commonOptions },
    allowPositionals: true,
    strict: true,
  });
  if (parsed.values.help === true) {
    output.out(helpOfCommand(command));
    return 0;
  }
  const data = typeof parsed.values.data === 'string' ? { KUULOLLA_DATA: parsed.values.data, DATABASE_URL: '' } : {};
  const config = readConfig({ ...process.env, ...data });
  const options = Object.fromEntries(
    Object.entries(parsed.values).map(([name, value]) => [
      name,
      typeof value === 'string' || typeof value === 'boolean' ? value : undefined,
    ]),
  );
  return command.run({ arguments: parsed.positionals, options, config, output });
}

function tell(fault: unknown): number {
  if (fault instanceof Problem) {
    output.err(problemSentence(fault));
    return 1;
  }
  const isUsage =
    fault instanceof UsageFault ||
    (fault instanceof TypeError && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS'));
  if (fault instanceof Error) {
    output.err(isUsage || fault instanceof OperatorFault ? fault.message : (fault.stack ?? fault.message));
    return isUsage ? 2 : 1;
  }
  output.err(String(fault));
  return 1;
}

// Whoever reads may have seen enough (`| head`): the command ends as it would have.
process.stdout.on('error', (fault) => {
  if (!('code' in fault) || fault.code !== 'EPIPE') throw fault;
});
process.exitCode = await run(process.argv.slice(2)).catch(tell);
