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
  problems: {
    'city.day-is-not-a-date': (facts: { day: string; firstYear: number; lastYear: number }) =>
      `Päivää ”${facts.day}” ei ole. Kirjoita päivä muodossa 2026-04-13; vuosi voi olla ${facts.firstYear}–${facts.lastYear}.`,
  },
};
