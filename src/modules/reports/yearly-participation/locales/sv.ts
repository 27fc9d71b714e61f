import { type YearlyTexts } from '../texts.ts';

const received = '{f feedback.received}';
const before = '{f feedback.received period=comparison}';
const change = '{pctChange {f feedback.received} {f feedback.received period=comparison}}';
const matter = (code: string, measure: string): string =>
  `{f feedback.equality-and-accessibility matter=${code} measure=${measure}}`;
const times = (measure: string): string => `{f feedback.response-times clock=calendar measure=${measure}}`;
const complaint = (measure: string): string => `{f feedback.received-by-kind kind=complaint measure=${measure}}`;

export const sv: YearlyTexts = {
  title: 'Hur delaktigheten har förverkligats, {period this}',
  heading: (area, finding) => `${area}: ${finding}`,
  recordedHeading: (area, title, value) => `${area} – ${title}: ${value}`,
  received: {
    headingMore: `det kom ${change} mer respons än {period comparison form=in}`,
    headingLess: `det kom ${change} mindre respons än {period comparison form=in}`,
    headingUnclear: `det kom ${received} responser, och antalet har inte klart förändrats`,
    headingAlone: `det kom ${received} responser`,
    headingNone: 'ingen respons har förts in i systemet',
    more: `Det kom in ${received} responser {period this form=in}. De var ${change} fler än {period comparison form=in}, då de var ${before}.`,
    less: `Det kom in ${received} responser {period this form=in}. De var ${change} färre än {period comparison form=in}, då de var ${before}.`,
    unclear: `Det kom in ${received} responser {period this form=in} och ${before} {period comparison form=in}. Antalet har inte klart förändrats: skillnaden ryms inom slumpen.`,
    alone: `Det kom in ${received} responser {period this form=in}.`,
    none: 'Det finns inga uppgifter ur responssystemet {period this form=in}.',
  },
  complaints: {
    text: `Klander utgjorde ${complaint('share')} av all respons, det vill säga ${complaint('cases')} responser.`,
  },
  themes: {
    text: 'Det vanligaste temat var ”{top feedback.received-by-theme over=theme}”, som {max feedback.received-by-theme over=theme} responser gällde, det vill säga {max feedback.received-by-theme over=theme measure=share} av alla.',
  },
  times: {
    text: `Svaret tog i genomsnitt ${times('mean')} dygn, och ${times('share')} av responsen fick svar inom målet, {name feedback.response-times target=this} dygn.`,
    upperBound: `Svaret tog i genomsnitt högst ${times('mean')} dygn, och åtminstone ${times('share')} av responsen fick svar inom målet, {name feedback.response-times target=this} dygn.`,
    upperBoundNote:
      'Källan berättar bara när responsen senast ändrades. Tiderna är därför övre gränser: det verkliga svaret kan ha kommit tidigare.',
  },
  equality: {
    heading: `${matter('equality', 'share')} av responsen gällde likabehandling`,
    text: `Likabehandling gällde ${matter('equality', 'cases')} responser, det vill säga ${matter('equality', 'share')} av alla. Tillgänglighet gällde ${matter('accessibility', 'cases')} responser, det vill säga ${matter('accessibility', 'share')}.`,
    short: `${matter('equality', 'share')} av responsen gällde likabehandling.`,
  },
  recorded: {
    other: 'Övriga registrerade siffror',
    empty: 'inga siffror har registrerats',
    emptyText: 'Inga siffror har registrerats för det här delområdet.',
    emptyAdvice:
      'Registrera en siffra med källa för delområdet under Registrerade siffror och ta sedan siffrorna på nytt.',
    earlier: (titles) => `Ingen nyare siffra har registrerats. Den senaste uppgiften är äldre för: ${titles}.`,
  },
  missing: {
    heading: 'Vilka uppgifter som saknas',
    areas: (areas) => `Inga siffror har registrerats för dessa delområden: ${areas}.`,
    areasShort: (areas) => `Siffror saknas helt för dessa delområden: ${areas}.`,
    comparison: 'Det finns ingen respons från jämförelseåret, så förändringen kan inte räknas.',
    kinds: 'Materialet berättar inte responstypen, så andelen klander kan inte räknas.',
    themes: 'Responsen har inga teman, så teman kan inte särskiljas.',
    equality: 'Ingen respons har märkts med temat likabehandling eller tillgänglighet.',
    times: 'Materialet berättar inte när responsen besvarades.',
    districts: 'Materialet berättar inte vilket område responsen gäller.',
    nothing: 'Det finns siffror för varje delområde, och alla vanliga uppgifter om responsen.',
  },
  method: {
    heading: 'Hur siffrorna har samlats',
    feedback:
      'Siffrorna om respons är räknade från enskilda responser som kom in {period this form=in} enligt stadens egen klocka.',
    recorded:
      'De registrerade siffrorna är tagna ur dokument och andra system som de står där. Om källan säger cirka, över eller under sägs det också här. Staden har inte räknat om dem.',
    chance:
      'En förändring nämns bara när slumpen inte förklarar den (nivån {lit 5 "signifikansnivå"}\u00a0%). Antal jämförs med ett exakt test.',
    codes: 'Varje siffra har en kod. Bakom den finns siffrans definition och fråga eller källdokumentet.',
  },
  decision: {
    proposal: ({ committee, period }) =>
      `${committee} beslutar anteckna följande utredning om hur delaktigheten har förverkligats (${period}) för kännedom:`,
    grounds: {
      why: 'Kommunen ska erbjuda möjligheter att delta, stödja invånarnas egna initiativ och ta till vara invånarnas kunnande. Hur delaktigheten förverkligas följs upp varje år enligt delaktighetsmodellens delområden.',
      areas: (areas) => `Delområdena är: ${areas}.`,
      trace:
        'Varje siffra i utredningen har en kod. Med koden kan man på stadens webbplats kontrollera hur siffran har räknats eller vilket dokument den kommer från.',
    },
  },
};
