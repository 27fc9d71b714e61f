import { type LocaleOf } from '../locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  home: 'Home',
  giveFeedback: 'Give feedback',
  myFeedback: 'My feedback',
  reviews: 'Reviews',
  publishedFeedback: 'Published feedback',
  openData: 'Open data',
  accessibility: 'Accessibility',
  about: 'About the service',
  forStaff: 'For staff',
  staffHome: 'Desk',
  signIn: 'Sign in',
  identify: 'Identify yourself',
  errorHeading: {
    invalid: 'What you sent could not be used',
    malformed: 'The request could not be read',
    'signed-out': 'Sign in first',
    forbidden: 'You may not do this',
    'not-found': 'There is no such page',
    conflict: 'This has already changed',
    'too-large': 'What you sent is too large',
    'too-many': 'Too many attempts',
    unavailable: 'The service is out of use for a moment',
    fault: 'Something went wrong at our end',
  },
  problems: {
    'not-found': 'There is no page at this address. It may have moved. Go on from the home page or the reviews.',
    'signed-out': 'This page is for staff. Sign in and try again.',
    'identify-first':
      'This page is for people who have identified themselves. Identify yourself first and you come back to where you were.',
    forbidden: 'Your role does not allow this. Ask an administrator of the service for the right.',
    'cross-site': 'The request came from another site, so nothing was changed. Open the page again and try from there.',
    'stale-form': 'The form was out of date, so nothing was changed. Reload the page and send the form again.',
    'not-a-form': 'What was sent could not be read as a form. Open the page again and send the form from there.',
    'too-large': 'What you sent is larger than fits here. Shorten the text or split the file.',
    'too-many': (facts) => `There have been too many attempts. Wait ${facts.seconds ?? 60} seconds and try again.`,
    'no-city':
      'No city has been set up yet. An administrator does it with "kuulolla city create", or loads the demonstration with "kuulolla demo".',
    'mail-header':
      'The subject, name or address of the message has a character that does not belong there. Remove line breaks and other control characters.',
    'disk-nearly-full': 'The disk is nearly full, so nothing is saved for now. Pages can be read. Try again later.',
    'database-in-use': (facts) =>
      `Process ${facts.pid ?? '?'} on ${facts.host ?? '?'} uses this database already. Stop it first. If that machine no longer exists, delete ${facts.file ?? 'owner.lock'}.`,
    unavailable: 'The database does not answer just now. Try again in a moment.',
    fault: (facts) =>
      `The fault has been noted as ${facts.requestId ?? ''}. Nothing was left half done. Try again in a moment.`,
    'outbound-address':
      'This is not a web address that the service can call. Write the whole address, such as https://example.fi/address, without a user name and password.',
    'outbound-not-public':
      'The address leads to an internal network or to this machine, so it is not called. Give an address that can be reached from the open internet.',
    'outbound-not-secure': 'The address must begin with https:// so that what is sent is protected.',
    'outbound-unknown-host': 'No server of this name was found. Check the address.',
    'outbound-failed': 'The server could not be reached. Check the address, or try again later.',
    'outbound-too-much': 'The server sent more than is taken from it. Ask for less at a time.',
    'sealing-key-missing':
      'Contact details cannot be opened, because their key is missing. Tell those who run the service: the key is restored from its backup.',
    'sealed-is-damaged': 'Contact details are damaged and cannot be opened. Tell those who run the service.',
  },
  goHome: 'Go to the home page',
};
