import { type z } from 'zod';

/** One field of a form as text; a file or nothing is no text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The named fields of a form as text. */
export const textsOf = <Name extends string>(form: FormData, names: readonly Name[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)]));

export type Errors = Readonly<Record<string, string | undefined>>;

/** What is wrong by field, in words: each field of the schema has its own text. */
export function errorsOf(fault: z.ZodError, texts: Readonly<Record<string, string>>): Errors {
  const fields = fault.issues.map((issue) => String(issue.path[0]));
  return Object.fromEntries(fields.map((field) => [field, texts[field] ?? field]));
}
