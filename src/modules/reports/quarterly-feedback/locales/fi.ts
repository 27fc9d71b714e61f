/**
 * The sentences of the quarterly feedback review. Braces refer to published
 * cells; which sentence is used depends on whether chance explains the change.
 */
const received = '{f feedback.received}';
const before = '{f feedback.received period=comparison}';
const change = '{pctChange {f feedback.received} {f feedback.received period=comparison}}';
const topic = '{f feedback.topic}';
const topicBefore = '{f feedback.topic period=comparison}';
const theme = (code: string, period = 'this'): string =>
  `{f feedback.received-by-theme theme=${code} period=${period}}`;

export const fi = {
  title: 'Palautekatsaus, {period this}',
  empty: {
    heading: 'Jaksolla ei ole palautteita',
    text: 'Palautteita saapui {f feedback.received} {period this form=in}. Jos palautetta on annettu, tarkista, että se on tuotu järjestelmään.',
  },
  received: {
    headingMore: `Palautetta tuli ${change} enemmän kuin {period comparison form=in}`,
    headingLess: `Palautetta tuli ${change} vähemmän kuin {period comparison form=in}`,
    headingUnclear: `Palautetta tuli ${received} kappaletta, eikä määrässä ole selvää muutosta`,
    headingAlone: `Palautetta tuli ${received} kappaletta`,
    more: `Palautteita saapui ${received} {period this form=in}. Niitä tuli ${change} enemmän kuin {period comparison form=in}, jolloin niitä oli ${before}.`,
    less: `Palautteita saapui ${received} {period this form=in}. Niitä tuli ${change} vähemmän kuin {period comparison form=in}, jolloin niitä oli ${before}.`,
    unclear: `Palautteita saapui ${received} {period this form=in} ja ${before} {period comparison form=in}. Määrässä ei ole selvää muutosta: ero mahtuu satunnaisvaihteluun.`,
    alone: `Palautteita saapui ${received} {period this form=in}.`,
    noComparison: 'Vertailujaksolta ei ole palautteita, joten muutosta ei voi laskea.',
  },
  kinds: {
    short:
      'Eniten tuli palautetyyppiä ”{top feedback.received-by-kind over=kind}”: {max feedback.received-by-kind over=kind} palautetta eli {max feedback.received-by-kind over=kind measure=share} kaikista.',
    heading:
      '{max feedback.received-by-kind over=kind measure=share} palautteista oli tyyppiä ”{top feedback.received-by-kind over=kind}”',
    more: (kind: string): string =>
      `Palautetyyppiä ”{name feedback.received-by-kind kind=${kind}}” tuli {diff {f feedback.received-by-kind kind=${kind}} {f feedback.received-by-kind kind=${kind} period=comparison}} enemmän kuin {period comparison form=in}.`,
    less: (kind: string): string =>
      `Palautetyyppiä ”{name feedback.received-by-kind kind=${kind}}” tuli {diff {f feedback.received-by-kind kind=${kind}} {f feedback.received-by-kind kind=${kind} period=comparison}} vähemmän kuin {period comparison form=in}.`,
    unclear: (kind: string): string =>
      `Palautetyypin ”{name feedback.received-by-kind kind=${kind}}” määrässä ei ole selvää muutosta ({f feedback.received-by-kind kind=${kind}} ja {f feedback.received-by-kind kind=${kind} period=comparison}).`,
    notTold: 'Aineisto ei kerro palautetyyppiä, joten tyyppejä ei voi eritellä.',
  },
  themes: {
    short:
      'Yleisin teema oli ”{top feedback.received-by-theme over=theme}”, jota koski {max feedback.received-by-theme over=theme} palautetta eli {max feedback.received-by-theme over=theme measure=share} kaikista.',
    heading: 'Yleisin teema oli ”{top feedback.received-by-theme over=theme}”',
    second:
      'Toiseksi yleisin oli ”{top feedback.received-by-theme over=theme place=2}” ({max feedback.received-by-theme over=theme place=2} palautetta).',
    more: (code: string): string =>
      `Teemaa ”{name feedback.received-by-theme theme=${code}}” koski ${theme(code)} palautetta, {diff ${theme(code)} ${theme(code, 'comparison')}} enemmän kuin {period comparison form=in}.`,
    less: (code: string): string =>
      `Teemaa ”{name feedback.received-by-theme theme=${code}}” koski ${theme(code)} palautetta, {diff ${theme(code)} ${theme(code, 'comparison')}} vähemmän kuin {period comparison form=in}.`,
    unclear: 'Minkään teeman määrässä ei ole selvää muutosta.',
    notTold: 'Palautteilla ei ole teemoja, joten teemoja ei voi eritellä.',
  },
  themesByKind: {
    heading: 'Moitteita tuli eniten teemasta ”{top feedback.themes-by-kind over=theme kind=complaint}”',
  },
  times: {
    short:
      'Vastaus kesti keskimäärin {f feedback.response-times clock=calendar measure=mean} vuorokautta, ja {f feedback.response-times clock=calendar measure=share} palautteista sai vastauksen tavoiteajassa, {name feedback.response-times target=this} vuorokaudessa.',
    shortUpperBound:
      'Vastaus kesti keskimäärin enintään {f feedback.response-times clock=calendar measure=mean} vuorokautta, ja vähintään {f feedback.response-times clock=calendar measure=share} palautteista sai vastauksen tavoiteajassa, {name feedback.response-times target=this} vuorokaudessa.',
    heading: 'Vastaus kesti keskimäärin {f feedback.response-times clock=calendar measure=mean} vuorokautta',
    headingUpperBound:
      'Vastaus kesti keskimäärin enintään {f feedback.response-times clock=calendar measure=mean} vuorokautta',
    more: 'Mediaani oli {f feedback.response-times clock=calendar measure=median} vuorokautta, {diff {f feedback.response-times clock=calendar measure=median} {f feedback.response-times clock=calendar measure=median period=comparison}} enemmän kuin {period comparison form=in}.',
    less: 'Mediaani oli {f feedback.response-times clock=calendar measure=median} vuorokautta, {diff {f feedback.response-times clock=calendar measure=median} {f feedback.response-times clock=calendar measure=median period=comparison}} vähemmän kuin {period comparison form=in}.',
    unclear:
      'Mediaani oli {f feedback.response-times clock=calendar measure=median} vuorokautta. Siinä ei ole selvää muutosta vertailujaksoon, jolloin se oli {f feedback.response-times clock=calendar measure=median period=comparison}.',
    alone: 'Mediaani oli {f feedback.response-times clock=calendar measure=median} vuorokautta.',
    tail: '{lit Yhdeksän kymmenestä "määritelmän kvantiili"} sai vastauksen viimeistään {f feedback.response-times clock=calendar measure=p90} vuorokaudessa.',
    upperBound:
      'Lähde kertoo vain, milloin palautetta viimeksi muokattiin. Ajat ovat siksi ylärajoja: todellinen vastaus on voinut tulla aiemmin.',
    notTold: 'Aineisto ei kerro, milloin palautteisiin vastattiin.',
    notReacted: 'Aineisto ei kerro, milloin palautteisiin reagoitiin.',
  },
  matters: {
    heading:
      'Saavutettavuutta koski {f feedback.equality-and-accessibility matter=accessibility} palautetta ja yhdenvertaisuutta {f feedback.equality-and-accessibility matter=equality}',
    text: 'Osuus kaikista palautteista oli saavutettavuudessa {f feedback.equality-and-accessibility matter=accessibility measure=share} ja yhdenvertaisuudessa {f feedback.equality-and-accessibility matter=equality measure=share}.',
    none: 'Yksikään palaute ei ole merkitty saavutettavuuden tai yhdenvertaisuuden teemaan.',
    headingNone: 'Saavutettavuus ja yhdenvertaisuus',
  },
  channels: {
    heading:
      'Palautteista {max feedback.received-by-channel over=channel measure=share} tuli kanavan ”{top feedback.received-by-channel over=channel}” kautta',
    text: 'Eniten palautetta tuli kanavan ”{top feedback.received-by-channel over=channel}” kautta: {max feedback.received-by-channel over=channel} palautetta.',
  },
  districts: {
    heading:
      'Asukaslukuun nähden eniten palautetta koski aluetta ”{top feedback.received-by-district over=district measure=per-thousand}”',
    headingCounts: 'Eniten palautetta koski aluetta ”{top feedback.received-by-district over=district}”',
    text: 'Sitä koski {max feedback.received-by-district over=district measure=per-thousand} palautetta tuhatta asukasta kohti. Koko kaupungissa luku oli {f feedback.received-by-district measure=per-thousand}.',
    populationYear: (year: number): string =>
      `Asukasluvut ovat vuodelta {lit ${year} "asukasluvun vuosi"}, joka on lähin käytettävissä oleva vuosi.`,
    headingShown:
      'Näytettävistä alueista eniten palautetta asukaslukuun nähden koski aluetta ”{top feedback.received-by-district over=district measure=per-thousand of=shown}”',
    headingCountsShown:
      'Näytettävistä alueista eniten palautetta koski aluetta ”{top feedback.received-by-district over=district of=shown}”',
    textShown:
      'Sitä koski {max feedback.received-by-district over=district measure=per-thousand of=shown} palautetta tuhatta asukasta kohti. Koko kaupungissa luku oli {f feedback.received-by-district measure=per-thousand}. Kaikkien alueiden lukuja ei näytetä, jotta ketään ei voi tunnistaa.',
    allHidden:
      'Palautteita oli alueittain niin vähän, ettei minkään alueen lukua voi näyttää tunnistamatta palautteen antajia.',
    noPopulation: 'Alueiden asukaslukuja ei ole, joten palautteita ei ole suhteutettu asukkaisiin.',
    noDistricts: 'Aineisto ei kerro, mitä aluetta palautteet koskevat, joten alueita ei voi eritellä.',
    headingNone: 'Alueet',
  },
  topic: {
    short: `Aihetta ”{topic}” koski ${topic} palautetta eli {f feedback.topic measure=share} kaikista palautteista.`,
    shortMore: `Aiheesta ”{topic}” tuli ${topic} palautetta, {times ${topic} ${topicBefore}} kertaa niin paljon kuin {period comparison form=in}.`,
    headingMore: `Aiheesta ”{topic}” tuli {times ${topic} ${topicBefore}} kertaa niin paljon palautetta kuin {period comparison form=in}`,
    headingLess: `Aiheesta ”{topic}” tuli {pctChange ${topic} ${topicBefore}} vähemmän palautetta kuin {period comparison form=in}`,
    headingUnclear: 'Aihetta ”{topic}” koskevan palautteen määrässä ei ole selvää muutosta',
    headingAlone: `Aihetta ”{topic}” koski ${topic} palautetta`,
    text: `Aihetta koski ${topic} palautetta eli {f feedback.topic measure=share} kaikista palautteista.`,
    compared: `Vertailujaksolla niitä oli ${topicBefore}.`,
    none: 'Aihetta ”{topic}” ei koskenut yksikään palaute.',
    words: (words: string): string => `Palautteet on poimittu hakusanoilla: ${words}.`,
  },
  year: {
    short: 'Vuoden {year this} alusta jakson loppuun palautteita saapui {f feedback.year-so-far}.',
    heading: 'Vuonna {year this} palautteita saapui jakson loppuun mennessä {f feedback.year-so-far}',
    more: 'Palautteita saapui {pctChange {f feedback.year-so-far} {f feedback.year-so-far year=comparison}} enemmän kuin vuonna {year comparison} samaan aikaan.',
    less: 'Palautteita saapui {pctChange {f feedback.year-so-far} {f feedback.year-so-far year=comparison}} vähemmän kuin vuonna {year comparison} samaan aikaan.',
    unclear: 'Määrässä ei ole selvää muutosta vuoteen {year comparison} samaan aikaan.',
    alone: 'Vertailuvuodelta ei ole lukuja samalta ajalta.',
  },
  method: {
    heading: 'Miten luvut on laskettu',
    received:
      'Mukana ovat kaikki palautteet, jotka saapuivat jaksolla {period this} kaupungin oman kellon mukaan. Niistä {f feedback.populations population=answered} oli vastattu ja {f feedback.populations population=published} julkaistu avoimena tietona, kun tiedot poimittiin.',
    chance:
      'Muutoksesta kerrotaan vain, kun se ei selity satunnaisvaihtelulla ({lit 5 "merkitsevyystaso"}\u00a0% taso). Määriä verrataan tarkalla testillä, osuuksia Newcomben luottamusvälein ja mediaaneja Pricen ja Bonettin menetelmällä; saman taulukon rivit luetaan yhdessä Holmin korjauksella.',
    codes: 'Jokaisella luvulla on tunnus. Sillä löytyvät luvun määritelmä, kysely ja aineiston tiiviste.',
    rounding: 'Määrät ovat tarkkoja. Muutokset on laskettu pyöristämättömistä määristä.',
  },
};
