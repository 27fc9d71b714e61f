/** What a link is for. A link of one purpose opens nothing else. */
export type LinkPurpose = 'first-administrator' | 'invitation' | 'password-reset';

/** How long a link can be used: an invitation may wait for somebody's first day, a forgotten password may not. */
export const linkHours: Readonly<Record<LinkPurpose, number>> = {
  'first-administrator': 24,
  invitation: 7 * 24,
  'password-reset': 0.5,
};

const linkPath: Readonly<Record<LinkPurpose, string>> = {
  'first-administrator': '/staff/first-administrator/',
  invitation: '/staff/invitation/',
  'password-reset': '/staff/password/reset/',
};

/** The whole address. It is made from the configured one alone, whatever host a request names. */
export const linkAddress = (baseUrl: string, language: string, purpose: LinkPurpose, token: string): string =>
  `${baseUrl}/${language}${linkPath[purpose]}${token}`;
