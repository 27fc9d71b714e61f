import { type LocaleOf } from '../../i18n/locale.ts';
import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const sv: LocaleOf<typeof fi> = {
  problems: {
    'cannot-open': (it: Facts) =>
      `Filen ${it['name']} går inte att öppna. Kontrollera namnet, mappen och rättigheterna.`,
    'not-a-file': (it: Facts) => `${it['name']} är ingen fil. Ange namnet på en fil, inte på en mapp.`,
    empty: (it: Facts) => `Filen ${it['name']} är tom. Spara tabellen på nytt och ange den nya filen.`,
    'too-large': (it: Facts) =>
      `Filen ${it['name']} är för stor: ${it['megabytes']} MB, och högst ${it['most']} MB kan läsas. Dela den, till exempel per år.`,
    'too-many-rows': (it: Facts) => `Filen ${it['name']} har över ${it['most']} rader. Dela den, till exempel per år.`,
    'too-many-columns': (it: Facts) =>
      `Filen ${it['name']} har över ${it['most']} kolumner. Ta bort överflödiga kolumner, eller kontrollera skiljetecknet.`,
    'header-twice': (it: Facts) =>
      `Filen ${it['name']} har två kolumner med namnet ”${it['column']}”. Ge den ena ett annat namn.`,
    'header-blank': (it: Facts) => `Första raden i filen ${it['name']} saknar kolumnnamn. Skriv dem på första raden.`,
    'not-utf8': (it: Facts) =>
      `Filen ${it['name']} har efter byte ${it['position']} ett tecken som inte är UTF-8. Spara filen som UTF-8, eller ange teckenkodningen i profilen, till exempel "encoding": "windows-1252".`,
    'quote-not-closed': (it: Facts) =>
      `I filen ${it['name']} börjar ett citattecken på rad ${it['row']} som inte tar slut. Lägg till det citattecken som saknas.`,
    'row-too-long': (it: Facts) =>
      `Rad ${it['row']} i filen ${it['name']} är för lång. Antagligen saknas ett citattecken: kontrollera raden.`,
    'unreadable-row': (it: Facts) =>
      `Rad ${it['row']} i filen ${it['name']} går inte att läsa. Kontrollera citattecknen.`,
    'named-wrong-zip': (it: Facts) =>
      `Filen ${it['name']} är enligt namnet text, men innehållet är packat eller en Excelfil. Packa upp den, eller ändra slutet av namnet till .xlsx om den är en arbetsbok.`,
    'named-wrong-text': (it: Facts) =>
      `Filen ${it['name']} är enligt namnet en Excelarbetsbok, men innehållet är text. Ändra slutet av namnet till .csv.`,
    'content-html': (it: Facts) =>
      `Filen ${it['name']} är en webbsida och ingen tabell. Ladda ner filen på nytt; kanske fick du inloggningssidan.`,
    'content-xml': (it: Facts) => `Filen ${it['name']} är XML. Spara tabellen som CSV eller XLSX.`,
    'content-pdf': (it: Facts) => `Filen ${it['name']} är en PDF. Be om tabellen som CSV eller XLSX.`,
    'content-image': (it: Facts) => `Filen ${it['name']} är en bild. Be om tabellen som CSV eller XLSX.`,
    'content-old-excel': (it: Facts) =>
      `Filen ${it['name']} är en gammal Excelfil eller skyddad med lösenord. Öppna den och spara den som XLSX utan lösenord.`,
    'content-packed': (it: Facts) => `Filen ${it['name']} är packad. Packa upp den och ange tabellen som finns i den.`,
    'content-binary': (it: Facts) => `Filen ${it['name']} är ingen tabell. Ange en CSV- eller XLSX-fil.`,
    'zip-too-large': (it: Facts) =>
      `Arbetsboken ${it['name']} blir för stor när den packas upp. Spara den som CSV eller dela den.`,
    'zip-unsafe': (it: Facts) =>
      `Filen ${it['name']} har delar som inte kan öppnas säkert. Öppna den i ett kalkylprogram och spara den på nytt.`,
    'zip-broken': (it: Facts) => `Filen ${it['name']} är trasig. Spara eller ladda ner den på nytt.`,
    'not-a-workbook': (it: Facts) => `Filen ${it['name']} är ingen Excelarbetsbok. Spara tabellen som XLSX eller CSV.`,
    'no-such-sheet': (it: Facts) =>
      `Arbetsboken ${it['name']} har inget blad ”${it['sheet']}”. Den har: ${it['names']}.`,
    'xml-doctype': (it: Facts) =>
      `Arbetsboken ${it['name']} har definitioner som inte hör hemma i en arbetsbok. Öppna den i ett kalkylprogram och spara den på nytt.`,
    'xml-broken': (it: Facts) => `Arbetsboken ${it['name']} går inte att läsa: den är trasig. Spara den på nytt.`,
    'folder-has-link': (it: Facts) =>
      `I mappen ${it['name']} finns en länk eller något annat än en vanlig fil: ${it['path']}. Hämta mappen på nytt.`,
    'folder-too-large': (it: Facts) =>
      `${it['name']} är större än vad som läses här: högst ${it['files']} filer och ${it['megabytes']} MB. Kontrollera att du gav rätt mapp.`,
    'archive-unsafe': (it: Facts) =>
      `Den packade filen ${it['name']} har delar som inte kan öppnas säkert: ett namn leder ut ur mappen eller finns två gånger, eller en del är en länk eller krypterad. Hämta filen på nytt från den som gav ut den.`,
  },
};
