import { type Trilingual } from '../../src/kernel/language.ts';
import { type Role } from '../../src/platform/auth/rights.ts';

/** Somebody whom a development provider knows. All are invented. */
export interface ProviderPerson {
  readonly subject: string;
  readonly name: string;
  readonly email?: string;
  readonly isEmailVerified?: boolean;
  readonly groups?: readonly string[];
  /** How strongly she is identified: the `acr` that the provider says. */
  readonly acr?: string;
  /** Who she is, for whoever chooses. */
  readonly about: Trilingual;
}

/** Strong identification in the words of the development provider. */
export const strongAcr = 'urn:kuulolla:demo:strong';

/** Residents of the demonstration. */
export const demoResidents: readonly ProviderPerson[] = [
  {
    subject: 'resident-1',
    name: 'Tuula Lehtovaara',
    acr: strongAcr,
    about: { fi: 'Asukas', sv: 'Invånare', en: 'Resident' },
  },
  {
    subject: 'resident-2',
    name: 'Juho Kanerva',
    acr: strongAcr,
    about: {
      fi: 'Asukas, jolla on kouluikäinen lapsi',
      sv: 'Invånare med ett barn i skolåldern',
      en: 'Resident with a child at school',
    },
  },
  {
    subject: 'resident-3',
    name: 'Britta Söderholm-Wikman',
    acr: strongAcr,
    about: { fi: 'Ruotsinkielinen asukas', sv: 'Svenskspråkig invånare', en: 'Swedish-speaking resident' },
  },
  {
    subject: 'resident-4',
    name: 'Samuel Okoro',
    acr: strongAcr,
    about: { fi: 'Englanninkielinen asukas', sv: 'Engelskspråkig invånare', en: 'English-speaking resident' },
  },
];

/** Somebody of the staff: who she is at the provider, and her role in a part of the organisation or in the whole city. */
export interface DemoMember extends ProviderPerson {
  readonly email: string;
  readonly role: Role;
  /** The code of the part; null is the whole city. */
  readonly placeCode: string | null;
}

const member = (
  role: Role,
  placeCode: string | null,
  name: string,
  address: string,
  about: readonly [string, string, string],
): DemoMember => ({
  subject: address,
  name,
  email: `${address}@kaupunki.example`,
  isEmailVerified: true,
  role,
  placeCode,
  about: { fi: about[0], sv: about[1], en: about[2] },
});

const health = 'health-and-substance-abuse';

/** The staff of the demonstration: handlers of each service entity, and one of each other role that works with feedback. */
export const demoStaff: readonly DemoMember[] = [
  member('handler', health, 'Katri Niemelä', 'katri.niemela', [
    'Käsittelijä, terveys- ja päihdepalvelut',
    'Handläggare, hälsovårds- och missbrukartjänster',
    'Handler, health and substance abuse services',
  ]),
  member('handler', 'family-and-social', 'Mikko Lahdensuo', 'mikko.lahdensuo', [
    'Käsittelijä, perhe- ja sosiaalipalvelut',
    'Handläggare, familje- och socialtjänster',
    'Handler, family and social services',
  ]),
  member('handler', 'hospital-rehabilitation-and-care', 'Sari Kuusjärvi', 'sari.kuusjarvi', [
    'Käsittelijä, sairaala-, kuntoutus- ja hoivapalvelut',
    'Handläggare, sjukhus-, rehabiliterings- och omsorgstjänster',
    'Handler, hospital, rehabilitation and care services',
  ]),
  member('sensitive-handler', health, 'Outi Pesonen', 'outi.pesonen', [
    'Arkaluonteisten palautteiden käsittelijä, terveys- ja päihdepalvelut',
    'Handläggare av känslig respons, hälsovårds- och missbrukartjänster',
    'Handler of sensitive feedback, health and substance abuse services',
  ]),
  member('desk', 'sote', 'Ville Rantanen', 'ville.rantanen', [
    'Asiakaspalvelu, sosiaali- ja terveystoimiala',
    'Kundservice, social- och hälsovårdssektorn',
    'Customer desk, social services and health care',
  ]),
  member('unit-head', health, 'Merja Haapasalo', 'merja.haapasalo', [
    'Esihenkilö, terveys- ja päihdepalvelut',
    'Chef, hälsovårds- och missbrukartjänster',
    'Head, health and substance abuse services',
  ]),
  member('registrar', 'sote', 'Leena Åkerblom', 'leena.akerblom', [
    'Kirjaaja, sosiaali- ja terveystoimiala',
    'Registrator, social- och hälsovårdssektorn',
    'Registrar, social services and health care',
  ]),
  member('analyst', null, 'Antti Kokko', 'antti.kokko', [
    'Analyytikko, koko kaupunki',
    'Analytiker, hela staden',
    'Analyst, the whole city',
  ]),
  member('administrator', null, 'Helena Virtaniemi', 'helena.virtaniemi', [
    'Pääkäyttäjä, koko kaupunki',
    'Administratör, hela staden',
    'Administrator, the whole city',
  ]),
];
