import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

const received = '{f feedback.received}';
const before = '{f feedback.received period=comparison}';
const change = '{pctChange {f feedback.received} {f feedback.received period=comparison}}';
const topic = '{f feedback.topic}';
const topicBefore = '{f feedback.topic period=comparison}';
const theme = (code: string, period = 'this'): string =>
  `{f feedback.received-by-theme theme=${code} period=${period}}`;

export const sv: LocaleOf<typeof fi> = {
  title: 'Responsöversikt, {period this}',
  empty: {
    heading: 'Ingen respons under perioden',
    text: 'Det kom in {f feedback.received} responser {period this form=in}. Om respons har getts, kontrollera att den har importerats.',
  },
  received: {
    headingMore: `Det kom ${change} fler responser än {period comparison form=in}`,
    headingLess: `Det kom ${change} färre responser än {period comparison form=in}`,
    headingUnclear: `Det kom ${received} responser, ingen tydlig förändring`,
    headingAlone: `Det kom ${received} responser`,
    more: `Det kom in ${received} responser {period this form=in}. De var ${change} fler än {period comparison form=in}, då de var ${before}.`,
    less: `Det kom in ${received} responser {period this form=in}. De var ${change} färre än {period comparison form=in}, då de var ${before}.`,
    unclear: `Det kom in ${received} responser {period this form=in} och ${before} {period comparison form=in}. Ingen tydlig förändring: skillnaden ryms inom slumpen.`,
    alone: `Det kom in ${received} responser {period this form=in}.`,
    noComparison: 'Det finns ingen respons från jämförelseperioden, så förändringen kan inte räknas.',
  },
  kinds: {
    short:
      'Flest responser var av typen ”{top feedback.received-by-kind over=kind}”: {max feedback.received-by-kind over=kind}, det vill säga {max feedback.received-by-kind over=kind measure=share} av alla.',
    heading:
      '{max feedback.received-by-kind over=kind measure=share} av responsen var av typen ”{top feedback.received-by-kind over=kind}”',
    more: (kind: string): string =>
      `Av typen ”{name feedback.received-by-kind kind=${kind}}” kom det {diff {f feedback.received-by-kind kind=${kind}} {f feedback.received-by-kind kind=${kind} period=comparison}} fler än {period comparison form=in}.`,
    less: (kind: string): string =>
      `Av typen ”{name feedback.received-by-kind kind=${kind}}” kom det {diff {f feedback.received-by-kind kind=${kind}} {f feedback.received-by-kind kind=${kind} period=comparison}} färre än {period comparison form=in}.`,
    unclear: (kind: string): string =>
      `Av typen ”{name feedback.received-by-kind kind=${kind}}” kom det {f feedback.received-by-kind kind=${kind}} och {f feedback.received-by-kind kind=${kind} period=comparison}: ingen tydlig förändring.`,
    notTold: 'Källan anger inte responstyp, så typerna kan inte särskiljas.',
  },
  themes: {
    short:
      'Det vanligaste temat var ”{top feedback.received-by-theme over=theme}” med {max feedback.received-by-theme over=theme} responser, det vill säga {max feedback.received-by-theme over=theme measure=share} av alla.',
    heading: 'Det vanligaste temat var ”{top feedback.received-by-theme over=theme}”',
    second:
      'Det näst vanligaste var ”{top feedback.received-by-theme over=theme place=2}” ({max feedback.received-by-theme over=theme place=2} responser).',
    more: (code: string): string =>
      `Temat ”{name feedback.received-by-theme theme=${code}}” gällde ${theme(code)} responser, {diff ${theme(code)} ${theme(code, 'comparison')}} fler än {period comparison form=in}.`,
    less: (code: string): string =>
      `Temat ”{name feedback.received-by-theme theme=${code}}” gällde ${theme(code)} responser, {diff ${theme(code)} ${theme(code, 'comparison')}} färre än {period comparison form=in}.`,
    unclear: 'Inget tema visar någon tydlig förändring.',
    notTold: 'Responsen har inga teman, så de kan inte särskiljas.',
  },
  themesByKind: {
    heading: 'Mest klander fick temat ”{top feedback.themes-by-kind over=theme kind=complaint}”',
  },
  times: {
    short:
      'Svaret tog i genomsnitt {f feedback.response-times clock=calendar measure=mean} dygn, och {f feedback.response-times clock=calendar measure=share} av responsen besvarades inom måltiden, {name feedback.response-times target=this} dygn.',
    shortUpperBound:
      'Svaret tog i genomsnitt högst {f feedback.response-times clock=calendar measure=mean} dygn, och åtminstone {f feedback.response-times clock=calendar measure=share} av responsen besvarades inom måltiden, {name feedback.response-times target=this} dygn.',
    heading: 'Svaret tog i genomsnitt {f feedback.response-times clock=calendar measure=mean} dygn',
    headingUpperBound: 'Svaret tog i genomsnitt högst {f feedback.response-times clock=calendar measure=mean} dygn',
    more: 'Medianen var {f feedback.response-times clock=calendar measure=median} dygn, {diff {f feedback.response-times clock=calendar measure=median} {f feedback.response-times clock=calendar measure=median period=comparison}} fler än {period comparison form=in}.',
    less: 'Medianen var {f feedback.response-times clock=calendar measure=median} dygn, {diff {f feedback.response-times clock=calendar measure=median} {f feedback.response-times clock=calendar measure=median period=comparison}} färre än {period comparison form=in}.',
    unclear:
      'Medianen var {f feedback.response-times clock=calendar measure=median} dygn. Ingen tydlig förändring från jämförelseperioden, då den var {f feedback.response-times clock=calendar measure=median period=comparison}.',
    alone: 'Medianen var {f feedback.response-times clock=calendar measure=median} dygn.',
    tail: '{lit Nio av tio "definitionens kvantil"} fick svar senast inom {f feedback.response-times clock=calendar measure=p90} dygn.',
    upperBound:
      'Källan anger bara när responsen senast redigerades. Tiderna är därför övre gränser: svaret kan ha kommit tidigare.',
    notTold: 'Källan anger inte när responsen besvarades.',
    notReacted: 'Källan anger inte när staden reagerade.',
  },
  matters: {
    heading:
      'Tillgänglighet gällde {f feedback.equality-and-accessibility matter=accessibility} responser och likabehandling {f feedback.equality-and-accessibility matter=equality}',
    text: 'Av all respons gällde {f feedback.equality-and-accessibility matter=accessibility measure=share} tillgänglighet och {f feedback.equality-and-accessibility matter=equality measure=share} likabehandling.',
    none: 'Ingen respons har temat tillgänglighet eller likabehandling.',
    headingNone: 'Tillgänglighet och likabehandling',
  },
  channels: {
    heading:
      '{max feedback.received-by-channel over=channel measure=share} av responsen kom genom kanalen ”{top feedback.received-by-channel over=channel}”',
    text: 'Mest respons kom genom kanalen ”{top feedback.received-by-channel over=channel}”: {max feedback.received-by-channel over=channel} responser.',
  },
  districts: {
    heading:
      'I förhållande till invånarantalet gällde mest respons området ”{top feedback.received-by-district over=district measure=per-thousand}”',
    headingCounts: 'Mest respons gällde området ”{top feedback.received-by-district over=district}”',
    text: 'Området gällde {max feedback.received-by-district over=district measure=per-thousand} responser per tusen invånare. I hela staden var talet {f feedback.received-by-district measure=per-thousand}.',
    populationYear: (year: number): string =>
      `Invånarantalen är från år {lit ${year} "invånarantalets år"}, det närmaste år som finns.`,
    headingShown:
      'Av de områden som visas gällde mest respons i förhållande till invånarantalet ”{top feedback.received-by-district over=district measure=per-thousand of=shown}”',
    headingCountsShown:
      'Av de områden som visas gällde mest respons ”{top feedback.received-by-district over=district of=shown}”',
    textShown:
      'Området gällde {max feedback.received-by-district over=district measure=per-thousand of=shown} responser per tusen invånare. I hela staden var talet {f feedback.received-by-district measure=per-thousand}. Alla områdens tal visas inte, så att ingen kan kännas igen.',
    allHidden:
      'Det kom så lite respons per område att inget områdes tal kan visas utan att de som gett respons kunde kännas igen.',
    noPopulation: 'Områdenas invånarantal saknas, så responsen är inte ställd i relation till invånarna.',
    noDistricts: 'Källan anger inte vilket område responsen gäller, så områdena kan inte särskiljas.',
    headingNone: 'Områden',
  },
  topic: {
    short: `Ämnet ”{topic}” gällde ${topic} responser, det vill säga {f feedback.topic measure=share} av all respons.`,
    shortMore: `Om ämnet ”{topic}” kom det ${topic} responser, {times ${topic} ${topicBefore}} gånger så många som {period comparison form=in}.`,
    headingMore: `Om ämnet ”{topic}” kom det {times ${topic} ${topicBefore}} gånger så mycket respons som {period comparison form=in}`,
    headingLess: `Om ämnet ”{topic}” kom det {pctChange ${topic} ${topicBefore}} färre responser än {period comparison form=in}`,
    headingUnclear: 'Ingen tydlig förändring i responsen om ämnet ”{topic}”',
    headingAlone: `Ämnet ”{topic}” gällde ${topic} responser`,
    text: `Ämnet gällde ${topic} responser, det vill säga {f feedback.topic measure=share} av all respons.`,
    compared: `Under jämförelseperioden var de ${topicBefore}.`,
    none: 'Ingen respons gällde ämnet ”{topic}”.',
    words: (words: string): string => `Responsen är vald med sökorden: ${words}.`,
  },
  year: {
    short: 'Från början av år {year this} till periodens slut kom det in {f feedback.year-so-far} responser.',
    heading: 'År {year this} hade det till periodens slut kommit in {f feedback.year-so-far} responser',
    more: 'Responserna var {pctChange {f feedback.year-so-far} {f feedback.year-so-far year=comparison}} fler än samma tid år {year comparison}.',
    less: 'Responserna var {pctChange {f feedback.year-so-far} {f feedback.year-so-far year=comparison}} färre än samma tid år {year comparison}.',
    unclear: 'Ingen tydlig förändring jämfört med samma tid år {year comparison}.',
    alone: 'Det finns inga tal från samma tid under jämförelseåret.',
  },
  method: {
    heading: 'Så är siffrorna räknade',
    received:
      'All respons som kom in under perioden {period this} enligt stadens egen klocka är med. Av den var {f feedback.populations population=answered} besvarade och {f feedback.populations population=published} publicerade som öppna data när uppgifterna togs ut.',
    chance:
      'En förändring nämns bara när slumpen inte förklarar den (nivån {lit 5 "signifikansnivå"}\u00a0%). Antal jämförs med ett exakt test, andelar med Newcombes konfidensintervall och medianer med Prices och Bonetts metod; raderna i en tabell läses tillsammans med Holms korrigering.',
    codes: 'Varje siffra har en kod. Bakom den finns siffrans definition, fråga och källans fingeravtryck.',
    rounding: 'Antalen är exakta. Förändringarna är räknade på oavrundade antal.',
  },
};
