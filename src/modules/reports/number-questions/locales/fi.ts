export const fi = {
  looksWrong: 'Näyttääkö luku väärältä?',
  looksWrongText: 'Kerro, mikä siinä epäilyttää. Tarkistamme luvun ja vastaamme sinulle.',
  ask: 'Kerro virheestä',
  title: ({ code }: { code: string }): string => `Näyttääkö luku ${code} väärältä?`,
  lead: ({ day }: { day: string }): string => `Tarkistamme luvun ja vastaamme viimeistään ${day}.`,
  text: 'Mikä luvussa epäilyttää?',
  textHint: 'Kerro esimerkiksi, mistä toisesta lähteestä löysit eri luvun.',
  email: 'Sähköposti, jos haluat vastauksen myös viestinä',
  emailHint: 'Vastauksen näet joka tapauksessa sivulta, jonka osoitteen saat.',
  name: 'Nimi, jos haluat sen näkyviin korjaukseen',
  nameHint: 'Jos luku on väärä, kerromme korjauksessa, kuka virheen löysi.',
  submit: 'Lähetä',
  errors: {
    text: 'Kirjoita, mikä luvussa epäilyttää. Enintään 4 000 merkkiä.',
    email: 'Osoite ei ole kokonainen. Kirjoita se muodossa nimi@esimerkki.fi tai jätä tyhjäksi.',
    name: 'Nimi on liian pitkä. Lyhennä se 100 merkkiin.',
    verdict: 'Valitse, pitääkö luku paikkansa.',
    answer: 'Kirjoita vastaus. Enintään 4 000 merkkiä.',
  },
  page: {
    title: ({ code }: { code: string }): string => `Kysymyksesi luvusta ${code}`,
    waiting: ({ day }: { day: string }): string => `Kiitos. Tarkistamme luvun ja vastaamme viimeistään ${day}.`,
    keep: 'Ota tämän sivun osoite talteen: vastaus tulee tänne.',
    yourWords: 'Mitä kirjoitit',
    answer: 'Vastaus',
    toFigure: 'Luvun oma sivu',
  },
  verdicts: { right: 'Luku pitää paikkansa.', wrong: 'Luku on väärä, ja se korjataan.' },
  confirmedWrong: 'Tässä luvussa on virhe',
  confirmedWrongText: 'Virhe on tarkistettu, ja luku korjataan.',
  staff: {
    menu: 'Kysymykset luvuista',
    title: 'Kysymykset julkaistuista luvuista',
    waiting: ({ count }: { count: number }): string =>
      count === 0
        ? 'Yksikään kysymys ei odota vastausta.'
        : count === 1
          ? 'Yksi kysymys odottaa vastausta.'
          : `${count} kysymystä odottaa vastausta.`,
    emptyTitle: 'Kukaan ei ole vielä kysynyt luvuista',
    emptyText: 'Kun joku kertoo julkaistun luvun sivulla, että luku näyttää väärältä, kysymys tulee tähän.',
    due: ({ day }: { day: string }): string => `vastattava viimeistään ${day}`,
    late: 'myöhässä',
    answered: 'vastattu',
    one: ({ code }: { code: string }): string => `Kysymys luvusta ${code}`,
    question: 'Kysymys',
    number: 'Luku',
    asker: 'Kysyjä',
    askerHasAddress: 'Vastaus lähtee myös sähköpostilla.',
    askerHasNone: 'Kysyjä ei antanut osoitetta. Hän lukee vastauksen sivultaan.',
    credit: ({ name }: { name: string }): string => `Haluaa nimensä korjaukseen: ${name}`,
    verdict: 'Pitääkö luku paikkansa?',
    text: ({ language }: { language: string }): string => `Vastaus (kysyjän kieli: ${language})`,
    submit: 'Lähetä vastaus',
    again: 'Vastaa uudelleen',
    correct: 'Korjaa katsaus',
    languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
    back: 'Kaikki kysymykset',
  },
  mails: {
    received: {
      subject: ({ code }: { code: string; day: string; link: string }): string => `Saimme kysymyksesi luvusta ${code}`,
      text: ({ code, day, link }: { code: string; day: string; link: string }): string =>
        `Hei,\n\nkiitos. Tarkistamme luvun ${code} ja vastaamme viimeistään ${day}.\n\nVastaus tulee myös tänne:\n${link}\n`,
    },
    answered: {
      subject: ({ code }: { code: string }): string => `Vastaus kysymykseesi luvusta ${code}`,
      text: ({ code, verdict, text, link }: { code: string; verdict: string; text: string; link: string }): string =>
        `Hei,\n\nkysyit luvusta ${code}. ${verdict}\n\n${text}\n\nKysymyksesi ja vastaus:\n${link}\n`,
    },
  },
};
