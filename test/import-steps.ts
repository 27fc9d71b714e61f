import { expect } from 'vitest';
import { type Answer, type Fields, type Person } from './person.ts';

/** Where the pages of imports are. */
export const imports = '/fi/staff/imports';
const header = 'id;saapunut;tila;tyyppi;kanava;viesti';
/** A file with a header that the pages understand. */
export const csv = (name: string, ...rows: readonly string[]): File => new File([[header, ...rows].join('\n')], name);
/** Two rows that can be imported and one that cannot. */
export const aFile = (name = 'palaute.csv') =>
  csv(
    name,
    '1;2.1.2020 10.00;uusi;kiitos;verkko;Kiitos hyvästä palvelusta',
    '2;3.1.2020 11.30;uusi;moite;puhelin;<script>alert(1)</script>',
    '3;31.2.2020 11.30;uusi;moite;puhelin;Tätä päivää ei ole',
  );

/** The last form of a page as a browser would send it, with some fields changed. */
export function fieldsOf({ text }: Answer, changes: Fields = {}): Record<string, string> {
  const form = (/<form class="form"(?!.*<form class="form").*?<\/form>/s.exec(text)?.[0] ?? '').replaceAll(
    '&quot;',
    '"',
  );
  const fields: Record<string, string> = {};
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const isChoice = /type="(?:radio|checkbox)"/.test(attributes);
    if (!isChoice || attributes.includes(' checked')) fields[name] = /value="([^"]*)"/.exec(attributes)?.[1] ?? '';
  }
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  }
  delete fields.csrfToken;
  return Object.assign(fields, changes);
}

const draftIn = (answer: Answer): string => /drafts\/([0-9a-f-]+)/.exec(answer.location ?? '')?.[1] ?? '';

/** Uploads files and gives the id of their draft. */
export async function uploaded(person: Person, ...files: readonly File[]): Promise<string> {
  return draftIn(await person.post(`${imports}/new`, { files }));
}

/** Said by hand: a time that cannot be read keeps the column from being guessed. */
const arrival = { received: 'saapunut', formats: 'd.M.yyyy H.mm' };

/** Goes through the steps with what the pages suggest, up to the dry run; gives the path of the draft. */
export async function mapped(person: Person, file: File, source: string): Promise<string> {
  const path = `${imports}/drafts/${await uploaded(person, file)}`;
  const columns = await person.post(path, fieldsOf(await person.get(path), { ...arrival, source }));
  expect(columns.location).toBe(`${path}/values`);
  const values = await person.post(
    `${path}/values`,
    fieldsOf(await person.get(`${path}/values`), { 'status-0': 'received' }),
  );
  expect(values.location).toBe(`${path}/check`);
  return path;
}
