export const fi = {
  printedReview: {
    heading: 'Painettu katsaus ja sen omat rivit',
    introduction:
      'Esittelyn palautteet on tuotettu koneellisesti niin, että ne vastaavat Helsingin sosiaali- ja terveystoimialan katsausta ajalta 1.10.–31.12.2020. Kun katsauksen luvut ovat keskenään ristiriidassa, esittely noudattaa taulukon rivejä.',
    note: (what: string, printed: string, fromRows: string, reckoning: string) =>
      `${what}: painetussa katsauksessa ${printed}, sen omista riveistä laskien ${fromRows} (${reckoning}).`,
    what: {
      'influenza-complaints': 'Influenssarokotuksia koskevat moitteet',
      'influenza-questions': 'Influenssarokotuksia koskevat kysymykset',
      'influenza-2020': 'Influenssarokotuksia koskevat palautteet loka–joulukuussa 2020',
      'influenza-2019': 'Influenssarokotuksia koskevat palautteet loka–joulukuussa 2019',
      'influenza-share': 'Influenssarokotusten osuus kaikista palautteista',
      'influenza-growth': 'Influenssarokotuksia koskevien palautteiden määrä edellisvuoteen verrattuna',
    },
    times: (number: string) => `${number}-kertainen`,
    nearlyTimes: (number: string) => `lähes ${number}-kertainen`,
  },
};
