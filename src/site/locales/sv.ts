import { type LocaleOf } from '../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  home: {
    title: 'Vad vill du berätta?',
    lead: 'Beröm, klander, en idé eller en fråga om stadens tjänster. Berätta med egna ord, utan namn. Du får svar om du vill.',
    newestReview: 'Senaste översikten',
    readReview: 'Läs hela översikten',
    noReview: {
      title: 'Inga översikter har publicerats ännu',
      text: 'Den första översikten kommer hit när staden har publicerat den.',
    },
    codeHeading: 'Har du koden för en siffra?',
    codeLabel: 'Siffrans kod',
    codeHint:
      'Koden står bredvid siffran i översikten, till exempel F-7K2QG. Stora och små bokstäver spelar ingen roll.',
    codeSubmit: 'Visa siffran',
    moreHeading: 'Mer här',
    allReviews: 'Alla översikter',
    allReviewsText: 'Kvartalens responsöversikter på finska, svenska och engelska.',
    openData: 'Öppna data',
    openDataText: 'Översikternas tabeller som filer och gränssnitt, fria att använda.',
    about: 'Så blir siffrorna till',
    aboutText: 'Vad som räknas, vad som inte räknas och vem som ansvarar för siffrorna.',
  },
  about: {
    title: 'Om tjänsten',
    lead: (facts) =>
      `Kuulolla är tjänsten med vilken ${facts.city} lyssnar på sina invånare och berättar vad det ledde till.`,
    numbersHeading: 'Så blir siffrorna till',
    numbers: [
      'Varje siffra har en definition: vad som räknas, i vilken grupp och hur siffran avrundas. Definitionen finns i programmet, inte i någons minne.',
      'När en översikt görs tas ett utdrag ur responsen, och alla siffror i översikten räknas ur det. Utdragets kännemärke publiceras så att man kan konstatera att det inte har ändrats.',
      'Det går inte att skriva in en siffra för hand i översiktens text. Texten hänvisar till siffror, och därför säger text, diagram och tabeller alltid samma sak på alla språk.',
      'När skillnaden mellan två perioder ryms inom slumpens gränser säger översikten det: "ingen tydlig förändring".',
    ],
    privacyHeading: 'Dataskydd',
    privacy: [
      'I översikterna finns bara antal och fördelningar. Enskild respons publiceras inte i översikterna.',
      'Tjänsten använder inga spårningskakor och skickar inga uppgifter till andra. En kaka ges bara till personal som loggar in.',
      'Responsen behandlas på stadens egna servrar.',
    ],
    algorithmsHeading: 'Algoritmer',
    algorithmsLink: 'Så föreslår tjänsten ett tema',
    sourceHeading: 'Öppen källkod',
    source:
      'Kuulolla är öppen källkod (MIT-licens). Vilken stad eller vilket välfärdsområde som helst kan ta tjänsten i bruk.',
    versionText: (facts) => `Version ${facts.version} är i bruk.`,
  },
  accessibility: {
    title: 'Tillgänglighetsutlåtande',
    lead: (facts) => `Det här utlåtandet gäller tjänsten Kuulolla, som ${facts.city} ansvarar för.`,
    stateHeading: 'Hur tillgänglig tjänsten är',
    state:
      'Tjänsten uppfyller enligt vår egen bedömning till största delen lagens krav (WCAG 2.1, nivåerna A och AA). Den är gjord enligt WCAG 2.2 AA.',
    faultsHeading: 'Vad vi ännu inte har fått i skick',
    faults: [
      'Ingen människa har ännu prövat tjänsten med skärmläsare (NVDA, VoiceOver). Strukturen har kontrollerats med program.',
      'Responsöversikterna finns ännu inte som tillgänglig PDF. Webbsidan kan skrivas ut och innehåller samma uppgifter.',
      'Distriktskartan är en schematisk bild. Samma uppgifter finns i tabellen bredvid kartan.',
    ],
    howHeading: 'Hur vi har bedömt',
    how: (facts) =>
      `Bedömningen är stadens egen. Varje sida kontrolleras med program (axe-core) vid varje ändring, och sidorna har gåtts igenom med enbart tangentbord och utan skript. Utlåtandet har gjorts och senast granskats ${facts.date}.`,
    contactHeading: 'Märkte du en brist?',
    contact: (facts) => `Berätta för oss: ${facts.address}. Vi svarar inom 14 dagar.`,
    contactUnset: 'Berätta för stadens registratorskontor eller rådgivning. Vi svarar inom 14 dagar.',
    give: 'Ge respons om tillgänglighet',
    giveText: 'Vi väljer tillgänglighet som ämne åt dig. Vi svarar inom 14 dagar.',
    supervisorHeading: 'Om svaret inte räcker',
    supervisor: (facts) =>
      `Du kan göra en anmälan till tillsynsmyndigheten: ${facts.name}, ${facts.address}. Det kan du göra också om du inte får svar inom 14 dagar.`,
  },
};
