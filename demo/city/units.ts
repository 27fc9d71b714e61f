import { type WantedOrganisationUnit } from '../../src/modules/city/index.ts';
import { organisationBegins } from './city.ts';

/**
 * Units: those that the documents of 2020-2021 name, some other well-known ones of Helsinki, and vaccination points,
 * which are invented. Days of opening, renaming and closing are invented too, but for the autumn of 2021, in which the
 * documents let the family centre of Kamppi open.
 */
const unit = (
  code: string,
  parentCode: string,
  [fi, sv, en]: readonly [string, string, string],
  part: Pick<WantedOrganisationUnit, 'renamed' | 'closedFrom'> & { readonly validFrom?: string } = {},
): WantedOrganisationUnit => ({
  code,
  level: 'unit',
  parentCode,
  name: { fi, sv, en },
  validFrom: organisationBegins,
  ...part,
});

const becomes = (from: string, [fi, sv, en]: readonly [string, string, string]) => ({
  renamed: [{ from, name: { fi, sv, en } }],
});

const familyAndSocial = [
  unit('itakatu-family-centre', 'family-centres', [
    'Itäkadun perhekeskus',
    'Österleds familjecenter',
    'Itäkatu family centre',
  ]),
  unit('kallio-family-centre', 'family-centres', [
    'Kallion perhekeskus',
    'Berghälls familjecenter',
    'Kallio family centre',
  ]),
  unit(
    'kamppi-family-centre',
    'family-centres',
    ['Kampin perhekeskus', 'Kampens familjecenter', 'Kamppi family centre'],
    { validFrom: '2021-09-01' },
  ),
  unit('haaga-family-centre', 'family-centres', ['Haagan perhekeskus', 'Haga familjecenter', 'Haaga family centre'], {
    validFrom: '2025-01-01',
  }),
  unit('child-welfare-reception', 'child-welfare', [
    'Lastensuojelun vastaanotto',
    'Barnskyddets mottagning',
    'Child welfare reception',
  ]),
  unit('disability-social-work', 'disability', [
    'Vammaissosiaalityö',
    'Socialarbete för personer med funktionsnedsättning',
    'Disability social work',
  ]),
  unit('adult-social-work', 'youth-and-adult-social-work', [
    'Aikuissosiaalityö',
    'Socialarbete för vuxna',
    'Adult social work',
  ]),
  unit('housing-advice', 'youth-and-adult-social-work', ['Asumisneuvonta', 'Boenderådgivning', 'Housing advice']),
  unit('housing-advice-chat', 'youth-and-adult-social-work', [
    'Asumisneuvonnan chat',
    'Boenderådgivningens chatt',
    'Housing advice chat',
  ]),
  unit('social-advice-chat', 'youth-and-adult-social-work', [
    'Sosiaalineuvonnan chat',
    'Socialrådgivningens chatt',
    'Social advice chat',
  ]),
  unit('residents-houses', 'community-work', ['Asukastalot', 'Invånarhusen', 'Residents’ houses']),
];

const healthStations = [
  unit('kalasatama-health-centre', 'health-stations', [
    'Kalasataman terveys- ja hyvinvointikeskus',
    'Fiskehamnens hälso- och välfärdscentral',
    'Kalasatama health and wellbeing centre',
  ]),
  unit('vuosaari-health-centre', 'health-stations', [
    'Vuosaaren terveys- ja hyvinvointikeskus',
    'Nordsjö hälso- och välfärdscentral',
    'Vuosaari health and wellbeing centre',
  ]),
  unit(
    'myllypuro-health-centre',
    'health-stations',
    ['Myllypuron terveysasema', 'Kvarnbäckens hälsostation', 'Myllypuro health station'],
    becomes('2022-09-01', [
      'Myllypuron terveys- ja hyvinvointikeskus',
      'Kvarnbäckens hälso- och välfärdscentral',
      'Myllypuro health and wellbeing centre',
    ]),
  ),
  unit(
    'haaga-health-centre',
    'health-stations',
    ['Haagan terveysasema', 'Haga hälsostation', 'Haaga health station'],
    becomes('2025-01-01', [
      'Haagan terveys- ja hyvinvointikeskus',
      'Haga hälso- och välfärdscentral',
      'Haaga health and wellbeing centre',
    ]),
  ),
  unit('kivela-health-station', 'health-stations', [
    'Kivelän terveysasema',
    'Stengårds hälsostation',
    'Kivelä health station',
  ]),
  unit('malmi-health-station', 'health-stations', [
    'Malmin terveysasema',
    'Malms hälsostation',
    'Malmi health station',
  ]),
  unit('lauttasaari-health-station', 'health-stations', [
    'Lauttasaaren terveysasema',
    'Drumsö hälsostation',
    'Lauttasaari health station',
  ]),
  unit('oulunkyla-health-station', 'health-stations', [
    'Oulunkylän terveysasema',
    'Åggelby hälsostation',
    'Oulunkylä health station',
  ]),
  unit('herttoniemi-health-station', 'health-stations', [
    'Herttoniemen terveysasema',
    'Hertonäs hälsostation',
    'Herttoniemi health station',
  ]),
  unit('appointments-and-call-back', 'health-stations', [
    'Puhelinpalvelu, ajanvaraus ja takaisinsoitto',
    'Telefontjänst, tidsbokning och återuppringning',
    'Telephone service, appointments and call-back',
  ]),
  unit('online-services', 'health-stations', ['Sähköinen asiointi', 'Elektroniska tjänster', 'Online services']),
  unit('coronavirus-advice', 'health-stations', ['Koronaneuvonta', 'Coronarådgivning', 'Coronavirus advice'], {
    validFrom: '2020-03-16',
    closedFrom: '2023-07-01',
  }),
];

/** Influenza was vaccinated at separate points in the autumn of 2020; these names and days are invented. */
const vaccinationPoint = (code: string, names: readonly [string, string, string]) =>
  unit(`vaccination-point-${code}`, 'health-stations', names, { validFrom: '2020-10-01', closedFrom: '2021-04-01' });

const vaccinationPoints = [
  vaccinationPoint('east', ['Rokotuspiste, itäinen', 'Vaccinationspunkt, östra', 'Vaccination point, east']),
  vaccinationPoint('north', ['Rokotuspiste, pohjoinen', 'Vaccinationspunkt, norra', 'Vaccination point, north']),
  vaccinationPoint('west', ['Rokotuspiste, läntinen', 'Vaccinationspunkt, västra', 'Vaccination point, west']),
  vaccinationPoint('central', ['Rokotuspiste, keskinen', 'Vaccinationspunkt, mellersta', 'Vaccination point, central']),
  vaccinationPoint('south', ['Rokotuspiste, eteläinen', 'Vaccinationspunkt, södra', 'Vaccination point, south']),
];

const oralHealthAndPsychiatry = [
  unit(
    'meilahti-oral-health-centre',
    'oral-health',
    ['Meilahden suu- ja hammaskeskus', 'Mejlans mun- och tandcentral', 'Meilahti oral and dental centre'],
    { validFrom: '2022-01-01' },
  ),
  unit('kalasatama-dental-clinic', 'oral-health', [
    'Kalasataman hammashoitola',
    'Fiskehamnens tandklinik',
    'Kalasatama dental clinic',
  ]),
  unit('ruskeasuo-dental-clinic', 'oral-health', [
    'Ruskeasuon hammashoitola',
    'Brunakärrs tandklinik',
    'Ruskeasuo dental clinic',
  ]),
  unit('vuosaari-dental-clinic', 'oral-health', [
    'Vuosaaren hammashoitola',
    'Nordsjö tandklinik',
    'Vuosaari dental clinic',
  ]),
  unit('dental-care-chat', 'oral-health', ['Hammashoidon chat', 'Tandvårdens chatt', 'Dental care chat']),
  unit('kalasatama-psychiatry', 'psychiatry-and-substance-abuse', [
    'Kalasataman psykiatriapalvelu',
    'Fiskehamnens psykiatritjänst',
    'Kalasatama psychiatric service',
  ]),
  unit('substance-abuse-clinic-east', 'psychiatry-and-substance-abuse', [
    'Päihdepoliklinikka, itäinen',
    'Missbrukspoliklinik, östra',
    'Substance abuse clinic, east',
  ]),
  unit('substance-abuse-clinic-west', 'psychiatry-and-substance-abuse', [
    'Päihdepoliklinikka, läntinen',
    'Missbrukspoliklinik, västra',
    'Substance abuse clinic, west',
  ]),
];

const hospitalsAndCare = [
  unit('laakso-hospital', 'hospitals', ['Laakson sairaala', 'Dals sjukhus', 'Laakso Hospital']),
  unit('malmi-hospital', 'hospitals', ['Malmin sairaala', 'Malms sjukhus', 'Malmi Hospital']),
  unit('suursuo-hospital', 'hospitals', ['Suursuon sairaala', 'Storkärrs sjukhus', 'Suursuo Hospital']),
  unit('physiotherapy-clinic', 'physiotherapy', [
    'Fysioterapian vastaanotto',
    'Fysioterapimottagning',
    'Physiotherapy clinic',
  ]),
  unit('kamppi-senior-centre', 'senior-centres', [
    'Kampin seniorikeskus',
    'Kampens seniorcenter',
    'Kamppi senior centre',
  ]),
  unit('kinapori-senior-centre', 'senior-centres', [
    'Kinaporin seniorikeskus',
    'Kinaborgs seniorcenter',
    'Kinapori senior centre',
  ]),
  unit('home-care-east', 'home-care', ['Kotihoito, itäinen', 'Hemvård, östra', 'Home care, east']),
  unit('home-care-north', 'home-care', ['Kotihoito, pohjoinen', 'Hemvård, norra', 'Home care, north']),
  unit('home-care-south', 'home-care', ['Kotihoito, eteläinen', 'Hemvård, södra', 'Home care, south']),
  unit('home-care-west', 'home-care', ['Kotihoito, läntinen', 'Hemvård, västra', 'Home care, west']),
  unit('senior-info', 'senior-guidance', ['Seniori-info', 'Senior-info', 'Senior Info']),
  unit('informal-care-support', 'senior-guidance', [
    'Omaishoidon tuki',
    'Stöd för närståendevård',
    'Support for informal care',
  ]),
  unit('communications', 'sote-administration', ['Viestintäyksikkö', 'Kommunikationsenheten', 'Communications unit']),
];

export const demoUnits: readonly WantedOrganisationUnit[] = [
  ...familyAndSocial,
  ...healthStations,
  ...vaccinationPoints,
  ...oralHealthAndPsychiatry,
  ...hospitalsAndCare,
];
