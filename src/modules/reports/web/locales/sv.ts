import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  reviews: {
    title: 'Översikter',
    lead: 'Varje kvartal sammanställs vad invånarna har berättat om tjänsterna, och varje år hur delaktigheten har förverkligats. För varje siffra kan du se varifrån den kommer.',
    kinds: { 'quarterly-feedback': 'Responsöversikt', 'yearly-participation': 'Årsrapport om delaktighet' },
    built: (facts) => `Sammanställd ${facts.date}`,
    edition: (facts) => `Utgåva ${facts.edition}`,
    topic: (facts) => `Särskilt ämne: ${facts.topic}`,
    emptyTitle: 'Inga översikter har publicerats ännu',
    emptyText: 'Den första översikten kommer hit när staden har publicerat den.',
    newerEdition: 'Det finns en nyare utgåva av den här översikten',
    newerEditionText: 'Du läser en tidigare utgåva. Dess siffror är som de publicerades.',
    readNewest: 'Läs den nyaste utgåvan',
  },
  figures: {
    searchTitle: 'Sök en siffra med dess kod',
    codeLabel: 'Siffrans kod',
    codeHint: 'Till exempel F-7K2QG. Stora och små bokstäver spelar ingen roll.',
    submit: 'Visa siffran',
    notACode: 'Det här är inte koden för en siffra: något tecken är fel. Kontrollera koden och skriv den på nytt.',
    unknown: 'Ingen siffra har publicerats med den här koden. Kontrollera koden i översikten.',
    missing: 'Skriv siffrans kod.',
  },
  openData: {
    title: 'Öppna data',
    lead: 'Översikternas tabeller är fria att använda. Ange staden som källa.',
    filesHeading: 'Tabeller som filer',
    filesText:
      'För kalkylprogram passar Excel- och OpenDocument-filerna, som innehåller alla tabeller i översikten. För program finns CSV (decimaltecken punkt, teckenkodning UTF-8) med beskrivning, JSON-stat och JSON.',
    apiHeading: 'Gränssnitt',
    apiText: 'Samma siffror fås maskinellt som JSON, med definitioner och koder. Ingen nyckel behövs.',
    apiDescription: 'Beskrivning av gränssnittet (OpenAPI 3.1)',
    apiStart: 'Lista över översikter',
    licenceHeading: 'Användarvillkor',
    licence: 'Materialet är licensierat med Creative Commons Erkännande 4.0 (CC BY 4.0).',
    none: 'Filerna kommer hit med den första översikten.',
  },
  staff: {
    menu: 'Översikter',
  },
};
