import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const sv: LocaleOf<typeof fi> = {
  tablePlace: ({ row, column, rowLabel, columnLabel }: Facts): string =>
    `Tabellen, rad ${row}${rowLabel === '' ? '' : ` (${rowLabel})`}, kolumn ${column}${columnLabel === '' ? '' : ` (${columnLabel})`}`,
  prosePlace: ({ line, column, quote }: Facts): string => `Texten, rad ${line}, tecken ${column}: ”${quote}”`,
  kinds: {
    'row-total': 'Radens summa',
    'column-total': 'Kolumnens summa',
    'grand-total': 'Totalsumma',
    cell: 'Tal',
    share: 'Andel',
    'shares-sum': 'Andelarnas summa',
    change: 'Förändring',
    mean: 'Medelvärde',
    'claim-count': 'Påstående om antal',
    'claim-total': 'Påstående om summa',
    'claim-share': 'Påstående om andel',
    'claim-change': 'Påstående om förändring',
    'claim-ratio': 'Påstående om förhållande',
    'claim-direction': 'Påstående om riktning',
    'claim-superlative': 'Påstående om ordning',
    'claim-mean': 'Påstående om medelvärde',
  },
  what: {
    'row-total': ({ printed, computed }: Facts): string =>
      `Som summa står ${printed}, men talen på raden är tillsammans ${computed}.`,
    'column-total': ({ printed, computed }: Facts): string =>
      `Som summa står ${printed}, men talen i kolumnen är tillsammans ${computed}.`,
    'grand-total': ({ printed, computed }: Facts): string =>
      `Som totalsumma står ${printed}, men summorna ger ${computed}.`,
    cell: ({ printed, computed }: Facts): string =>
      `Här står ${printed}, men enligt radens och kolumnens summor borde talet vara ${computed}.`,
    share: ({ printed, computed, of }: Facts): string =>
      `Som andel står ${printed}, men talen ger ${computed} (${of}).`,
    'shares-sum': ({ computed }: Facts): string =>
      `Andelarna är tillsammans ${computed}, inte hundra procent, och avrundningen förklarar inte skillnaden.`,
    change: ({ printed, computed, of }: Facts): string =>
      `Som förändring står ${printed}, men talen ger ${computed} (${of}).`,
    mean: ({ printed, computed, of }: Facts): string =>
      `Medelvärdet ${printed} är inte möjligt av så många heltal. Det närmaste möjliga är ${computed} (${of}).`,
    'claim-count': ({ printed, computed, of }: Facts): string =>
      `I texten står ${printed}, men i tabellen ${computed} (${of}).`,
    'claim-total': ({ printed, computed, of }: Facts): string =>
      `Textens summa är ${printed}, men tabellens ${computed} (${of}).`,
    'claim-share': ({ printed, computed, of }: Facts): string =>
      `Enligt texten är andelen ${printed}, men talen ger ${computed} (${of}).`,
    'claim-change': ({ printed, computed, of }: Facts): string =>
      `Textens förändring är ${printed}, men talen ger ${computed} (${of}).`,
    'claim-ratio': ({ printed, computed, of }: Facts): string =>
      `Textens förhållande är ${printed}, men talen ger ${computed} (${of}).`,
    'claim-direction': ({ printed, computed, of }: Facts): string =>
      `Texten säger ”${printed}”, men talen ger förändringen ${computed} (${of}).`,
    'claim-superlative': ({ printed, computed }: Facts): string =>
      `Texten lyfter fram: ${printed}. Enligt tabellen är det: ${computed}.`,
    'claim-mean': ({ printed, computed, of }: Facts): string =>
      `Medelvärdet ${printed} är inte möjligt av så många heltal. Det närmaste möjliga är ${computed} (${of}).`,
  },
  otherReading: ({ computed, of }: Facts): string => `Räknat på den tryckta summan: ${computed} (${of}).`,
  alsoReading: ({ computed, of }: Facts): string => `Räknat på annat sätt: ${computed} (${of}).`,
  emptyPart: 'Bland talen finns en tom cell, som har lästs som noll.',
  remedy: {
    total: 'Kontrollera summan och dess delar mot det ursprungliga materialet och rätta det som är fel.',
    cell: 'Kontrollera talet mot det ursprungliga materialet.',
    share: 'Räkna om andelen, eller berätta vad den är en andel av.',
    change: 'Räkna om förändringen, eller berätta vad den jämförs med.',
    mean: 'Kontrollera medelvärdet och antalet svar.',
    claim: 'Rätta texten eller tabellen så att de säger samma sak.',
  },
  reasons: {
    'nothing-to-check-against': 'I tabellen och texten finns inget att jämföra det här med.',
    'cell-is-no-number': 'Cellen kan inte läsas som ett tal. Skriv bara talet i den.',
    'part-is-not-told': 'En del av talen är tomma eller inte angivna, så summan kan inte kontrolleras.',
    'people-may-be-in-several': 'Samma person kan finnas på flera rader, så summan kan inte kontrolleras.',
    'base-is-not-told': 'Tabellen berättar inte vad andelen är räknad av.',
  },
  report: {
    findings: (count: number): string =>
      count === 0 ? 'Inga motsägelser hittades.' : count === 1 ? 'En motsägelse' : `${count} motsägelser`,
    unjudged: 'De här kunde inte bedömas',
    unjudgedText: 'De är inte fel. Det finns bara inget i materialet att jämföra dem med.',
    summary: ({ totals, shares, claims }: Facts): string =>
      `Kontrollerat: ${totals} summor, ${shares} andelar och förändringar i tabellen, ${claims} påståenden i texten.`,
    more: (count: number): string => `och ${count} till`,
    remedy: ({ remedy }: Facts): string => `Gör så här: ${remedy}`,
  },
  page: {
    title: 'Kontrollera en tabell och en text',
    lead: 'Klistra in tabellen och texten ur en översikt som gjorts för hand. Du får veta vilka summor, andelar och påståenden som motsägs av talen.',
    stored: 'Inget sparas: texten läses, svaret visas och båda glöms bort.',
    table: 'Tabell',
    tableHint:
      'Kopiera tabellen ur ett kalkylprogram eller en text, med rubriker och summarad. Mellan kolumnerna kan det stå tabulator, semikolon, komma eller lodrätt streck.',
    prose: 'Text',
    proseHint: 'De stycken som berättar om talen i tabellen. På finska, svenska eller engelska.',
    submit: 'Kontrollera',
    missing: 'Klistra in en tabell. Den ska ha minst två kolumner och ett tal.',
    proseTooLong: 'Texten är för lång. Kontrollera högst 100 000 tecken åt gången.',
    resultHeading: 'Resultat',
    tableHeading: 'Tabellen med motsägelserna utmärkta',
    tableCaption: 'Kontrollerad tabell',
    marked: (number: number): string => `motsägelse ${number}`,
    toCell: 'Visa i tabellen',
    toResult: 'Gå till resultatet',
    tryExample: 'Pröva exemplet',
    rowColumn: 'Rad',
    rowNumber: (number: number): string => `Rad ${number}`,
    columnNumber: (number: number): string => `Kolumn ${number}`,
    exampleHeading: 'Exempel',
    exampleText:
      'I den här tabellen är summan av klander fel: 40 + 10 är 50, inte 55. I texten står ”Moitteita oli 60 %” (klandret utgjorde 60 %), men den rätta andelen är 62,5 %.',
    helpHeading: 'Vad som kontrolleras',
    help: [
      'Summor: rader, kolumner, delsummor och totalsummor.',
      'Andelar och förändringar: om de stämmer med talen, och om andelarna tillsammans är hundra. Avrundning beaktas.',
      'Textens påståenden: antal, andelar, förändringar, förhållanden, ”flest” och ”minst”, omöjliga medelvärden.',
      'Datum, årtal, lagparagrafer, telefonnummer och skalor anmärks inte på.',
    ],
    openDataHeading: 'Kontrollera en egen tabell',
    openDataText: 'Har du en tabell som gjorts för hand? Här ser du om dess summor och andelar håller.',
  },
};
