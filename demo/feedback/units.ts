import type { Trilingual } from '../../src/kernel/language.ts';
import { demoUnits } from '../city/units.ts';
import type { ClassTheme, TextTheme, ThemeCode } from './codes.ts';
import type { Day } from './clock.ts';

/** What people write about differs between these. */
export const unitGroups = [
  'health-station',
  'telephone',
  'online',
  'coronavirus-advice',
  'vaccination-point',
  'dental',
  'family',
  'senior',
  'home-care',
  'social',
] as const;
export type UnitGroup = (typeof unitGroups)[number];

/** A unit that feedback may be about. */
export interface DemoUnit {
  readonly code: string;
  readonly name: Trilingual;
  readonly group: UnitGroup;
  readonly districtCode: string | null;
  readonly openFrom: Day;
  /** The first day on which it is no longer open. */
  readonly openTo: Day | null;
}

type Placed = readonly [code: string, group: UnitGroup, districtCode: string | null];

/** Units of the demonstration city that the generated feedback is about, with the district in which each stands. */
const placed: readonly Placed[] = [
  ['kalasatama-health-centre', 'health-station', '301'],
  ['vuosaari-health-centre', 'health-station', '704'],
  ['myllypuro-health-centre', 'health-station', '702'],
  ['haaga-health-centre', 'health-station', '203'],
  ['kivela-health-station', 'health-station', '104'],
  ['malmi-health-station', 'health-station', '503'],
  ['lauttasaari-health-station', 'health-station', '105'],
  ['oulunkyla-health-station', 'health-station', '404'],
  ['herttoniemi-health-station', 'health-station', '602'],
  ['appointments-and-call-back', 'telephone', null],
  ['online-services', 'online', null],
  ['coronavirus-advice', 'coronavirus-advice', null],
  ['vaccination-point-east', 'vaccination-point', '701'],
  ['vaccination-point-north', 'vaccination-point', '503'],
  ['vaccination-point-west', 'vaccination-point', '203'],
  ['vaccination-point-central', 'vaccination-point', '303'],
  ['vaccination-point-south', 'vaccination-point', '103'],
  ['kalasatama-dental-clinic', 'dental', '301'],
  ['ruskeasuo-dental-clinic', 'dental', '201'],
  ['vuosaari-dental-clinic', 'dental', '704'],
  ['itakatu-family-centre', 'family', '701'],
  ['kallio-family-centre', 'family', '301'],
  ['kamppi-senior-centre', 'senior', '103'],
  ['kinapori-senior-centre', 'senior', '301'],
  ['home-care-east', 'home-care', null],
  ['home-care-north', 'home-care', null],
  ['home-care-south', 'home-care', null],
  ['home-care-west', 'home-care', null],
  ['adult-social-work', 'social', null],
  ['disability-social-work', 'social', null],
];

/** The units, with what the demonstration city says of them. A `RangeError` when the city does not have one. */
export const feedbackUnits: readonly DemoUnit[] = placed.map(([code, group, districtCode]) => {
  const known = demoUnits.find((unit) => unit.code === code);
  if (!known) throw new RangeError(`The demonstration city has no unit "${code}".`);
  const { name, validFrom, closedFrom } = known;
  return { code, name, group, districtCode, openFrom: validFrom, openTo: closedFrom ?? null };
});

/** How often each group is what feedback is about. */
type ByGroup = Partial<Readonly<Record<UnitGroup, number>>>;

const anywhere: ByGroup = { 'health-station': 55, dental: 14, family: 10, senior: 10, social: 11 };

/** Most feedback is about health and dental care. */
const groupsOfTheme: Readonly<Record<TextTheme, ByGroup>> = {
  'access-to-care': { 'health-station': 60, dental: 25, family: 6, senior: 4, social: 5 },
  'applying-for-a-service': { 'health-station': 30, family: 15, senior: 20, social: 35 },
  'advice-and-guidance': { 'health-station': 55, dental: 15, family: 10, senior: 8, social: 12 },
  'premises-and-equipment': { 'health-station': 45, dental: 20, family: 15, senior: 15, social: 5 },
  'speed-of-service': { 'health-station': 60, dental: 25, family: 5, senior: 3, social: 7 },
  'call-back': { telephone: 55, 'health-station': 32, family: 3, senior: 3, social: 7 },
  'online-services': { online: 35, 'health-station': 30, dental: 17, family: 7, senior: 4, social: 7 },
  communication: { 'health-station': 60, family: 12, senior: 20, social: 8 },
  'staff-skill-and-care': { 'health-station': 55, dental: 22, family: 8, senior: 8, social: 7 },
  encounter: { 'health-station': 70, family: 8, senior: 8, social: 14 },
  'home-care-visits': { 'home-care': 1 },
  'coronavirus-testing': { 'health-station': 75, 'coronavirus-advice': 25 },
  'coronavirus-advice': { 'coronavirus-advice': 70, 'health-station': 30 },
  restrictions: { senior: 75, 'health-station': 25 },
  equality: anywhere,
  'barrier-free-access': anywhere,
  'language-skills': anywhere,
  'client-fees': { 'health-station': 50, dental: 38, senior: 12 },
  'unequal-treatment': anywhere,
  accessibility: { online: 70, 'health-station': 15, dental: 15 },
};

const vaccination: ByGroup = { 'vaccination-point': 75, 'health-station': 25 };

const groupsOfInfluenza: Readonly<Record<ClassTheme, ByGroup>> = {
  'access-to-care': { 'vaccination-point': 60, 'health-station': 40 },
  equality: vaccination,
  'applying-for-a-service': { 'vaccination-point': 50, 'health-station': 50 },
  'advice-and-guidance': vaccination,
  'premises-and-equipment': vaccination,
  'speed-of-service': vaccination,
  'call-back': { telephone: 85, 'health-station': 15 },
  'online-services': { online: 85, 'health-station': 15 },
  communication: vaccination,
  'staff-skill-and-care': vaccination,
};

const isClassTheme = (theme: ThemeCode): theme is ClassTheme => theme in groupsOfInfluenza;

/** How often each group of units is what a case with these themes is about; nothing for a group that never is. */
export function groupWeights(themes: readonly ThemeCode[]): ByGroup {
  const [first, second] = themes;
  if (first === undefined) return {};
  if (first !== 'influenza-vaccinations') return groupsOfTheme[first];
  return second !== undefined && isClassTheme(second) ? groupsOfInfluenza[second] : vaccination;
}
