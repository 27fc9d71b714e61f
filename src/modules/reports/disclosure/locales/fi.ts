type Facts = Readonly<Record<string, string | number>>;

/** What disclosure control says: under tables, in faults and on its page. */
export const fi = {
  mark: 'ei näytetä',
  defaultSource: 'järjestelmän oletus, kunnes kaupunki on kirjannut oman perusteensa',
  notes: {
    suppressed: (threshold: string, source: string): string =>
      `c = lukua ei näytetä, jotta ketään ei voi tunnistaa. Näin merkitään luvut, jotka ovat pienempiä kuin ${threshold}, ja ne, joista pienet luvut voisi laskea. Merkki ei kerro, kummasta on kyse. Peruste: ${source}.`,
    rounded: (base: string, source: string): string =>
      `Määrät on pyöristetty luvun ${base} kerrannaisiksi niin, että ne laskevat yhteen. Osuudet on laskettu pyöristetyistä määristä. Peruste: ${source}.`,
  },
  faults: {
    'secret-is-determined': ({ by }: Facts): string =>
      `tämän piilotetun luvun voisi laskea kaikista julkaistuista luvuista yhdessä${by === '' ? '' : ` (${by})`}. Päivitä luonnoksen luvut, niin suojaus lasketaan uudelleen. Jos virhe jää, jätä nämä luvut pois katsauksesta.`,
    'secret-is-narrow': ({ by, threshold }: Facts): string =>
      `tälle piilotetulle luvulle jäisi vähemmän kuin ${threshold} vaihtoehtoa, kun kaikki julkaistut luvut luetaan yhdessä${by === '' ? '' : ` (${by})`}. Päivitä luonnoksen luvut, niin suojaus lasketaan uudelleen. Jos virhe jää, jätä nämä luvut pois katsauksesta.`,
    'protected-total-differs': (): string =>
      'suojattavan taulukon summa ei ole sen rivien summa, joten lukuja ei voi suojata. Tarkista kysely.',
    'cell-is-hidden': ({ figure }: Facts): string =>
      `luvun ${figure} tätä solua ei näytetä, jotta ketään ei voi tunnistaa. Jätä lause pois tai kerro suuremmasta joukosta.`,
    'ranking-has-hidden': ({ figure }: Facts): string =>
      `luvussa ${figure} on soluja, joita ei näytetä, joten suurinta ei voi sanoa. Lisää of=shown ja kerro lauseessa, että vertailu koskee näytettäviä lukuja.`,
  },
  page: {
    title: 'Pienten lukujen suojaus',
    lead: 'Jos luku kertoo muutamasta ihmisestä, sitä ei näytetä. Tässä määrätään, mistä alkaen suojattavat luvut saa näyttää. Määrä koskee lukuja ihmisistä ja vastauksista sekä pienistä toimipisteistä, alueista ja ryhmistä.',
    inForce: 'Voimassa oleva sääntö',
    default: 'Kaupunki ei ole vielä kirjannut omaa sääntöään.',
    validFrom: 'Voimassa alkaen',
    thresholdPublic: 'Pienin julkinen luku',
    thresholdPublicHint: 'Tätä pienempiä suojattavia lukuja ei julkaista. Tavallinen raja on 10.',
    thresholdInside: 'Pienin luku kaupungin sisällä',
    thresholdInsideHint: 'Palvelusta vastaaville näytettävien lukujen raja. Tavallinen raja on 5.',
    legalSource: 'Peruste',
    legalSourceFi: 'Peruste suomeksi',
    legalSourceSv: 'Peruste ruotsiksi',
    legalSourceEn: 'Peruste englanniksi',
    legalSourceHint: 'Laki, suositus tai päätös, jonka nimi näytetään taulukon alla. Ei pistettä loppuun.',
    change: 'Muuta sääntöä',
    changeNote:
      'Julkaistut katsaukset eivät muutu. Aiemmin piilotetut luvut pysyvät piilossa, vaikka raja laskee. Muutos jää historiaan.',
    submit: 'Tallenna uusi sääntö',
    history: 'Historia',
    none: 'Sääntöjä ei ole vielä kirjattu.',
    recorded: 'Kirjattu',
    recordedBy: 'Kirjasi',
    saved: 'Uusi sääntö on tallennettu.',
    link: 'Pienten lukujen suojaus',
    errors: {
      validFrom: 'Anna päivä muodossa 2026-01-31, aikaisintaan tämä päivä.',
      thresholdInside: 'Anna kokonaisluku väliltä 3–100.',
      thresholdPublic: 'Anna kokonaisluku väliltä 3–100, vähintään sisäinen raja.',
      legalSource: 'Kirjoita peruste, enintään 300 merkkiä.',
    },
  },
} as const;
