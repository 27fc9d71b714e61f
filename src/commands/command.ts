import { type ParseArgsConfig } from 'node:util';
import { type Config } from '../config.ts';

/** Where a command writes: results to `out`, progress and remarks to `err`. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** A line that replaces the one before it on a terminal, and is left out elsewhere. */
  progress(text: string): void;
}

export interface CommandRun {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly config: Config;
  readonly output: Output;
}

/** One `kuulolla …` command. */
export interface Command {
  /** The words after `kuulolla`, such as `import feedback`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name, for the help. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Lines of help for the options. */
  readonly optionHelp: readonly string[];
  /** Gives the exit status. */
  readonly run: (run: CommandRun) => Promise<number>;
}

/** A fault of use: what was typed cannot be done, and what to type instead. */
export class UsageFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageFault';
  }
}

/** The text of an option, or undefined. */
export const textOption = (run: CommandRun, name: string): string | undefined => {
  const value = run.options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const isSet = (run: CommandRun, name: string): boolean => run.options[name] === true;
