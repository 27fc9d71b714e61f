import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  title: 'Be told of new reviews',
  lead: 'We write to you by e-mail when a new review or a correction is published. We send nothing else, and you can stop at any time.',
  email: 'E-mail address',
  topics: 'What do you want to be told of?',
  topicNames: { reviews: 'New reviews', corrections: 'Corrections of published numbers' },
  submit: 'Subscribe',
  privacy:
    'The address is used for these messages only. It is deleted when you unsubscribe. A subscription that is not confirmed is deleted within a week.',
  feedsHeading: 'Or read a feed',
  feedsText: 'A feed reader can follow it without e-mail.',
  feeds: {
    reviewsAtom: 'Reviews (Atom)',
    reviewsJson: 'Reviews (JSON Feed)',
    correctionsAtom: 'Corrections (Atom)',
    correctionsJson: 'Corrections (JSON Feed)',
  },
  feedTitles: { reviews: 'Reviews', corrections: 'Corrections' },
  errors: {
    email: 'The address is not whole. Write it as name@example.fi.',
    topics: 'Choose at least one.',
  },
  sentTitle: 'See your e-mail',
  sentText:
    'We have sent you a message with a link. The subscription begins when you open the link and confirm it. If you see no message in a few minutes, look among your junk mail or subscribe again.',
  confirmTitle: 'Confirm your subscription',
  confirmText: 'Please confirm that you want to be told of:',
  confirmSubmit: 'Confirm',
  confirmedTitle: 'You are subscribed',
  confirmedText: 'We tell you when there is something new. Each message has a link that ends the subscription.',
  endTitle: 'Unsubscribe',
  endText: 'We stop writing to you and delete your address.',
  endSubmit: 'Unsubscribe',
  endedTitle: 'You are unsubscribed',
  endedText: 'You get no more messages, and your address is deleted.',
  toReviews: 'Go to the reviews',
  invitation: 'Be told of new reviews and corrections',
  mails: {
    confirm: {
      subject: 'Confirm your subscription: new reviews',
      text: ({ link, end, days }): string =>
        `Hello,\n\nsomebody asked that this address be told of the city’s new reviews and corrections. If it was you, confirm here:\n\n${link}\n\nThe link works for ${days} days. If you did not ask for this, you need not do anything. You can also delete your address at once:\n\n${end}\n`,
    },
    reviews: {
      subject: ({ title }): string => `New review: ${title}`,
      text: ({ summary, link, end }): string =>
        `Hello,\n\nthe city has published a new review.\n\n${summary}\n\nRead the review:\n${link}\n\nNo more of these messages? Unsubscribe:\n${end}\n`,
    },
    corrections: {
      subject: ({ title }): string => `Correction: ${title}`,
      text: ({ summary, link, end }): string =>
        `Hello,\n\nthe city has corrected published numbers.\n\n${summary}\n\nRead what changed and why:\n${link}\n\nNo more of these messages? Unsubscribe:\n${end}\n`,
    },
  },
};
