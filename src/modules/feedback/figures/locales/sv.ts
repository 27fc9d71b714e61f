import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  notGiven: 'Uppgift saknas',
  withoutTheme: 'Inget tema',
  withoutDistrict: 'Ingen plats',
  dimensions: {
    period: 'Period',
    kind: 'Responstyp',
    theme: 'Tema',
    channel: 'Kanal',
    district: 'Område',
    clock: 'Klocka',
    matter: 'Ärende',
    quarter: 'Kvartal',
    year: 'År',
    through: 'Från årets början till kvartalet',
    population: 'Grupp',
    topic: 'Ämne',
    target: 'Mål i dygn',
  },
  measures: {
    cases: 'Responser',
    received: 'Mottagna totalt',
    share: 'Andel',
    mean: 'Medelvärde',
    median: 'Median',
    p90: 'Nio av tio senast',
    within: 'Inom måltiden',
    shareWithin: 'Andel inom måltiden',
    medianLow: 'Ordningsvärde under medianen',
    medianHigh: 'Ordningsvärde över medianen',
    population: 'Invånare',
    perThousand: 'Responser per tusen invånare',
  },
  populations: {
    received: {
      label: 'Mottagen respons',
      sentence: 'All respons som kom in under perioden enligt stadens egen klocka.',
    },
    reacted: {
      label: 'Respons som staden har reagerat på',
      sentence: 'Respons från perioden som staden hade reagerat på när uppgifterna togs ut.',
    },
    answered: {
      label: 'Besvarad respons',
      sentence: 'Respons från perioden som hade besvarats när uppgifterna togs ut.',
    },
    published: {
      label: 'Publicerad respons',
      sentence: 'Respons från perioden som har publicerats som öppna data.',
    },
  },
  kinds: { praise: 'Beröm', complaint: 'Klander', idea: 'Idé', question: 'Fråga', other: 'Annat' },
  channels: {
    web: 'Webbformulär',
    mobile: 'Mobil',
    phone: 'Telefon',
    email: 'E-post',
    letter: 'Brev',
    visit: 'Besök',
    'social-media': 'Sociala medier',
    open311: 'Annan tjänst (Open311)',
    other: 'Annan',
  },
  clocks: { calendar: 'I dygn', working: 'I arbetsdagar' },
  matters: { accessibility: 'Tillgänglighet', equality: 'Likabehandling' },
  quarters: { q1: 'Januari–mars', q2: 'April–juni', q3: 'Juli–september', q4: 'Oktober–december' },
  notes: {
    matters: 'Andelen är räknad av all mottagen respons. Samma respons kan gälla båda.',
    themes:
      'En respons kan ha flera teman, så raderna kan tillsammans bli fler än alla responser. Andelen är räknad av all respons.',
    themesByKind: 'En respons kan ha flera teman, så raderna kan tillsammans bli fler än alla responser.',
    times:
      'Tiden börjar när responsen kommer in. I dygn ingår veckoslut och helger, i arbetsdagar bara stadens arbetsdagar. Median: hälften fick svar snabbare, hälften långsammare.',
    districts: 'Området är det som responsen gäller. Invånarantalet är det senaste som fanns.',
  },
  figures: {
    received: {
      title: 'Mottagen respons',
      counts: 'Hur många responser som kom in under perioden.',
      caption: 'Mottagen respons',
      alone: 'Det kom in {f feedback.received} responser.',
      compared:
        'Det kom in {f feedback.received} responser. Under jämförelseperioden var de {f feedback.received period=comparison}.',
    },
    receivedByKind: {
      title: 'Respons enligt responstyp',
      counts: 'Hur många responser av varje typ som kom in under perioden.',
      caption: 'Respons enligt responstyp',
      alone:
        'Flest responser var av typen ”{top feedback.received-by-kind over=kind}”: {max feedback.received-by-kind over=kind}.',
      compared:
        'Flest responser var av typen ”{top feedback.received-by-kind over=kind}”: {max feedback.received-by-kind over=kind}. Sammanlagt var responserna {f feedback.received-by-kind} och under jämförelseperioden {f feedback.received-by-kind period=comparison}.',
    },
    receivedByTheme: {
      title: 'De vanligaste temana',
      counts: 'Hur många responser som gällde varje tema.',
      caption: 'Respons enligt tema',
      alone:
        'Det vanligaste temat var ”{top feedback.received-by-theme over=theme}” med {max feedback.received-by-theme over=theme} responser.',
      compared:
        'Det vanligaste temat var ”{top feedback.received-by-theme over=theme}” med {max feedback.received-by-theme over=theme} responser.',
    },
    themesByKind: {
      title: 'Teman och responstyper',
      counts: 'Hur många responser av varje typ som gällde varje tema.',
      caption: 'Respons enligt tema och responstyp',
      alone:
        'Mest klander fick temat ”{top feedback.themes-by-kind over=theme kind=complaint}” ({max feedback.themes-by-kind over=theme kind=complaint}) och mest beröm temat ”{top feedback.themes-by-kind over=theme kind=praise}” ({max feedback.themes-by-kind over=theme kind=praise}).',
      compared:
        'Mest klander fick temat ”{top feedback.themes-by-kind over=theme kind=complaint}” ({max feedback.themes-by-kind over=theme kind=complaint}) och mest beröm temat ”{top feedback.themes-by-kind over=theme kind=praise}” ({max feedback.themes-by-kind over=theme kind=praise}).',
    },
    reactionTimes: {
      title: 'Reaktionstider',
      counts: 'Hur lång tid det tog från att responsen kom in till stadens första åtgärd.',
      caption: 'Reaktionstid',
      alone:
        'Staden reagerade i genomsnitt på {f feedback.reaction-times clock=calendar measure=mean} dygn; medianen var {f feedback.reaction-times clock=calendar measure=median} dygn.',
      compared:
        'Staden reagerade i genomsnitt på {f feedback.reaction-times clock=calendar measure=mean} dygn; medianen var {f feedback.reaction-times clock=calendar measure=median} dygn.',
    },
    responseTimes: {
      title: 'Svarstider',
      counts: 'Hur lång tid det tog från att responsen kom in till det slutliga svaret.',
      caption: 'Svarstid',
      alone:
        'Svaret tog i genomsnitt {f feedback.response-times clock=calendar measure=mean} dygn; medianen var {f feedback.response-times clock=calendar measure=median} dygn. Inom måltiden besvarades {f feedback.response-times clock=calendar measure=share} av responsen.',
      compared:
        'Svaret tog i genomsnitt {f feedback.response-times clock=calendar measure=mean} dygn; medianen var {f feedback.response-times clock=calendar measure=median} dygn. Inom måltiden besvarades {f feedback.response-times clock=calendar measure=share} av responsen.',
    },
    equalityAndAccessibility: {
      title: 'Tillgänglighet och likabehandling',
      counts: 'Hur många responser som gällde tillgänglighet eller likabehandling.',
      caption: 'Respons om tillgänglighet och likabehandling',
      alone:
        'Tillgänglighet gällde {f feedback.equality-and-accessibility matter=accessibility} responser och likabehandling {f feedback.equality-and-accessibility matter=equality} responser.',
      compared:
        'Tillgänglighet gällde {f feedback.equality-and-accessibility matter=accessibility} responser och likabehandling {f feedback.equality-and-accessibility matter=equality} responser.',
    },
    yearSoFar: {
      title: 'Respons kvartalsvis från årets början',
      counts: 'Hur många responser som kom in från årets början till periodens slut, kvartalsvis.',
      caption: 'Respons från årets början',
      alone: 'Från årets början till periodens slut kom det in {f feedback.year-so-far} responser.',
      compared:
        'Från årets början till periodens slut kom det in {f feedback.year-so-far} responser; under jämförelseåret var de lika långt hunna {f feedback.year-so-far year=comparison}.',
    },
    populations: {
      title: 'Mottagen, besvarad och publicerad respons',
      counts: 'Hur många av de mottagna responserna staden har reagerat på, besvarat och publicerat.',
      caption: 'Grupper av respons',
      alone:
        'Mottagna responser var {f feedback.populations population=received}, besvarade {f feedback.populations population=answered} och publicerade {f feedback.populations population=published}.',
      compared:
        'Mottagna responser var {f feedback.populations population=received}, besvarade {f feedback.populations population=answered} och publicerade {f feedback.populations population=published}.',
    },
    topic: {
      title: 'Särskilt ämne',
      counts: 'Hur många responser som gällde det särskilda ämnet.',
      caption: 'Respons om det särskilda ämnet',
      alone: 'Ämnet gällde {f feedback.topic} responser, {f feedback.topic measure=share} av all mottagen respons.',
      compared:
        'Ämnet gällde {f feedback.topic} responser, {f feedback.topic measure=share} av all mottagen respons. Under jämförelseperioden var de {f feedback.topic period=comparison}.',
    },
    topicByTheme: {
      title: 'Särskilt ämne enligt tema och responstyp',
      counts: 'Vilka teman och responstyper responsen om det särskilda ämnet hade.',
      caption: 'Respons om det särskilda ämnet, indelad',
      alone:
        'Flest responser gällde temat ”{top feedback.topic-by-theme over=theme}” ({max feedback.topic-by-theme over=theme}); sammanlagt gällde ämnet {f feedback.topic-by-theme} responser.',
      compared:
        'Flest responser gällde temat ”{top feedback.topic-by-theme over=theme}” ({max feedback.topic-by-theme over=theme}); sammanlagt gällde ämnet {f feedback.topic-by-theme} responser och under jämförelseperioden {f feedback.topic-by-theme period=comparison}.',
    },
    receivedByChannel: {
      title: 'Respons enligt kanal',
      counts: 'Hur många responser som kom genom varje kanal.',
      caption: 'Respons enligt kanal',
      alone:
        'Den mest använda kanalen var ”{top feedback.received-by-channel over=channel}”: {max feedback.received-by-channel over=channel} responser.',
      compared:
        'Den mest använda kanalen var ”{top feedback.received-by-channel over=channel}”: {max feedback.received-by-channel over=channel} responser.',
    },
    receivedByDistrict: {
      title: 'Respons enligt område',
      counts: 'Hur många responser som gällde varje område, också per tusen invånare i området.',
      caption: 'Respons enligt område',
      alone:
        'Av de områden som visas gällde mest respons i förhållande till invånarantalet ”{top feedback.received-by-district over=district measure=per-thousand of=shown}”: {max feedback.received-by-district over=district measure=per-thousand of=shown} per tusen invånare.',
      compared:
        'Av de områden som visas gällde mest respons i förhållande till invånarantalet ”{top feedback.received-by-district over=district measure=per-thousand of=shown}”: {max feedback.received-by-district over=district measure=per-thousand of=shown} per tusen invånare.',
    },
  },
};
