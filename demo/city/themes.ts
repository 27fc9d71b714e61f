import { type WantedTheme } from '../../src/modules/city/index.ts';

const theme = (code: string, [fi, sv, en]: readonly [string, string, string], parentCode?: string): WantedTheme => ({
  code,
  name: { fi, sv, en },
  parentCode,
});

/** The ten classes by which the review of Q4 2020 sorts feedback, in its order. */
export const classThemeCodes = [
  'access-to-care',
  'equality',
  'applying-for-a-service',
  'advice-and-guidance',
  'premises-and-equipment',
  'speed-of-service',
  'call-back',
  'online-services',
  'communication',
  'staff-skill-and-care',
] as const;

/** The special topic of the review of Q4 2020: a feedback case has it beside its class. */
export const influenzaThemeCode = 'influenza-vaccinations';

/** What is about equality in the sense of the Non-discrimination Act: this theme and all below it. */
export const nonDiscriminationThemeCode = 'non-discrimination';

/** Digital accessibility, which the review of Q4 2020 counted for the first time. */
export const accessibilityThemeCode = 'accessibility';

/** The themes of the demonstration: parents stand before what belongs to them. */
export const demoThemes: readonly WantedTheme[] = [
  theme('access-to-care', ['Hoitoonpääsy', 'Tillgång till vård', 'Access to care']),
  theme('applying-for-a-service', ['Palvelun hakeminen', 'Ansökan om tjänster', 'Applying for a service']),
  theme('advice-and-guidance', ['Neuvonta ja ohjaus', 'Rådgivning och handledning', 'Advice and guidance']),
  theme('premises-and-equipment', ['Tilat ja välineet', 'Lokaler och utrustning', 'Premises and equipment']),
  theme('speed-of-service', ['Palvelun nopeus', 'Snabb service', 'Speed of service']),
  theme('call-back', ['Takaisinsoitto', 'Återuppringning', 'Call-back']),
  theme('online-services', ['Sähköiset palvelut', 'Elektroniska tjänster', 'Online services']),
  theme('communication', ['Viestintä', 'Kommunikation', 'Communication']),
  theme('staff-skill-and-care', [
    'Henkilökunnan ammattitaito, hoito',
    'Personalens yrkesskicklighet, vård',
    'Staff skill, care',
  ]),

  theme('non-discrimination', ['Yhdenvertaisuus', 'Likabehandling', 'Non-discrimination']),
  theme('equality', ['Tasa-arvo', 'Jämlikhet', 'Equality'], 'non-discrimination'),
  theme('accessibility', ['Saavutettavuus', 'Digital tillgänglighet', 'Digital accessibility'], 'non-discrimination'),
  theme('barrier-free-access', ['Esteettömyys', 'Fysisk tillgänglighet', 'Barrier-free access'], 'non-discrimination'),
  theme(
    'language-skills',
    ['Henkilökunnan kielitaito', 'Personalens språkkunskaper', 'Staff’s language skills'],
    'non-discrimination',
  ),
  theme('client-fees', ['Asiakasmaksut', 'Klientavgifter', 'Client fees'], 'non-discrimination'),
  theme('unequal-treatment', ['Eriarvoinen kohtelu', 'Ojämlikt bemötande', 'Unequal treatment'], 'non-discrimination'),

  theme('encounter', ['Kohtelu ja vuorovaikutus', 'Bemötande och samspel', 'How people are treated']),
  theme('vaccinations', ['Rokotukset', 'Vaccinationer', 'Vaccinations']),
  theme(
    'influenza-vaccinations',
    ['Influenssarokotukset', 'Influensavaccinationer', 'Influenza vaccinations'],
    'vaccinations',
  ),
  theme(
    'coronavirus-vaccinations',
    ['Koronarokotukset', 'Coronavaccinationer', 'Coronavirus vaccinations'],
    'vaccinations',
  ),
  theme('coronavirus', ['Koronavirus', 'Coronavirus', 'Coronavirus']),
  theme('coronavirus-advice', ['Koronaneuvonta', 'Coronarådgivning', 'Coronavirus advice'], 'coronavirus'),
  theme('coronavirus-testing', ['Koronatestit', 'Coronatester', 'Coronavirus testing'], 'coronavirus'),
  theme('restrictions', ['Rajoitustoimet', 'Begränsningar', 'Restrictions'], 'coronavirus'),
  theme('appointments', ['Ajanvaraus', 'Tidsbokning', 'Appointments']),
  theme('continuity-of-care', ['Hoidon jatkuvuus', 'Vårdens kontinuitet', 'Continuity of care']),
  theme('home-care-visits', ['Kotihoidon käynnit', 'Hemvårdens besök', 'Home care visits']),
  theme('decisions-and-benefits', ['Päätökset ja etuudet', 'Beslut och förmåner', 'Decisions and benefits']),
  theme('client-records', ['Potilas- ja asiakastiedot', 'Patient- och klientuppgifter', 'Patient and client records']),
  theme('safety', ['Turvallisuus', 'Säkerhet', 'Safety']),
  theme('participation', ['Osallisuus ja palaute', 'Delaktighet och respons', 'Participation and feedback']),
  theme('other-topic', ['Muu aihe', 'Annat ämne', 'Other topic']),
];
