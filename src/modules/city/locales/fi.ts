import { type ProblemTexts } from '../../../platform/module.ts';

type Facts = Readonly<Record<string, string | number>>;

export const fi = {
  holidays: {
    'new-years-day': 'uudenvuodenpäivä',
    epiphany: 'loppiainen',
    'good-friday': 'pitkäperjantai',
    'easter-sunday': 'pääsiäispäivä',
    'easter-monday': 'toinen pääsiäispäivä',
    'may-day': 'vappu',
    'ascension-day': 'helatorstai',
    'whit-sunday': 'helluntaipäivä',
    'midsummer-eve': 'juhannusaatto',
    'midsummer-day': 'juhannuspäivä',
    'all-saints-day': 'pyhäinpäivä',
    'independence-day': 'itsenäisyyspäivä',
    'christmas-eve': 'jouluaatto',
    'christmas-day': 'joulupäivä',
    'saint-stephens-day': 'tapaninpäivä',
  },
  weekend: 'viikonloppu',
  organisationLevels: {
    division: 'toimiala',
    'service-entity': 'palvelukokonaisuus',
    service: 'palvelu',
    unit: 'toimipiste',
  },
  districtLevels: {
    'major-district': 'suurpiiri',
    district: 'peruspiiri',
  },
  populationLanguages: {
    fi: 'suomi tai saame',
    sv: 'ruotsi',
    other: 'muu kieli',
  },
  /** Why a row of a population file was not accepted. */
  populationFaults: {
    'not-a-year': 'Kirjoita vuosi neljällä numerolla, esimerkiksi 2020.',
    'not-an-age-group': 'Kirjoita ikäryhmä muodossa 18-29 tai 75+.',
    'not-a-language': 'Kirjoita kieleksi fi, sv tai other.',
    'not-a-count': 'Kirjoita asukasmäärä kokonaislukuna ilman välejä.',
    'unknown-district': 'Tätä aluetta ei ole. Tarkista tunnus tai lisää alue ensin.',
    'district-has-parts': 'Suurpiirin väestö lasketaan sen peruspiireistä. Poista tämä rivi.',
    'told-twice': 'Sama alue, vuosi, ikäryhmä ja kieli on jo tiedostossa. Poista toinen riveistä.',
    'age-groups-overlap': 'Ikäryhmä menee päällekkäin saman alueen ja vuoden toisen ikäryhmän kanssa. Korjaa rajat.',
  },
  problems: {
    'day-is-not-a-date': ({ day, firstYear, lastYear }: Facts) =>
      `Päivää ”${day}” ei ole. Kirjoita päivä muodossa 2026-04-13; vuosi voi olla ${firstYear}–${lastYear}.`,
    'no-city': 'Kaupunkia ei ole vielä perustettu. Perusta kaupunki tai lataa esittelykaupunki.',
    'several-cities': ({ cities }: Facts) => `Kaupunkeja on useita (${cities}). Valitse yksi.`,
    'time-zone-is-unknown': 'Aikavyöhykettä ei tunneta. Kirjoita esimerkiksi Europe/Helsinki.',
    'target-is-not-positive': 'Kirjoita vastausajan tavoitteeksi vähintään yksi arkipäivä.',
    'code-is-taken': 'Tunnus on jo käytössä. Valitse toinen tunnus.',
    'code-is-not-plain': 'Kirjoita tunnus pienillä kirjaimilla a–z, numeroilla ja viivoilla.',
    'code-is-unknown': ({ code }: Facts) => `Tunnusta ”${code}” ei ole. Tarkista tunnus tai lisää se ensin.`,
    'name-is-missing': 'Kirjoita nimi suomeksi, ruotsiksi ja englanniksi.',
    'level-is-unknown': 'Valitse taso luettelosta.',
    'organisation-unit-is-unknown': 'Tätä organisaation osaa ei ole. Palaa organisaatioon ja valitse osa sieltä.',
    'parent-is-missing': 'Valitse, mihin tämä kuuluu. Vain toimiala voi olla ylimpänä.',
    'parent-is-not-above': 'Valitse osa, joka on tasoltaan ylempänä.',
    'parent-is-not-valid': ({ day }: Facts) =>
      `Valittu ylempi osa ei ole voimassa ${day} alkaen toistaiseksi. Valitse toinen osa tai toinen päivä.`,
    'has-parts': ({ parts }: Facts) => `Tähän kuuluu vielä muita (${parts}). Siirrä tai lakkauta ne ensin.`,
    'already-closed': ({ day }: Facts) => `Tämä on lakannut ${day}. Lakannutta ei voi muuttaa.`,
    'later-change-exists': ({ day }: Facts) => `Uusin muutos on päivältä ${day}. Valitse myöhempi päivä.`,
    'versions-overlap': 'Muutos menee päällekkäin toisen kanssa. Lataa sivu uudelleen ja yritä sitten uudestaan.',
    'district-is-unknown': 'Tätä aluetta ei ole. Palaa alueisiin ja valitse alue sieltä.',
    'district-level-stays': 'Alueen tasoa ei voi vaihtaa. Lisää uusi alue.',
    'population-is-wrong': 'Väestötiedoissa on virhe. Tarkista ikäryhmät, kielet ja määrät.',
    'theme-is-unknown': 'Tätä teemaa ei ole. Palaa teemoihin ja valitse teema sieltä.',
    'theme-below-itself': 'Teemaa ei voi siirtää itsensä alle. Valitse toinen teema.',
  } satisfies ProblemTexts,
};
