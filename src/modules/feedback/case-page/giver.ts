import { type Context } from '../../../platform/context.ts';
import { type Contact, contactsOf } from '../../people/index.ts';
import { type HandledCase } from '../cases/handled-case.ts';

/** How the giver of a case is reached; undefined when she left nothing, or it has been erased. */
export async function giverOf(
  ctx: Context,
  { giverContactId }: Pick<HandledCase, 'giverContactId'>,
): Promise<Contact | undefined> {
  if (giverContactId === null) return undefined;
  return (await contactsOf(ctx, [giverContactId])).get(giverContactId);
}
