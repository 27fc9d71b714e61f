import { ownPath } from '../../../platform/http/guards.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { type SignInPlace } from '../sign-in.ts';

/** Where to go after signing in: a page of the staff's own, the desk when the wish leads anywhere else. */
export function nextStaffPath(wish: string | null, base: string): string {
  const path = ownPath(wish);
  return /^\/(?:fi|sv|en)\/staff(?:\/|$)/.test(path) && !path.endsWith('/sign-in') ? path : `${base}/staff`;
}

/** From where a person signs in. */
export const placeOf = ({ clientAddress, session, browser }: Asked): SignInPlace => ({
  clientAddress,
  oldToken: session.token,
  browser,
});
