export const fi = {
  page: 'Sivu',
  codesHeading: 'Näin tarkistat luvun',
  codesText: (address: string): string =>
    `Luvun perässä on viite sivun alareunaan, jossa on luvun tunnus. Tunnuksesta pääsee sivulle, joka kertoo, mitä on laskettu ja miten. Paperilta: kirjoita selaimeen ${address}F-… ja tunnuksen loppu. Taulukolla on yksi tunnus, ja sen sivulta löytyvät taulukon muutkin luvut.`,
  footer: (address: string): string => `Mistä luku tulee? ${address} ja tunnus`,
  computed: 'laskettu tämän katsauksen luvuista',
  headingNumbers: 'Otsikon luku:',
  tableOrigin: 'Mistä taulukon luvut tulevat?',
  onWeb: 'Katsaus verkossa:',
  keywords: 'palaute, asukkaat, palvelut, katsaus',
  download: 'Lataa katsaus PDF-tiedostona',
  /** The beginning of a file's name: letters that every system takes. */
  fileNames: { 'quarterly-feedback': 'palautekatsaus', other: 'katsaus' },
};
