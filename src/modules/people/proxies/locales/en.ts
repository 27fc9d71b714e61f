import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  heading: 'Who you act for',
  lead: 'You can give feedback and read answers for your child or someone close to you, once you have recorded a consent.',
  none: 'You act in your own matters only.',
  add: 'Add a person you act for',
  recorded: 'The consent is recorded. You can now choose the person when you give feedback.',
  ended: 'You no longer act for that person.',
  facts: (facts) => `${facts.relation}. ${facts.consent} ${facts.day}.`,
  end: 'Stop acting',
  endOf: (facts) => `for ${facts.name}`,
  relations: {
    child: 'My child',
    relative: 'Someone close to me',
    ward: 'A person whose guardian I am',
    other: 'Another person I help',
  },
  consents: {
    guardian: 'I have custody',
    spoken: 'The person has agreed by word of mouth',
    written: 'The person has agreed in writing',
    decision: 'There is a decision, such as on guardianship',
  },
  recordedConsents: {
    guardian: 'Custody since',
    spoken: 'Agreed by word of mouth',
    written: 'Agreed in writing',
    decision: 'Decision of',
  },
  form: {
    title: 'Who do you act for?',
    lead: 'We record the consent, so that both you and the city see what it rests on. You can stop at any time.',
    relation: 'Who the person is to you',
    name: 'Name',
    nameHint: 'A first name is enough. Leave out the personal identity code.',
    consent: 'What it rests on',
    consentedOn: 'When the consent was given',
    consentedOnHint: 'For custody, the child’s birthday or the day from which you have had custody.',
    confirmed: 'I confirm that I have the right to act for this person',
    submit: 'Record the consent',
    cancel: 'Cancel',
  },
  errors: {
    relation: 'Choose who the person is to you.',
    name: 'Enter a name without a personal identity code, at most 120 characters.',
    consent: 'Choose what it rests on. By custody you can act for a child only.',
    consentedOn: 'Enter the day on which the consent was given. It cannot be in the future.',
    confirmed: 'Confirm that you have the right to act for this person.',
  },
  ending: {
    title: (facts) => `Stop acting for ${facts.name}?`,
    lead: 'You can no longer give feedback for this person. What you have given stays with the city, and shows that you gave it for this person.',
    submit: 'Stop acting',
    cancel: 'Do not stop',
  },
};
