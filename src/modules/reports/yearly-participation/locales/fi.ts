/** The sentences of the yearly report on participation. Braces refer to published cells. */
const received = '{f feedback.received}';
const before = '{f feedback.received period=comparison}';
const change = '{pctChange {f feedback.received} {f feedback.received period=comparison}}';
const matter = (code: string, measure: string): string =>
  `{f feedback.equality-and-accessibility matter=${code} measure=${measure}}`;
const times = (measure: string): string => `{f feedback.response-times clock=calendar measure=${measure}}`;
const complaint = (measure: string): string => `{f feedback.received-by-kind kind=complaint measure=${measure}}`;

export const fi = {
  title: 'Osallisuuden toteutuminen, {period this}',
  heading: (area: string, finding: string): string => `${area}: ${finding}`,
  recordedHeading: (area: string, title: string, value: string): string => `${area} – ${title}: ${value}`,
  received: {
    headingMore: `palautetta tuli ${change} enemmän kuin {period comparison form=in}`,
    headingLess: `palautetta tuli ${change} vähemmän kuin {period comparison form=in}`,
    headingUnclear: `palautetta tuli ${received} kappaletta, eikä määrässä ole selvää muutosta`,
    headingAlone: `palautetta tuli ${received} kappaletta`,
    headingNone: 'palautteita ei ole tuotu järjestelmään',
    more: `Palautteita saapui ${received} {period this form=in}. Niitä tuli ${change} enemmän kuin {period comparison form=in}, jolloin niitä oli ${before}.`,
    less: `Palautteita saapui ${received} {period this form=in}. Niitä tuli ${change} vähemmän kuin {period comparison form=in}, jolloin niitä oli ${before}.`,
    unclear: `Palautteita saapui ${received} {period this form=in} ja ${before} {period comparison form=in}. Määrässä ei ole selvää muutosta: ero mahtuu satunnaisvaihteluun.`,
    alone: `Palautteita saapui ${received} {period this form=in}.`,
    none: 'Palautejärjestelmästä ei ole tietoja {period this form=in}.',
  },
  complaints: {
    text: `Moitteita oli ${complaint('share')} kaikista palautteista eli ${complaint('cases')} palautetta.`,
  },
  themes: {
    text: 'Yleisin teema oli ”{top feedback.received-by-theme over=theme}”, jota koski {max feedback.received-by-theme over=theme} palautetta eli {max feedback.received-by-theme over=theme measure=share} kaikista.',
  },
  times: {
    text: `Vastaus kesti keskimäärin ${times('mean')} vuorokautta, ja ${times('share')} palautteista sai vastauksen tavoiteajassa, {name feedback.response-times target=this} vuorokaudessa.`,
    upperBound: `Vastaus kesti keskimäärin enintään ${times('mean')} vuorokautta, ja vähintään ${times('share')} palautteista sai vastauksen tavoiteajassa, {name feedback.response-times target=this} vuorokaudessa.`,
    upperBoundNote:
      'Lähde kertoo vain, milloin palautetta viimeksi muokattiin. Ajat ovat siksi ylärajoja: todellinen vastaus on voinut tulla aiemmin.',
  },
  equality: {
    heading: `yhdenvertaisuutta koski ${matter('equality', 'share')} palautteista`,
    text: `Yhdenvertaisuutta koski ${matter('equality', 'cases')} palautetta eli ${matter('equality', 'share')} kaikista. Saavutettavuutta ja esteettömyyttä koski ${matter('accessibility', 'cases')} palautetta eli ${matter('accessibility', 'share')}.`,
    short: `Yhdenvertaisuutta koski ${matter('equality', 'share')} palautteista.`,
  },
  recorded: {
    other: 'Muut kirjatut luvut',
    empty: 'lukuja ei ole kirjattu',
    emptyText: 'Tältä osa-alueelta ei ole kirjattu lukuja.',
    emptyAdvice: 'Kirjaa osa-alueelle luku lähteineen kohdassa Kirjatut luvut ja ota luvut sitten uudelleen.',
    earlier: (titles: string): string =>
      `Tuoreempaa lukua ei ole kirjattu. Viimeisin tieto on vanhempi näissä: ${titles}.`,
  },
  missing: {
    heading: 'Mitä tiedoista puuttuu',
    areas: (areas: string): string => `Näiltä osa-alueilta ei ole kirjattu lukuja: ${areas}.`,
    areasShort: (areas: string): string => `Lukuja puuttuu kokonaan näiltä osa-alueilta: ${areas}.`,
    comparison: 'Vertailuvuodelta ei ole palautteita, joten muutosta ei voi laskea.',
    kinds: 'Aineisto ei kerro palautetyyppiä, joten moitteiden osuutta ei voi laskea.',
    themes: 'Palautteilla ei ole teemoja, joten teemoja ei voi eritellä.',
    equality: 'Yhtään palautetta ei ole merkitty yhdenvertaisuuden tai saavutettavuuden teemaan.',
    times: 'Aineisto ei kerro, milloin palautteisiin vastattiin.',
    districts: 'Aineisto ei kerro, mitä aluetta palautteet koskevat.',
    nothing: 'Jokaiselta osa-alueelta on lukuja, ja palautteista on kaikki tavalliset tiedot.',
  },
  method: {
    heading: 'Miten luvut on koottu',
    feedback:
      'Palautteiden luvut on laskettu yksittäisistä palautteista, jotka saapuivat {period this form=in} kaupungin oman kellon mukaan.',
    recorded:
      'Kirjatut luvut on otettu asiakirjoista ja muista järjestelmistä sellaisina kuin ne niissä ovat. Jos lähde sanoo noin, yli tai alle, se sanotaan myös täällä. Kaupunki ei ole laskenut niitä uudelleen.',
    chance:
      'Muutoksesta kerrotaan vain, kun se ei selity satunnaisvaihtelulla ({lit 5 "merkitsevyystaso"}\u00a0% taso). Määriä verrataan tarkalla testillä.',
    codes: 'Jokaisella luvulla on tunnus. Sillä löytyvät luvun määritelmä ja kysely tai lähdeasiakirja.',
  },
  decision: {
    proposal: (facts: { committee: string; period: string }): string =>
      `${facts.committee} päättää merkitä tiedoksi seuraavan selvityksen osallisuuden toteutumisesta (${facts.period}):`,
    grounds: {
      why: 'Kunnan tehtävänä on tarjota osallistumismahdollisuuksia, tukea asukkaiden omaehtoista toimintaa ja hyödyntää asukkaiden osaamista. Osallisuuden toteutumista seurataan vuosittain osallisuusmallin osa-alueiden mukaan.',
      areas: (areas: string): string => `Osa-alueet ovat: ${areas}.`,
      trace:
        'Jokaisella selvityksen luvulla on tunnus. Tunnuksella voi tarkistaa kaupungin verkkosivuilla, miten luku on laskettu tai mistä asiakirjasta se on.',
    },
  },
};
