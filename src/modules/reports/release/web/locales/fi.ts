export const fi = {
  heading: 'Allekirjoitettu julkaisu',
  sealed: ({ sequence, date }: { sequence: number; date: string }): string =>
    `Tämä versio on kaupungin julkaisu numero ${sequence}. Se allekirjoitettiin ${date}, eikä se enää muutu.`,
  waiting: 'Tätä versiota allekirjoitetaan. Päivitä sivu hetken kuluttua.',
  fingerprint: 'Tiiviste',
  key: 'Avain',
  download: 'Lataa koko julkaisu (zip)',
  address: 'Julkaisun pysyvä osoite',
  verify:
    'Kuka tahansa voi tarkistaa julkaisun: komento ”kuulolla verify” laskee luvut uudelleen ja tutkii tiivisteet, ketjun ja allekirjoituksen.',
  keys: 'Kaupungin julkiset avaimet',
};
