import { type z } from 'zod';
import { inEachLanguage, type Trilingual } from '../../kernel/language.ts';

/** What is wrong with a form: the field's name to what is wrong there and what to do. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

/** What a form becomes when it is read: a value, or what to mend. */
export type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly errors: FieldErrors };

/** A field's text; empty when it was not sent. NUL, which no text of a person holds and no database takes, is left out. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\0', '') : '';
}

/** A text in each language: the fields `name-fi`, `name-sv` and `name-en`. */
export const trilingualIn = (form: FormData, name: string): Trilingual =>
  inEachLanguage((language) => textIn(form, `${name}-${language}`));

/** The files of a field; a field that was left empty sends a file without name and content, which is none. */
export const filesIn = (form: FormData, name: string): File[] =>
  form.getAll(name).filter((value): value is File => value instanceof File && (value.name !== '' || value.size > 0));

/**
 * Reads what a form holds by a schema. A value's path becomes the field's name (`name.fi` is `name-fi`), and
 * `textFor` gives what is said at it.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  textFor: (field: string) => string,
): Parsed<z.output<Schema>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('-')));
  return { ok: false, errors: Object.fromEntries([...fields].map((field) => [field, textFor(field)])) };
}
