import { type Day } from '../../city/index.ts';
import { type Contact } from '../../people/index.ts';

/** What is known of one person, in a form that another service can read (GDPR, articles 15 and 20). */
export interface PersonData {
  readonly format: 'kuulolla-personal-data/1';
  readonly madeAt: string;
  /** The name that an identified resident has by the city's provider. */
  readonly name: string | null;
  /** For whom an identified resident acts. */
  readonly actsFor: readonly {
    readonly relation: string;
    readonly name: string;
    readonly consent: string;
    readonly consentedOn: Day;
  }[];
  readonly contacts: readonly Omit<Contact, 'contactId' | 'trackingCode'>[];
  readonly cases: readonly CaseOfPerson[];
}

export interface CaseOfPerson {
  readonly feedbackCaseId: string;
  readonly receivedAt: string;
  readonly status: string;
  readonly kind: string | null;
  readonly channel: string;
  readonly language: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly place: string | null;
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
  readonly onBehalfOf: {
    readonly relation: string;
    readonly name?: string | undefined;
    readonly consent: string;
  } | null;
  readonly isSensitive: boolean;
  readonly wantsAnswer: boolean;
  readonly mayPublish: boolean;
  readonly dueDay: Day | null;
  /** Files that came with it; they are given out on their own. */
  readonly files: readonly { readonly name: string; readonly type: string; readonly description: string | null }[];
  readonly history: readonly EventOfCase[];
}

export interface EventOfCase {
  readonly at: string;
  readonly act: string;
  /** `giver`, `staff` or `system`: who of the staff it was is that person's own data. */
  readonly by: string;
  readonly text: string | null;
}

/** How the parts of the readable form are called, in a language. */
export interface PersonDataWords {
  readonly title: string;
  readonly contact: string;
  readonly nothing: string;
  readonly feedback: (at: string) => string;
  readonly facts: Readonly<
    Record<
      'email' | 'phone' | 'address' | 'name' | 'title' | 'place' | 'status' | 'kind' | 'text' | 'onBehalfOf',
      string
    >
  >;
  readonly by: Readonly<Record<'giver' | 'staff' | 'system', string>>;
}

const line = (label: string, value: string | null | undefined): string[] =>
  value === null || value === undefined || value === '' ? [] : [`${label}: ${value}`];

/** The same as a text that a person can read and print. */
export function personDataAsText({ name, actsFor, contacts, cases }: PersonData, words: PersonDataWords): string {
  const { facts, by } = words;
  const byOf = (who: string): string => (who === 'giver' || who === 'staff' || who === 'system' ? by[who] : who);
  const reached = contacts.flatMap((contact) => [
    words.contact,
    ...line(facts.name, contact.name),
    ...line(facts.email, contact.email),
    ...line(facts.phone, contact.phone),
    ...line(facts.address, contact.address),
    '',
  ]);
  const told = cases.flatMap((each) => [
    words.feedback(each.receivedAt.slice(0, 10)),
    each.feedbackCaseId,
    ...line(facts.status, each.status),
    ...line(facts.kind, each.kind),
    ...line(facts.title, each.title),
    ...line(
      facts.place,
      each.place ?? (each.position ? `${each.position.latitude}, ${each.position.longitude}` : null),
    ),
    ...line(facts.onBehalfOf, each.onBehalfOf?.name ?? each.onBehalfOf?.relation),
    ...line(facts.text, each.text),
    ...each.history
      .filter(({ act, text }) => act !== 'receive' && text !== null)
      .map(({ at, by: who, text }) => `${at.slice(0, 16).replace('T', ' ')} ${byOf(who)}: ${text}`),
    '',
  ]);
  const others = actsFor.flatMap((each) => line(facts.onBehalfOf, `${each.name}, ${each.consentedOn}`));
  const body = [...line(facts.name, name), ...others, ...reached, ...told];
  return [words.title, '', ...(body.length === 0 ? [words.nothing] : body)].join('\n');
}
