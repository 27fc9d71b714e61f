import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  heading: 'För vem du uträttar ärenden',
  lead: 'Du kan ge respons och läsa svar för ditt barn eller en närstående när du har antecknat ett samtycke till det.',
  none: 'Du sköter bara dina egna ärenden.',
  add: 'Lägg till en person som du uträttar ärenden för',
  recorded: 'Samtycket är antecknat. Du kan nu välja personen när du ger respons.',
  ended: 'Du uträttar inte längre ärenden för personen.',
  facts: (facts) => `${facts.relation}. ${facts.consent} ${facts.day}.`,
  end: 'Sluta',
  endOf: (facts) => `uträtta ärenden för ${facts.name}`,
  relations: {
    child: 'Mitt barn',
    relative: 'Närstående',
    ward: 'Person vars intressebevakare jag är',
    other: 'En annan person som jag hjälper',
  },
  consents: {
    guardian: 'Jag är vårdnadshavare',
    spoken: 'Personen har gett sitt samtycke muntligt',
    written: 'Personen har gett sitt samtycke skriftligt',
    decision: 'Det finns ett beslut, till exempel om intressebevakning',
  },
  recordedConsents: {
    guardian: 'Vårdnadshavare sedan',
    spoken: 'Muntligt samtycke',
    written: 'Skriftligt samtycke',
    decision: 'Beslut',
  },
  form: {
    title: 'För vem uträttar du ärenden?',
    lead: 'Vi antecknar samtycket så att både du och staden ser vad det grundar sig på. Du kan sluta när som helst.',
    relation: 'Vem personen är för dig',
    name: 'Namn',
    nameHint: 'Förnamnet räcker. Skriv inte personbeteckningen.',
    consent: 'Vad det grundar sig på',
    consentedOn: 'När samtycket gavs',
    consentedOnHint: 'För vårdnadshavare barnets födelsedag eller dagen då du blev vårdnadshavare.',
    confirmed: 'Jag försäkrar att jag har rätt att uträtta ärenden för personen',
    submit: 'Anteckna samtycket',
    cancel: 'Avbryt',
  },
  errors: {
    relation: 'Välj vem personen är för dig.',
    name: 'Skriv namnet utan personbeteckning, högst 120 tecken.',
    consent: 'Välj vad det grundar sig på. Som vårdnadshavare kan du bara uträtta ärenden för ett barn.',
    consentedOn: 'Ange dagen då samtycket gavs. Den kan inte vara i framtiden.',
    confirmed: 'Bekräfta att du har rätt att uträtta ärenden för personen.',
  },
  ending: {
    title: (facts) => `Sluta uträtta ärenden för ${facts.name}?`,
    lead: 'Du kan inte längre ge respons för personen. Respons som redan getts blir kvar hos staden, och där syns att du gav den för personen.',
    submit: 'Sluta',
    cancel: 'Sluta inte',
  },
};
