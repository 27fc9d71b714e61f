import { z } from 'zod';
import { type Grant } from '../../../platform/auth/rights.ts';
import { placeInput, roleInput } from '../account.ts';

/** Who has this value in this claim has this role, for as long as the provider says so. */
export interface IdentityRule extends Grant {
  readonly identityRuleId: string;
  readonly claim: string;
  readonly value: string;
}

const line = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^\p{C}]+$/u),
  );

export const identityRuleInput = z.object({ claim: line, value: line, role: roleInput, place: placeInput });
export type IdentityRuleWish = z.infer<typeof identityRuleInput>;

/** The rules that a person's claims fulfil: the claim is the value, or a list that holds it. */
export const rulesFor = (
  rules: readonly IdentityRule[],
  claims: Readonly<Record<string, unknown>>,
): readonly IdentityRule[] =>
  rules.filter(({ claim, value }) => {
    const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    return Array.isArray(said) ? said.includes(value) : said === value;
  });
