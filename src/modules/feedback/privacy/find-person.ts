import { z } from 'zod';
import { type Context } from '../../../platform/context.ts';
import { contactIdsByEmail, contactIdsByPhone } from '../../people/index.ts';
import { casesOfResident, findCaseByCodeHash } from '../cases/handled-case.store.ts';
import { readTrackingCode, trackingCodeHash } from '../cases/tracking-code.ts';
import { casesOfContacts } from './case-content.store.ts';

/** By what a person is found: only what she herself has given. */
export const personKey = z.discriminatedUnion('by', [
  z.object({ by: z.literal('email'), value: z.string().trim().min(3).max(254).includes('@') }),
  z.object({ by: z.literal('phone'), value: z.string().trim().min(5).max(40).regex(/\d{4}/) }),
  z.object({ by: z.literal('code'), value: z.string().trim().min(1).max(100) }),
  z.object({ by: z.literal('resident'), value: z.uuid() }),
]);
export type PersonKey = z.output<typeof personKey>;

/** What there is of a person, by ids. */
export interface FoundPerson {
  readonly contactIds: readonly string[];
  readonly feedbackCaseIds: readonly string[];
}

/** The contacts and cases of a person. Rights are the use case's matter. */
export async function findPerson(ctx: Context, key: PersonKey): Promise<FoundPerson> {
  const { tx, cityId } = ctx;
  switch (key.by) {
    case 'email':
      return ofContacts(ctx, await contactIdsByEmail(ctx, key.value));
    case 'phone':
      return ofContacts(ctx, await contactIdsByPhone(ctx, key.value));
    case 'code': {
      const code = readTrackingCode(key.value);
      const found = code === undefined ? undefined : await findCaseByCodeHash(tx, cityId, trackingCodeHash(code));
      return {
        contactIds: found?.giverContactId ? [found.giverContactId] : [],
        feedbackCaseIds: found ? [found.feedbackCaseId] : [],
      };
    }
    case 'resident': {
      const cases = await casesOfResident(tx, cityId, key.value);
      return {
        contactIds: cases.flatMap(({ giverContactId }) => giverContactId ?? []),
        feedbackCaseIds: cases.map(({ feedbackCaseId }) => feedbackCaseId),
      };
    }
  }
}

const ofContacts = async ({ tx, cityId }: Context, contactIds: readonly string[]): Promise<FoundPerson> => ({
  contactIds,
  feedbackCaseIds: contactIds.length === 0 ? [] : await casesOfContacts(tx, cityId, contactIds),
});
