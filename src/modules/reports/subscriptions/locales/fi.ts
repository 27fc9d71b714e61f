interface Letter {
  readonly summary: string;
  readonly link: string;
  readonly end: string;
}

export const fi = {
  title: 'Tilaa tieto uusista katsauksista',
  lead: 'Kerromme sähköpostilla, kun uusi katsaus tai korjaus on julkaistu. Muuta emme lähetä, ja voit lopettaa milloin vain.',
  email: 'Sähköpostiosoite',
  topics: 'Mistä haluat tiedon?',
  topicNames: { reviews: 'Uudet katsaukset', corrections: 'Julkaistujen lukujen korjaukset' },
  submit: 'Tilaa',
  privacy:
    'Osoitetta käytetään vain näihin viesteihin. Se poistetaan, kun lopetat tilauksen. Vahvistamaton tilaus poistetaan viikossa.',
  feedsHeading: 'Tai lue syötteenä',
  feedsText: 'Syötteen voi tilata syötteenlukijaan ilman sähköpostia.',
  feeds: {
    reviewsAtom: 'Katsaukset (Atom)',
    reviewsJson: 'Katsaukset (JSON Feed)',
    correctionsAtom: 'Korjaukset (Atom)',
    correctionsJson: 'Korjaukset (JSON Feed)',
  },
  feedTitles: { reviews: 'Katsaukset', corrections: 'Korjaukset' },
  errors: {
    email: 'Osoite ei ole kokonainen. Kirjoita se muodossa nimi@esimerkki.fi.',
    topics: 'Valitse ainakin yksi.',
  },
  sentTitle: 'Katso sähköpostisi',
  sentText:
    'Lähetimme viestin, jossa on linkki. Tilaus alkaa, kun avaat linkin ja vahvistat. Jos viestiä ei näy muutamassa minuutissa, katso roskapostista tai tilaa uudelleen.',
  confirmTitle: 'Vahvista tilaus',
  confirmText: 'Vahvista vielä, että haluat tiedon näistä:',
  confirmSubmit: 'Vahvista tilaus',
  confirmedTitle: 'Tilaus on voimassa',
  confirmedText: 'Kerromme, kun on uutta luettavaa. Jokaisessa viestissä on linkki, josta tilauksen voi lopettaa.',
  endTitle: 'Lopeta tilaus',
  endText: 'Lopetamme viestit ja poistamme osoitteesi.',
  endSubmit: 'Lopeta tilaus',
  endedTitle: 'Tilaus on lopetettu',
  endedText: 'Et saa enää viestejä, ja osoitteesi on poistettu.',
  toReviews: 'Siirry katsauksiin',
  invitation: 'Tilaa tieto uusista katsauksista ja korjauksista',
  mails: {
    confirm: {
      subject: 'Vahvista tilaus: uudet katsaukset',
      text: ({ link, end, days }: { link: string; end: string; days: number }): string =>
        `Hei,\n\njoku pyysi tietoa kaupungin uusista katsauksista ja korjauksista tähän osoitteeseen. Jos se olit sinä, vahvista tilaus tästä:\n\n${link}\n\nLinkki toimii ${days} päivää. Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään. Voit myös poistaa osoitteesi heti:\n\n${end}\n`,
    },
    reviews: {
      subject: ({ title }: { title: string }): string => `Uusi katsaus: ${title}`,
      text: ({ summary, link, end }: Letter): string =>
        `Hei,\n\nkaupunki on julkaissut uuden katsauksen.\n\n${summary}\n\nLue katsaus:\n${link}\n\nEt halua enää näitä viestejä? Lopeta tilaus:\n${end}\n`,
    },
    corrections: {
      subject: ({ title }: { title: string }): string => `Korjaus: ${title}`,
      text: ({ summary, link, end }: Letter): string =>
        `Hei,\n\nkaupunki on korjannut julkaistuja lukuja.\n\n${summary}\n\nLue, mikä muuttui ja miksi:\n${link}\n\nEt halua enää näitä viestejä? Lopeta tilaus:\n${end}\n`,
    },
  },
};
