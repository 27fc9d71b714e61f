import { type Period } from '../../../kernel/period.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

const months = ['januari–mars', 'april–juni', 'juli–september', 'oktober–december'] as const;

export const sv: LocaleOf<typeof fi> = {
  prose: {
    /** The three words of a change that the figure picker proposes: more, less, neither. */
    changeWords: {
      direction: '"ökade" "minskade" "var oförändrat"',
      tested: '"ökade" "minskade" "förändrades inte tydligt"',
    },
    list: (words: readonly string[]): string => words.join(' och '),
    inPeriod: (period: Period): string =>
      period.kind === 'year' ? `år ${period.year}` : `i ${months[period.quarter - 1]} ${period.year}`,
  },
  directionWords: {
    more: 'ökade ökat växte växt steg stigit fler mera mer mångdubblades',
    less: 'minskade minskat sjönk sjunkit färre mindre',
    most: 'flest mest vanligaste största oftast högsta',
    ignored: 'mer eller mindre|så mycket',
    least: 'minst ovanligaste minsta lägsta',
  },
  review: {
    inShort: 'I korthet',
    contents: 'Innehåll',
    period: 'Period',
    comparedWith: (period: string): string => `jämfört med: ${period}`,
    edition: (edition: string): string => `Utgåva ${edition}`,
    built: (when: string): string => `Sammanställd ${when}`,
    showTable: 'Visa uppgifterna som tabell',
    origin: 'Varifrån kommer siffran?',
    code: 'Kod',
    total: 'Totalt',
    notAvailable: 'finns inte',
    population: (label: string): string => `Siffrorna omfattar: ${label.toLowerCase()}.`,
    roundedTo100: 'Andelarna är avrundade så att de tillsammans är exakt hundra.',
    roundedHalfUp: 'Talen är avrundade på vanligt sätt.',
    source: (names) => `Källa: ${names}.`,
    sources: { feedback: 'stadens responssystem', recorded: 'stadens dokument och övriga system' },
    generated: 'Detta är demonstrationsmaterial: responsen är påhittad.',
    allReviews: 'Alla översikter',
    empty: 'Det finns inga översikter ännu. Gör den första med kommandot kuulolla review.',
    backToReview: 'Tillbaka till översikten',
  },
  figure: {
    heading: (title: string): string => `Siffra: ${title}`,
    whatItCounts: 'Vad siffran berättar',
    whereQuoted: 'Var siffran används',
    inTable: 'Tabellen där siffran finns',
    howMade: 'Så är siffran räknad',
    definition: 'Definition',
    definitionNumber: (number: string): string => `Definition nummer ${number}`,
    population: 'Grupp',
    query: 'Fråga',
    rules: 'Avrundning',
    fingerprint: 'Materialets fingeravtryck (SHA-256)',
    definitionFingerprint: 'Definitionens fingeravtryck (SHA-256)',
    takenAt: 'Materialet taget',
    rows: 'Rader i materialet',
    recompute: 'Vem kan räkna om siffran',
    recomputeAnyone: 'Vem som helst: siffran är räknad av publicerade siffror.',
    recomputeCity:
      'Staden: siffran är räknad av enskilda responser som inte publiceras. Fingeravtrycket visar senare att materialet är detsamma.',
    computedFrom: 'Siffran är räknad av dessa',
    operators: {
      f: 'Siffran som den är',
      diff: 'Skillnad: den första minus den andra',
      pctChange: 'Förändring i procent: den första jämförd med den andra',
      times: 'Förhållande: den första delad med den andra',
      share: 'Andel i procent: den första delad med den andra',
      sum: 'Summa',
      rank: 'Plats: räknat från den största',
    },
    valueColumn: 'Värde',
    codeColumn: 'Kod',
    section: (heading: string): string => `Avsnitt: ${heading}`,
    roundings: {
      exact: 'Talet är exakt.',
      halfUp: 'Avrundat till närmaste; hälften uppåt.',
      largestRemainder: 'Avrundat med metoden för största rest så att tabellens andelar tillsammans är hundra.',
    },
    allNumbers: 'Alla siffror',
    computedTitle: 'Beräknade siffror',
    unknownTitle: 'Siffran hittades inte',
    unknown: 'Koden har ingen publicerad siffra. Kontrollera koden: bokstaven F, ett streck och minst fem tecken.',
  },
  units: {
    cases: 'responser',
    percent: 'procent',
    days: 'dygn',
    residents: 'invånare',
    'per-thousand-residents': 'per tusen invånare',
    people: 'personer',
    answers: 'svar',
    items: 'stycken',
    euros: 'euro',
    'scale-points': 'poäng',
    times: 'gånger',
    points: 'procentenheter',
    place: 'plats',
  },
  /** How near a number is, before it. */
  qualifiers: { about: 'cirka', over: 'över', under: 'under' },
  folder: { languages: 'Språk' },
  faults: {
    'untraced-number': ({ number }: Facts): string =>
      `talet ”${number}” är skrivet för hand. Hänvisa till en siffra med {f …}, eller berätta vad talet är: {lit ${number} "år"}.`,
    'untraced-number-word': ({ number }: Facts): string =>
      `”${number}” är ett tal i ord, skrivet för hand. Hänvisa till en siffra med {f …} eller {share …}, eller berätta vad det annars är: {lit ${number} "vad det är"}.`,
    'brace-without-opening': (): string => 'här finns } utan början. Ta bort det eller lägg till { före.',
    'brace-not-closed': ({ operator }: Facts): string => `hänvisningen {${operator} … är öppen. Lägg till } i slutet.`,
    'unexpected-character': ({ character }: Facts): string =>
      `tecknet ”${character}” hör inte till en hänvisning. Ta bort det.`,
    'pair-is-incomplete': ({ word }: Facts): string => `”${word}” är ofullständigt. Skriv namn=kod utan mellanslag.`,
    'pair-is-repeated': ({ name }: Facts): string => `”${name}” är angivet två gånger. Lämna bara det ena.`,
    'quote-not-closed': (): string => 'citattecknet är öppet. Lägg till ett " på samma rad.',
    'operator-is-unknown': ({ operator, known }: Facts): string =>
      `”${operator}” är ingen räkneoperation. Använd någon av dessa: ${known}.`,
    'figure-is-missing': ({ operator }: Facts): string => `skriv siffrans namn genast efter ${operator}.`,
    'figure-is-unknown': ({ figure, known }: Facts): string =>
      `siffran ${figure} finns inte i denna översikt. Här finns bland annat: ${known}.`,
    'dimension-is-unknown': ({ figure, name, known }: Facts): string =>
      `siffran ${figure} har inte dimensionen ”${name}”. Den har: ${known}.`,
    'code-is-unknown': ({ dimension, code, known }: Facts): string =>
      `”${code}” är ingen kod i dimensionen ${dimension}. Koder är: ${known}.`,
    'measure-is-unknown': ({ figure, measure, known }: Facts): string =>
      `siffran ${figure} har inte måttet ”${measure}”. Den har: ${known}.`,
    'comparison-is-missing': (): string =>
      'översikten har ingen jämförelseperiod. Ta bort jämförelsen eller ange perioden.',
    'cell-has-no-value': ({ figure, status }: Facts): string =>
      `detta kan inte sägas om siffran ${figure} (märket ${status}). Lämna bort meningen.`,
    'over-is-missing': ({ operator }: Facts): string => `berätta över vad ${operator} ser, till exempel over=theme.`,
    'place-is-empty': ({ place, count }: Facts): string =>
      `plats ${place} finns inte: siffrorna är ${count}. Välj en mindre plats.`,
    'two-cells-needed': ({ operator }: Facts): string => `ge operationen ${operator} två siffror i klammer.`,
    'argument-is-no-cell': ({ operator }: Facts): string => `inuti kan bara stå {f …} eller {max …}, inte ${operator}.`,
    'units-differ': ({ units }: Facts): string => `siffrornas enheter är olika (${units}). Jämför lika med lika.`,
    'division-by-zero': (): string => 'divisorn är noll. Lämna bort meningen eller berätta siffrorna som de är.',
    'three-texts-needed': ({ operator }: Facts): string =>
      `ge operationen ${operator} tre ord inom citattecken: för ökning, minskning och annat.`,
    'cell-is-repeated': (): string => 'samma siffra finns två gånger i summan. Ta bort den ena.',
    'change-has-no-test': ({ figure }: Facts): string =>
      `förändringen av siffran ${figure} kan inte prövas. Använd direction, eller lämna bort.`,
    'topic-is-missing': (): string => 'översikten har inget särskilt ämne. Ta bort {topic} eller välj ett ämne.',
    'literal-needs-reason': (): string => 'skriv {lit 2020 "vad talet är"}.',
    'direction-is-untraced': ({ word }: Facts): string =>
      `ordet ”${word}” berättar om en förändring som inte är räknad i meningen. Använd {direction …} eller lägg till {pctChange …}.`,
    'direction-differs': ({ word }: Facts): string =>
      `ordet ”${word}” går åt annat håll än den räknade förändringen. Byt ord eller använd {direction …}.`,
    'superlative-is-untraced': ({ word }: Facts): string =>
      `ordet ”${word}” kräver att den största är räknad. Använd {top …}.`,
    'superlative-differs': ({ word }: Facts): string =>
      `ordet ”${word}” går åt annat håll än den räknade ordningen. Byt ord eller lägg till order=least.`,
    'languages-differ': ({ language, codes }: Facts): string =>
      `på språket ${language} finns andra siffror än på finska (${codes}). Rätta den ena texten.`,
    'total-differs': ({ printed, computed }: Facts): string =>
      `summan är ${printed}, men raderna är tillsammans ${computed}. Kontrollera frågan.`,
    'shares-do-not-add-up': ({ computed }: Facts): string =>
      `andelarna är tillsammans ${computed}, inte hundra. Kontrollera avrundningen.`,
    'share-differs': ({ printed, computed }: Facts): string =>
      `andelen är ${printed}, men av siffrorna blir det ${computed}. Kontrollera frågan.`,
    'summary-has-number': ({ number }: Facts): string =>
      `i sammanfattningen finns talet ”${number}” skrivet för hand. Hänvisa till en siffra.`,
    'text-is-missing': (): string => 'texten saknas. Skriv den eller ta bort stället.',
    'text-is-missing-in-language': ({ language }: Facts): string =>
      `texten saknas på språket ${language}, fast den finns på andra språk. Skriv den.`,
    'mean-is-impossible': ({ printed, count }: Facts): string =>
      `medelvärdet ${printed} är inte möjligt för ${count} heltal. Kontrollera siffran och antalet svar i källan.`,
    'chart-has-other-value': ({ stated }: Facts): string =>
      `diagrammet visar ${stated}, som inte finns i tabellen. Kontrollera definitionens tabell och diagram.`,
    'chart-is-drawn-wrong': ({ stated, drawn }: Facts): string =>
      `värdet ${stated} är ritat som ${drawn}. Berätta för utvecklarna; översikten publiceras inte.`,
    'value-is-no-number': ({ printed }: Facts): string => `värdet ${printed} är inget tal. Kontrollera frågan.`,
    'value-is-below-zero': ({ printed }: Facts): string =>
      `värdet ${printed} är under noll, vilket inte är möjligt. Kontrollera materialet och frågan.`,
    'share-is-above-all': ({ printed }: Facts): string =>
      `andelen ${printed} är över hundra procent. Kontrollera vad den är räknad av.`,
    'count-is-not-whole': ({ printed }: Facts): string => `antalet ${printed} är inget heltal. Kontrollera frågan.`,
    'definition-is-unsound': ({ fault }: Facts): string => `${fault}.`,
    'meaning-changed': ({ figure, definition }: Facts): string =>
      `siffran ${figure} räknas på ett nytt sätt, men definitionen har ännu nummer ${definition}. Höj numret.`,
    'published-number-changed': ({ count, cells }) =>
      `en publicerad siffra skulle ändras (${count}): ${cells}. Ange orsaken på utkastets rättelsesida eller med kommandot --correction-kind, eller kontrollera materialet.`,
  },
  problems: {
    'period-is-no-quarter': ({ period }: Facts): string =>
      `En kvartalsöversikt görs av ett kvartal. Ange perioden som 2020-Q4, inte ${period}.`,
    'period-is-no-year': ({ period }: Facts): string =>
      `Årsrapporten görs för ett helt år. Ange perioden i formen 2020, inte ${period}.`,
    'comparison-is-same': (): string => 'Jämförelseperioden är samma som perioden. Välj en annan.',
    'period-is-not-over': ({ period }: Facts): string =>
      `Perioden ${period} är inte ännu slut. Välj en period som är slut.`,
    'import-is-unfinished': (): string =>
      'En import pågår. Vänta tills den är klar, eller avbryt den, och försök igen.',
    'topic-is-unknown': ({ topic }: Facts): string => `Temat ”${topic}” finns inte. Kontrollera temats kod.`,
    'topic-words-cannot-be-used': ({ most, longest }: Facts): string =>
      `Ange mellan ett och ${most} sökord, vart och ett högst ${longest} tecken.`,
    'review-is-unknown': (): string => 'Översikten finns inte. Se alla översikter i förteckningen.',
    'figure-is-unknown': (): string => 'Koden har ingen publicerad siffra. Kontrollera koden.',
    'subscription-link-is-old': (): string => 'Länken är för gammal eller redan använd. Prenumerera på nytt.',
    'number-question-is-unknown': (): string => 'En sådan fråga finns inte. Kontrollera adressen.',
    'number-question-has-answer': (): string =>
      'En kollega har redan svarat. Läs svaret, och svara på nytt om det inte räcker.',
    'release-is-unknown': (): string => 'En sådan utgivning eller fil finns inte. Se listan över översikter.',
    'signing-key-is-unknown': (): string =>
      'En sådan nyckel har staden inte haft. Se nycklarna med kommandot kuulolla keys list.',
    'no-signing-key-yet': (): string =>
      'Staden har ingen nyckel ännu. Den skapas när den första översikten publiceras.',
    'signing-keys-have-changed': (): string =>
      'Nycklarna har ändrats under tiden. Se dem med kommandot kuulolla keys list och försök igen.',
    'somebody-was-faster': () => 'Någon annan sparade samtidigt. Se vad som sparades och försök igen.',
    'template-is-unknown': ({ template }: Facts): string =>
      `Översiktsmallen ”${template}” finns inte. Använd mallen quarterly-feedback eller yearly-participation.`,
    'draft-is-unknown': (): string => 'Ett sådant utkast finns inte. Se listan över utkast.',
    'draft-is-open': ({ period }: Facts): string =>
      `Det finns redan ett öppet utkast för perioden ${period}. Fortsätt med det eller förkasta det först.`,
    'draft-is-not-in-editing': (): string =>
      'Utkastet kan inte redigeras nu: det väntar på godkännande eller är redan publicerat. Ta först tillbaka det för redigering.',
    'draft-step-is-not-allowed': (): string =>
      'Utkastets läge har ändrats, så detta går inte nu. Se läget och fortsätt därifrån.',
    'draft-has-changed': (): string => 'Någon hann före dig. Se utkastets läge och fortsätt därifrån.',
    'draft-has-faults': ({ count }: Facts): string =>
      `Kontrollerna hittade fel (${count}). Rätta dem innan du fortsätter.`,
    'own-draft': (): string =>
      'Du kan inte godkänna ett utkast som du själv har skrivit i eller skickat. Be en kollega.',
    'block-is-unknown': (): string => 'Ett sådant ställe finns inte i utkastet. Gå tillbaka till utkastet.',
    'block-has-changed': (): string =>
      'Någon annan har sparat det här stället under tiden. Se den nya texten och spara din på nytt.',
    'block-has-no-text': (): string => 'En siffra har ingen egen text. Skriv ett stycke bredvid den.',
    'block-does-not-fit': (): string => 'Ett sådant ställe passar inte här. Välj en annan plats.',
    'title-is-needed': (): string => 'Översikten måste ha en rubrik. Ändra texten om den inte är bra.',
    'figure-is-not-in-draft': ({ figure }: Facts): string =>
      `Siffran ”${figure}” finns inte i utkastet. Välj en siffra i listan.`,
    'text-is-too-long': ({ most }: Facts): string =>
      `Texten är för lång. Ett ställe får ha högst ${most} tecken: dela upp texten.`,
    'note-is-missing': (): string => 'Skriv vad som ska ändras i utkastet.',
    'note-is-too-long': ({ most }: Facts): string =>
      `Anmärkningen är för lång. Förkorta den till högst ${most} tecken.`,
    'audit-table-is-empty': (): string => 'Tabellen är tom. Klistra in tabellen med rubriker.',
    'audit-no-table': (): string =>
      'Det finns ingen tabell här: den ska ha minst två kolumner och ett tal. Skilj kolumnerna åt med tabulator, semikolon eller komma.',
    'audit-table-is-not-text': (): string =>
      'Tabellen kan inte läsas: den har tecken som inte är text. Spara den som CSV eller XLSX.',
    'audit-table-is-too-large': ({ rows, columns }: Facts): string =>
      `Tabellen är för stor. Kontrollera högst ${rows} rader och ${columns} kolumner åt gången.`,
    'audit-quote-not-closed': ({ row }: Facts): string =>
      `Ett citattecken som börjar före rad ${row} avslutas inte. Lägg till det som fattas eller ta bort det överflödiga.`,
    'recorded-figure-is-unknown': () =>
      'Den registrerade siffran finns inte. Se förteckningen över registrerade siffror.',
    'recorded-figure-is-known': ({ slug }) =>
      `Beteckningen ”${slug}” hör redan till en annan siffra. Hitta på en annan.`,
    'recorded-part-is-unknown': ({ part }) => `Siffran har ingen punkt ”${part}”. Öppna blanketten på nytt.`,
    'recorded-value-is-not-there': ({ period }) =>
      `Tidpunkten ${period} har inget gällande värde. Öppna sidan på nytt.`,
    'no-decision-form': () => 'Av den här översikten görs inget beslutsdokument.',
    'correction-is-of-another': ({ period }: Facts): string =>
      `Översikten som ska rättas är från perioden ${period}. Välj samma mall och period.`,
    'correction-is-missing': () =>
      'Utkastet ändrar publicerade siffror, men orsaken saknas. Skriv en förklaring till rättelsen innan du skickar utkastet.',
    'correction-has-nothing-to-explain': () =>
      'Ingen publicerad siffra ändras, så ingen förklaring behövs. Gå tillbaka till utkastet.',
    'correction-is-unknown': () => 'Det finns ingen sådan rättelse. Se alla rättelser i förteckningen.',
    'revision-day-is-past': () => 'Välj en dag som är senare än i dag.',
    'announcement-is-unknown': () => 'Översikten har inget meddelande som kan tas bort.',
  },
  auditEvents: {
    'reports.subscription-asked': 'Prenumeration begärd',
    'reports.subscription-confirmed': 'Prenumeration bekräftad',
    'reports.subscription-ended': 'Prenumeration avslutad',
    'reports.number-questioned': 'Tvivel på en siffra mottaget',
    'reports.number-question-answered': 'Tvivel på en siffra besvarat',
    'reports.release-sealed': 'Utgivning undertecknad',
    'reports.signing-keys-changed': 'Nycklar för underskrift ändrade',
    'reports.review-built': 'Översikt gjord',
    'reports.draft-started': 'Utkast till översikt påbörjat',
    'reports.draft-numbers-refreshed': 'Utkastets siffror uppdaterade',
    'reports.draft-submitted': 'Utkast skickat för godkännande',
    'reports.draft-returned': 'Utkast återlämnat för redigering',
    'reports.draft-taken-back': 'Utkast taget tillbaka för redigering',
    'reports.draft-approved': 'Utkast godkänt',
    'reports.draft-published': 'Utkast publicerat',
    'reports.draft-abandoned': 'Utkast förkastat',
    'reports.disclosure-rule-changed': 'Regeln för skydd av små tal ändrad',
    'reports.recorded-figure-added': 'En registrerad siffra tillagd',
    'reports.recorded-figure-worded': 'Ordalydelsen för en registrerad siffra ändrad',
    'reports.recorded-value-added': 'Ett värde registrerat',
    'reports.recorded-value-taken-back': 'Ett registrerat värde taget ur bruk',
    'reports.decision-details-set': 'Uppgifterna för beslutsdokument ändrade',
    'reports.correction-explained': 'Förklaring till rättelse sparad',
    'reports.correction-published': 'Rättelse publicerad',
    'reports.revision-announced': 'Revidering meddelad på förhand',
    'reports.revision-withdrawn': 'Meddelande om revidering borttaget',
  },
};
