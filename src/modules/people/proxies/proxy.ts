import { z } from 'zod';
import { findPersonalData } from '../../../kernel/personal-data/index.ts';
import { nameInput } from '../account.ts';

/** What a person is to whom she acts for. */
export const relations = ['child', 'relative', 'ward', 'other'] as const;
export type Relation = (typeof relations)[number];

/** On what the right to act rests: custody of a child, somebody's word or writing, an authority's decision. */
export const consents = ['guardian', 'spoken', 'written', 'decision'] as const;
export type Consent = (typeof consents)[number];

/** For whom a resident acts, and how, when and by whom (herself) the consent was recorded. */
export interface Proxy {
  readonly proxyId: string;
  readonly relation: Relation;
  /** As the resident calls her; a first name is enough. */
  readonly name: string;
  readonly consent: Consent;
  /** The day on which it was given, `2026-11-25`. */
  readonly consentedOn: string;
  readonly recordedAt: Date;
}

const holdsIdentityCode = (text: string): boolean =>
  findPersonalData(text).some(({ kind }) => kind === 'identity-code');

const whole = z.object({
  relation: z.enum(relations),
  name: nameInput.refine((name) => !holdsIdentityCode(name)),
  consent: z.enum(consents),
  consentedOn: z.iso.date(),
  confirmed: z.literal('yes'),
});

/** A wish to act for somebody. Custody goes with a child only, and a consent has been given today at the latest. */
export const proxyInput = (today: string) =>
  whole
    .refine(({ relation, consent }) => consent !== 'guardian' || relation === 'child', { path: ['consent'] })
    .refine(({ consentedOn }) => consentedOn <= today && consentedOn >= '1900-01-01', { path: ['consentedOn'] });

export type ProxyWish = Omit<z.infer<typeof whole>, 'confirmed'>;
