import type { Trilingual } from '../../../src/kernel/language.ts';

/** A unit's name as a sentence needs it. */
export interface UnitForms {
  readonly unitIn: string;
  readonly unitTo: string;
  readonly unitFrom: string;
  readonly unitOf: string;
}

type Endings = readonly [name: string, unitIn: string, unitTo: string, unitFrom: string, unitOf: string];

/** How the last word of a Finnish unit name bends: at, to, from, of. */
const endings: readonly Endings[] = [
  ['asema', 'asemalla', 'asemalle', 'asemalta', 'aseman'],
  ['hammashoitola', 'hammashoitolassa', 'hammashoitolaan', 'hammashoitolasta', 'hammashoitolan'],
  ['keskus', 'keskuksessa', 'keskukseen', 'keskuksesta', 'keskuksen'],
];

/** The Finnish name in its cases; undefined when its last word is not among those that we know how to bend. */
export function finnishForms(name: string): UnitForms | undefined {
  const found = endings.find(([ending]) => name.endsWith(ending));
  if (!found) return undefined;
  const [ending, unitIn, unitTo, unitFrom, unitOf] = found;
  const stem = name.slice(0, -ending.length);
  return { unitIn: stem + unitIn, unitTo: stem + unitTo, unitFrom: stem + unitFrom, unitOf: stem + unitOf };
}

type Spoken = Readonly<{ fi: UnitForms; sv: string; en: string }>;

const forms = (unitIn: string, unitTo: string, unitFrom: string, unitOf: string): UnitForms => ({
  unitIn,
  unitTo,
  unitFrom,
  unitOf,
});

/** The vaccination point and the home care of one side of the city. */
const spokenSide = (
  code: string,
  fi: string,
  a: 'a' | 'ä',
  sv: string,
  en: string,
): Readonly<Record<string, Spoken>> => ({
  [`vaccination-point-${code}`]: {
    fi: forms(
      `${fi}ll${a} rokotuspisteellä`,
      `${fi}lle rokotuspisteelle`,
      `${fi}lt${a} rokotuspisteeltä`,
      `${fi}n rokotuspisteen`,
    ),
    sv: `${sv} vaccinationspunkten`,
    en: `the ${en} vaccination point`,
  },
  [`home-care-${code}`]: {
    fi: forms(`${fi}ss${a} kotihoidossa`, `${fi}en kotihoitoon`, `${fi}st${a} kotihoidosta`, `${fi}n kotihoidon`),
    sv: `${sv} hemvården`,
    en: `${en} home care`,
  },
});

/** Units whose official names nobody says in a sentence. */
const spoken: Readonly<Record<string, Spoken>> = {
  ...spokenSide('east', 'itäise', 'ä', 'östra', 'eastern'),
  ...spokenSide('north', 'pohjoise', 'a', 'norra', 'northern'),
  ...spokenSide('west', 'läntise', 'ä', 'västra', 'western'),
  ...spokenSide('central', 'keskise', 'ä', 'mellersta', 'central'),
  ...spokenSide('south', 'eteläise', 'ä', 'södra', 'southern'),
  'appointments-and-call-back': {
    fi: forms('puhelinpalvelussa', 'puhelinpalveluun', 'puhelinpalvelusta', 'puhelinpalvelun'),
    sv: 'telefontjänsten',
    en: 'the telephone service',
  },
  'online-services': {
    fi: forms('sähköisessä asioinnissa', 'sähköiseen asiointiin', 'sähköisestä asioinnista', 'sähköisen asioinnin'),
    sv: 'de elektroniska tjänsterna',
    en: 'the online services',
  },
  'coronavirus-advice': {
    fi: forms('koronaneuvonnassa', 'koronaneuvontaan', 'koronaneuvonnasta', 'koronaneuvonnan'),
    sv: 'coronarådgivningen',
    en: 'the coronavirus advice',
  },
  'adult-social-work': {
    fi: forms('aikuissosiaalityössä', 'aikuissosiaalityöhön', 'aikuissosiaalityöstä', 'aikuissosiaalityön'),
    sv: 'socialarbetet för vuxna',
    en: 'the adult social work office',
  },
  'disability-social-work': {
    fi: forms('vammaissosiaalityössä', 'vammaissosiaalityöhön', 'vammaissosiaalityöstä', 'vammaissosiaalityön'),
    sv: 'funktionshinderservicen',
    en: 'the disability social work office',
  },
};

const withPrepositions = (name: string, at: string, to: string, from: string): UnitForms =>
  forms(`${at} ${name}`, `${to} ${name}`, `${from} ${name}`, name);

/** The forms of a unit's name in the language of a text. A `RangeError` for a Finnish name that we cannot bend. */
export function unitForms(
  unit: { readonly code: string; readonly name: Trilingual },
  language: 'fi' | 'sv' | 'en',
): UnitForms {
  const name = spoken[unit.code] ?? unit.name;
  if (language === 'sv') return withPrepositions(name.sv, 'vid', 'till', 'från');
  if (language === 'en') return withPrepositions(name.en, 'at', 'to', 'from');
  const finnish = typeof name.fi === 'string' ? finnishForms(name.fi) : name.fi;
  if (!finnish) throw new RangeError(`The unit "${unit.code}" needs its Finnish cases in unit-names.ts.`);
  return finnish;
}
