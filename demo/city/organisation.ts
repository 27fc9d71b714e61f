import { type OrganisationLevel, type WantedOrganisationUnit } from '../../src/modules/city/index.ts';
import { organisationBegins } from './city.ts';
import { demoUnits } from './units.ts';

type Part = Pick<WantedOrganisationUnit, 'renamed' | 'closedFrom'> & { readonly validFrom?: string };

const make =
  (level: OrganisationLevel) =>
  (
    code: string,
    parentCode: string | null,
    names: readonly [string, string, string],
    part: Part = {},
  ): WantedOrganisationUnit => {
    const [fi, sv, en] = names;
    return { code, level, parentCode, name: { fi, sv, en }, validFrom: organisationBegins, ...part };
  };

const division = make('division');
const entity = make('service-entity');
const service = make('service');

const divisions = [
  division('kymp', null, [
    'Kaupunkiympäristön toimiala (KYMP)',
    'Stadsmiljösektorn (KYMP)',
    'Urban Environment Division (KYMP)',
  ]),
  division('kasko', null, [
    'Kasvatuksen ja koulutuksen toimiala (KASKO)',
    'Fostrans- och utbildningssektorn (KASKO)',
    'Education Division (KASKO)',
  ]),
  division(
    'sote',
    null,
    [
      'Sosiaali- ja terveystoimiala (SOTE)',
      'Social- och hälsovårdssektorn (SOTE)',
      'Social Services and Health Care Division (SOTE)',
    ],
    {
      // The rescue services joined when the wellbeing services counties began.
      renamed: [
        {
          from: '2023-01-01',
          name: {
            fi: 'Sosiaali-, terveys- ja pelastustoimiala (SOTE)',
            sv: 'Social-, hälsovårds- och räddningssektorn (SOTE)',
            en: 'Social Services, Health Care and Rescue Services Division (SOTE)',
          },
        },
      ],
    },
  ),
  division('kuva', null, [
    'Kulttuurin ja vapaa-ajan toimiala (KUVA)',
    'Kultur- och fritidssektorn (KUVA)',
    'Culture and Leisure Division (KUVA)',
  ]),
];

const entitiesOfOthers = [
  entity('land-use', 'kymp', [
    'Maankäyttö ja kaupunkirakenne',
    'Markanvändning och stadsstruktur',
    'Land use and city structure',
  ]),
  entity('buildings-and-public-areas', 'kymp', [
    'Rakennukset ja yleiset alueet',
    'Byggnader och allmänna områden',
    'Buildings and public areas',
  ]),
  entity('services-and-permits', 'kymp', ['Palvelut ja luvat', 'Tjänster och tillstånd', 'Services and permits']),
  entity('early-education', 'kasko', [
    'Varhaiskasvatus ja esiopetus',
    'Småbarnspedagogik och förskoleundervisning',
    'Early childhood education and pre-primary education',
  ]),
  entity('basic-education', 'kasko', ['Perusopetus', 'Grundläggande utbildning', 'Basic education']),
  entity('upper-secondary', 'kasko', [
    'Lukio- ja ammatillinen koulutus sekä vapaa sivistystyö',
    'Gymnasie- och yrkesutbildning samt fritt bildningsarbete',
    'Upper secondary and vocational education, liberal adult education',
  ]),
  entity('services-in-swedish', 'kasko', ['Ruotsinkieliset palvelut', 'Svenska tjänster', 'Services in Swedish']),
  entity('libraries', 'kuva', ['Kirjastopalvelut', 'Bibliotekstjänster', 'Library services']),
  entity('culture', 'kuva', ['Kulttuuripalvelut', 'Kulturtjänster', 'Cultural services']),
  entity('youth', 'kuva', ['Nuorisopalvelut', 'Ungdomstjänster', 'Youth services']),
  entity('sports', 'kuva', ['Liikuntapalvelut', 'Idrottstjänster', 'Sports services']),
];

/** SOTE's service entities as they were in 2020, with the services that the demonstration needs. */
const sote = [
  entity('family-and-social', 'sote', [
    'Perhe- ja sosiaalipalvelut',
    'Familje- och socialtjänster',
    'Family and social services',
  ]),
  service('family-centres', 'family-and-social', [
    'Perhekeskuspalvelut',
    'Familjecentertjänster',
    'Family centre services',
  ]),
  service('child-welfare', 'family-and-social', ['Lastensuojelu', 'Barnskydd', 'Child welfare']),
  service('disability', 'family-and-social', ['Vammaispalvelut', 'Funktionshinderservice', 'Disability services']),
  service('youth-and-adult-social-work', 'family-and-social', [
    'Nuorten palvelut ja aikuissosiaalityö',
    'Tjänster för unga och socialarbete för vuxna',
    'Services for young people and adult social work',
  ]),
  service('community-work', 'family-and-social', [
    'Yhteisötyö ja asukastalot',
    'Samhällsarbete och invånarhus',
    'Community work and residents’ houses',
  ]),

  entity('health-and-substance-abuse', 'sote', [
    'Terveys- ja päihdepalvelut',
    'Hälsovårds- och missbrukartjänster',
    'Health and substance abuse services',
  ]),
  service('health-stations', 'health-and-substance-abuse', ['Terveysasemat', 'Hälsostationer', 'Health stations']),
  service('oral-health', 'health-and-substance-abuse', [
    'Suun terveydenhuolto',
    'Mun- och tandvård',
    'Oral health care',
  ]),
  service('psychiatry-and-substance-abuse', 'health-and-substance-abuse', [
    'Psykiatria- ja päihdepalvelut',
    'Psykiatri- och missbrukartjänster',
    'Psychiatric and substance abuse services',
  ]),

  entity('hospital-rehabilitation-and-care', 'sote', [
    'Sairaala-, kuntoutus- ja hoivapalvelut',
    'Sjukhus-, rehabiliterings- och omsorgstjänster',
    'Hospital, rehabilitation and care services',
  ]),
  service('hospitals', 'hospital-rehabilitation-and-care', ['Sairaalat', 'Sjukhus', 'Hospitals']),
  service('physiotherapy', 'hospital-rehabilitation-and-care', [
    'Fysio- ja toimintaterapia',
    'Fysio- och ergoterapi',
    'Physiotherapy and occupational therapy',
  ]),
  service('senior-centres', 'hospital-rehabilitation-and-care', ['Seniorikeskukset', 'Seniorcenter', 'Senior centres']),
  service('home-care', 'hospital-rehabilitation-and-care', ['Kotihoito', 'Hemvård', 'Home care']),
  service('senior-guidance', 'hospital-rehabilitation-and-care', [
    'Ikääntyneiden neuvonta ja omaishoidon tuki',
    'Rådgivning för äldre och stöd för närståendevård',
    'Guidance for older people and support for informal care',
  ]),

  service('sote-administration', 'sote', ['SOTEn hallinto', 'SOTEs förvaltning', 'Administration of SOTE']),
];

/** Divisions, service entities, services and units: parents stand before their parts. */
export const demoOrganisation: readonly WantedOrganisationUnit[] = [
  ...divisions,
  ...entitiesOfOthers,
  ...sote,
  ...demoUnits,
];
