export const fi = {
  title: 'Teemaehdotukset: näin ohjelma arvaa',
  lead: 'Kun joku antaa palautetta, palvelu ehdottaa, mitä teemaa se koskee. Tällä sivulla kerrotaan, mistä ehdotus tulee ja kuinka usein se osuu.',
  doesHeading: 'Mitä se tekee ja mitä ei',
  does: [
    'Ohjelma ehdottaa enintään kolmea teemaa. Ihminen päättää: palautteen antaja voi valita muut tai jättää valitsematta, ja käsittelijä voi vaihtaa teeman.',
    'Ehdotus ei ratkaise, kenelle palaute menee, kuinka nopeasti siihen vastataan eikä mitä siihen vastataan.',
    'Ohjelma ei arvioi ihmistä, joka kirjoitti, eikä yhdistä tekstiä muihin tietoihin.',
  ],
  howHeading: 'Mihin se perustuu',
  how: [
    'Se laskee tekstistä sanat, sanaparit ja lyhyet kirjainjonot ja painottaa niitä sen mukaan, missä teemoissa niitä on ollut aiemmissa palautteissa. Menetelmä on logistinen regressio, kaupungin omalla palvelimella. Tekstiä ei lähetetä muualle.',
    'Se oppii joka yö uudelleen palautteista, joiden teeman ihminen on käsitellyt. Henkilötiedot on niistä peitetty, ja arkaluonteiset palautteet jätetään pois. Opitussa on lukuja, ei kenenkään sanoja.',
  ],
  notTrained:
    'Palautteita, joilla on teema, ei ole vielä tarpeeksi. Siihen asti teemaa ehdotetaan vain, kun tekstissä on sen nimen sanoja.',
  trained: (at: string, texts: string, themes: string): string =>
    `Opetettu viimeksi ${at}: ${texts} palautetta, ${themes} teemaa. Muita teemoja ehdotetaan vain nimen perusteella.`,
  qualityHeading: 'Kuinka usein ehdotus osuu',
  quality:
    'Mitattu palautteilla, joita ohjelma ei ollut nähnyt: viidesosa kerrallaan pidettiin syrjässä. Oikea on se teema, jonka ihminen on hyväksynyt tai valinnut.',
  caption: 'Ehdotusten osuvuus kielittäin',
  language: 'Kieli',
  all: 'Kaikki kielet',
  unknown: 'ei tiedossa',
  texts: 'Palautteita',
  first: 'Ensimmäinen ehdotus oikein',
  firstThree: 'Jokin kolmesta oikein',
  few: 'Kieliä, joilla on alle 50 palautetta, ei näytetä erikseen.',
  more: (macro: string, majority: string): string =>
    `Teemojen keskiarvo (makro-F1) on ${macro}. Jos kaikille ehdotettaisiin yleisintä teemaa, ${majority} olisi oikein.`,
  calibration: (error: string): string =>
    `Ohjelman ilmoittama todennäköisyys poikkeaa toteutuneesta keskimäärin ${error}.`,
  useHeading: 'Miten se on osunut käytössä',
  use: (cases: string, first: string, any: string): string =>
    `Vastattuja palautteita, joille ehdotettiin teemaa: ${cases}. Ensimmäinen ehdotus oli lopullinen teema ${first} niistä, jokin ehdotetuista ${any}.`,
  useFew: 'Vastattuja palautteita, joille on ehdotettu teemaa, on vielä alle 50.',
  bias: 'Ehdotus näkyy palautteen antajalle valmiiksi valittuna, joten luku on parempi kuin jos jokainen valitsisi itse.',
  learned: (share: string, words: string): string => `Ehdotus, todennäköisyys ${share}. Sanoista: ${words}`,
  byName: 'Ehdotus teeman nimen perusteella',
  limitsHeading: 'Missä se erehtyy',
  limits: [
    'Harvinaiset teemat, lyhyet tekstit ja kielet, joilla palautetta tulee vähän, osuvat huonommin.',
    'Iva ja useaa asiaa koskevat tekstit menevät helposti väärään teemaan.',
  ],
};
