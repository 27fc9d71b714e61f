type Facts = Readonly<Record<string, string | number>>;

export const fi = {
  tablePlace: ({ row, column, rowLabel, columnLabel }: Facts): string =>
    `Taulukko, rivi ${row}${rowLabel === '' ? '' : ` (${rowLabel})`}, sarake ${column}${columnLabel === '' ? '' : ` (${columnLabel})`}`,
  prosePlace: ({ line, column, quote }: Facts): string => `Teksti, rivi ${line}, merkki ${column}: ”${quote}”`,
  kinds: {
    'row-total': 'Rivin summa',
    'column-total': 'Sarakkeen summa',
    'grand-total': 'Kokonaissumma',
    cell: 'Luku',
    share: 'Osuus',
    'shares-sum': 'Osuuksien summa',
    change: 'Muutos',
    mean: 'Keskiarvo',
    'claim-count': 'Väite määrästä',
    'claim-total': 'Väite summasta',
    'claim-share': 'Väite osuudesta',
    'claim-change': 'Väite muutoksesta',
    'claim-ratio': 'Väite suhteesta',
    'claim-direction': 'Väite suunnasta',
    'claim-superlative': 'Väite järjestyksestä',
    'claim-mean': 'Väite keskiarvosta',
  },
  what: {
    'row-total': ({ printed, computed }: Facts): string =>
      `Summaksi on painettu ${printed}, mutta rivin luvut ovat yhteensä ${computed}.`,
    'column-total': ({ printed, computed }: Facts): string =>
      `Summaksi on painettu ${printed}, mutta sarakkeen luvut ovat yhteensä ${computed}.`,
    'grand-total': ({ printed, computed }: Facts): string =>
      `Kokonaissummaksi on painettu ${printed}, mutta summista tulee ${computed}.`,
    cell: ({ printed, computed }: Facts): string =>
      `Painettu luku on ${printed}, mutta rivin ja sarakkeen summien mukaan sen pitäisi olla ${computed}.`,
    share: ({ printed, computed, of }: Facts): string =>
      `Osuudeksi on painettu ${printed}, mutta luvuista tulee ${computed} (${of}).`,
    'shares-sum': ({ computed }: Facts): string =>
      `Osuudet ovat yhteensä ${computed}, ei sata prosenttia, eikä pyöristys selitä eroa.`,
    change: ({ printed, computed, of }: Facts): string =>
      `Muutokseksi on painettu ${printed}, mutta luvuista tulee ${computed} (${of}).`,
    mean: ({ printed, computed, of }: Facts): string =>
      `Keskiarvo ${printed} ei ole mahdollinen näin monesta kokonaisluvusta. Lähin mahdollinen on ${computed} (${of}).`,
    'claim-count': ({ printed, computed, of }: Facts): string =>
      `Tekstissä on ${printed}, mutta taulukossa ${computed} (${of}).`,
    'claim-total': ({ printed, computed, of }: Facts): string =>
      `Tekstin summa on ${printed}, mutta taulukossa ${computed} (${of}).`,
    'claim-share': ({ printed, computed, of }: Facts): string =>
      `Tekstin mukaan osuus on ${printed}, mutta luvuista tulee ${computed} (${of}).`,
    'claim-change': ({ printed, computed, of }: Facts): string =>
      `Tekstin muutos on ${printed}, mutta luvuista tulee ${computed} (${of}).`,
    'claim-ratio': ({ printed, computed, of }: Facts): string =>
      `Tekstin suhde on ${printed}, mutta luvuista tulee ${computed} (${of}).`,
    'claim-direction': ({ printed, computed, of }: Facts): string =>
      `Teksti sanoo ”${printed}”, mutta luvuista tulee muutokseksi ${computed} (${of}).`,
    'claim-superlative': ({ printed, computed }: Facts): string =>
      `Teksti nostaa esiin: ${printed}. Taulukon mukaan se on: ${computed}.`,
    'claim-mean': ({ printed, computed, of }: Facts): string =>
      `Keskiarvo ${printed} ei ole mahdollinen näin monesta kokonaisluvusta. Lähin mahdollinen on ${computed} (${of}).`,
  },
  otherReading: ({ computed, of }: Facts): string => `Painetusta summasta laskien: ${computed} (${of}).`,
  alsoReading: ({ computed, of }: Facts): string => `Toisin laskien: ${computed} (${of}).`,
  emptyPart: 'Joukossa on tyhjä solu, joka on luettu nollaksi.',
  remedy: {
    total: 'Tarkista summa ja sen osat alkuperäisestä aineistosta, ja korjaa se, joka on väärin.',
    cell: 'Tarkista luku alkuperäisestä aineistosta.',
    share: 'Laske osuus uudelleen, tai kerro mistä kokonaisuudesta se on.',
    change: 'Laske muutos uudelleen, tai kerro mihin sitä verrataan.',
    mean: 'Tarkista keskiarvo ja vastausten määrä.',
    claim: 'Korjaa teksti tai taulukko niin, että ne kertovat samaa.',
  },
  reasons: {
    'nothing-to-check-against': 'Taulukossa ja tekstissä ei ole mitään, mihin tätä voisi verrata.',
    'cell-is-no-number': 'Solua ei voi lukea numeroksi. Kirjoita siihen pelkkä luku.',
    'part-is-not-told': 'Osa luvuista on tyhjiä tai kertomatta, joten summaa ei voi tarkistaa.',
    'people-may-be-in-several': 'Sama ihminen voi olla usealla rivillä, joten summaa ei voi tarkistaa.',
    'base-is-not-told': 'Taulukko ei kerro, mistä kokonaisuudesta osuus on laskettu.',
  },
  report: {
    findings: (count: number): string =>
      count === 0 ? 'Ristiriitoja ei löytynyt.' : count === 1 ? 'Yksi ristiriita' : `${count} ristiriitaa`,
    unjudged: 'Näitä ei voitu arvioida',
    unjudgedText: 'Nämä eivät ole virheitä. Aineistossa vain ei ole mitään, mihin niitä voisi verrata.',
    summary: ({ totals, shares, claims }: Facts): string =>
      `Tarkistettu: summia ${totals}, taulukon osuuksia ja muutoksia ${shares}, tekstin väitteitä ${claims}.`,
    more: (count: number): string => `ja ${count} muuta`,
    remedy: ({ remedy }: Facts): string => `Mitä tehdä: ${remedy}`,
  },
  page: {
    title: 'Tarkista taulukko ja teksti',
    lead: 'Liitä tähän käsin tehdyn katsauksen taulukko ja teksti. Saat tietää, mitkä summat, osuudet ja väitteet ovat ristiriidassa lukujen kanssa.',
    stored: 'Mitään ei tallenneta: teksti luetaan, vastaus näytetään ja molemmat unohdetaan.',
    table: 'Taulukko',
    tableHint:
      'Kopioi taulukko taulukkolaskennasta tai tekstistä, otsikot ja summarivi mukaan. Sarakkeiden välissä voi olla sarkain, puolipiste, pilkku tai pystyviiva.',
    prose: 'Teksti',
    proseHint: 'Kappaleet, joissa taulukon luvuista kerrotaan. Suomeksi, ruotsiksi tai englanniksi.',
    submit: 'Tarkista',
    missing: 'Liitä taulukko. Siinä pitää olla ainakin kaksi saraketta ja yksi luku.',
    proseTooLong: 'Teksti on liian pitkä. Tarkista enintään 100 000 merkkiä kerrallaan.',
    resultHeading: 'Tulos',
    tableHeading: 'Taulukko, jossa ristiriidat on merkitty',
    tableCaption: 'Tarkistettu taulukko',
    marked: (number: number): string => `ristiriita ${number}`,
    toCell: 'Näytä taulukossa',
    toResult: 'Siirry tulokseen',
    tryExample: 'Kokeile esimerkkiä',
    rowColumn: 'Rivi',
    rowNumber: (number: number): string => `Rivi ${number}`,
    columnNumber: (number: number): string => `Sarake ${number}`,
    exampleHeading: 'Esimerkki',
    exampleText:
      'Tässä taulukossa moitteiden summa on väärin: 40 + 10 on 50, ei 55. Tekstissä sanotaan ”Moitteita oli 60 %”, mutta oikea osuus on 62,5 %.',
    helpHeading: 'Mitä tarkistetaan',
    help: [
      'Summat: rivit, sarakkeet, välisummat ja kokonaissummat.',
      'Osuudet ja muutokset: vastaavatko ne lukuja, ja ovatko osuudet yhteensä sata. Pyöristys otetaan huomioon.',
      'Tekstin väitteet: määrät, osuudet, muutokset, suhteet, ”eniten” ja ”vähiten”, mahdottomat keskiarvot.',
      'Päivämääristä, vuosista, lakipykälistä, puhelinnumeroista ja asteikoista ei huomauteta.',
    ],
    openDataHeading: 'Tarkista oma taulukko',
    openDataText: 'Onko sinulla käsin tehty taulukko? Täällä näet, pitävätkö sen summat ja osuudet.',
  },
};
