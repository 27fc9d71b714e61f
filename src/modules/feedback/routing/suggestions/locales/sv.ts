import { type AlgorithmTexts } from '../texts.ts';

export const sv: AlgorithmTexts = {
  title: 'Förslag på tema: så gissar programmet',
  lead: 'När någon ger respons föreslår tjänsten vilket tema den gäller. Här berättar vi vad förslaget bygger på och hur ofta det stämmer.',
  doesHeading: 'Vad det gör och inte gör',
  does: [
    'Programmet föreslår högst tre teman. Människan bestämmer: den som ger respons kan välja andra eller låta bli att välja, och handläggaren kan byta tema.',
    'Förslaget avgör inte vem som får responsen, hur snabbt den besvaras eller vad svaret blir.',
    'Programmet bedömer inte den som skrev och kopplar inte texten till andra uppgifter.',
  ],
  howHeading: 'Vad det bygger på',
  how: [
    'Det räknar ord, ordpar och korta följder av bokstäver i texten och väger dem enligt i vilka teman de har förekommit i tidigare respons. Metoden är logistisk regression, på stadens egen server. Texten skickas inte vidare.',
    'Det lär sig på nytt varje natt av respons vars tema en människa har behandlat. Personuppgifter är maskerade, och känslig respons lämnas bort. Det inlärda består av tal, inte av någons ord.',
  ],
  notTrained:
    'Det finns ännu inte tillräckligt med respons som har ett tema. Tills vidare föreslås ett tema bara när texten har ord ur dess namn.',
  trained: (at, texts, themes) =>
    `Senast inlärt ${at}: ${texts} responser, ${themes} teman. Andra teman föreslås bara enligt namnet.`,
  qualityHeading: 'Hur ofta förslaget stämmer',
  quality:
    'Mätt på respons som programmet inte hade sett: en femtedel i taget hölls åt sidan. Rätt är det tema som en människa har godkänt eller valt.',
  caption: 'Hur ofta förslagen stämmer, efter språk',
  language: 'Språk',
  all: 'Alla språk',
  unknown: 'okänt',
  texts: 'Responser',
  first: 'Första förslaget rätt',
  firstThree: 'Något av tre rätt',
  few: 'Språk med färre än 50 responser visas inte särskilt.',
  more: (macro, majority) =>
    `Medeltalet över teman (makro-F1) är ${macro}. Om alla fick det vanligaste temat som förslag vore ${majority} rätt.`,
  calibration: (error) => `Sannolikheten som programmet anger avviker i medeltal ${error} från utfallet.`,
  useHeading: 'Hur det har stämt i användning',
  use: (cases, first, any) =>
    `Besvarad respons som fick ett förslag: ${cases}. Det första förslaget blev det slutliga temat i ${first} av dem, något av förslagen i ${any}.`,
  useFew: 'Besvarad respons som har fått ett förslag finns det ännu färre än 50 av.',
  bias: 'Förslaget är valt på förhand för den som ger respons, så talet är bättre än om alla valde själva.',
  learned: (share, words) => `Förslag, sannolikhet ${share}. Av orden: ${words}`,
  byName: 'Förslag enligt temats namn',
  limitsHeading: 'Var det tar fel',
  limits: [
    'Sällsynta teman, korta texter och språk med lite respons stämmer sämre.',
    'Ironi och texter om flera saker hamnar lätt i fel tema.',
  ],
};
