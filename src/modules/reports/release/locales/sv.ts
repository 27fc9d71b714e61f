import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type Facts, type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  findings: {
    'path-unsafe': () => 'namnet leder ut ur mappen eller läses olika i olika system. Filen granskades inte.',
    'path-twin': (it: Facts) => `namnet skiljer sig från ${it['other']} bara i stora bokstäver.`,
    'too-much': (it: Facts) => `mappen är större än någon utgivning: ${it['files']} filer, ${it['bytes']} byte.`,
    'file-missing': () => 'filen finns inte. Den finns i varje utgivning: hämta mappen på nytt.',
    'file-added': () => 'filen har lagts till: förteckningen känner den inte.',
    'file-removed': () => 'filen har tagits bort: den finns i förteckningen.',
    'file-renamed': (it: Facts) => `filen har bytt namn: förteckningen känner samma innehåll som ${it['path']}.`,
    'file-changed': (it: Facts) =>
      `filen har ändrats efter publiceringen: nu ${it['bytes']} byte, då ${it['listed']}, och kontrollsumman är en annan.`,
    'not-json': (it: Facts) => `filen kan inte läsas som JSON (${it['reason']}).`,
    'not-the-form': (it: Facts) => `filen har inte den form som en utgivning har: ${it['reason']}.`,
    'not-canonical': () => 'filen säger sitt innehåll med andra byte än kanonisk JSON, så den har ändrats.',
    'manifest-list': () => 'förteckningen över filer är inte i ordning, eller nämner en fil två gånger.',
    'manifest-changed': () =>
      'förteckningen har ändrats efter publiceringen: dess kontrollsumma är inte den som undertecknades.',
    'link-differs': () => 'det som undertecknats om stad, översikt, version och tid är ett annat än i förteckningen.',
    'other-city': (it: Facts) => `det här hör till en annan stad (${it['city']}).`,
    'statement-out-of-order': (it: Facts) =>
      `meddelande ${it['number']} följer inte av det förra: något har tagits bort, flyttats eller ändrats.`,
    'statement-signature': (it: Facts) =>
      `meddelandet om nyckeln ${it['key']} är inte undertecknat av den nyckel som borde ha gjort det.`,
    'statement-key-unknown': (it: Facts) => `nyckeln ${it['key']} har återkallats av någon som inte får göra det.`,
    'statement-key-id': (it: Facts) =>
      `kontrollsumman ${it['key']} hör inte till nyckeln bredvid, eller finns två gånger.`,
    'statement-replaces': (it: Facts) =>
      `nyckeln ${it['key']} säger inte vilken nyckel den ersätter, eller är äldre än den.`,
    'statement-not-vouched': (it: Facts) =>
      `nyckeln ${it['key']} säger att den ersätter en annan, men den har inte undertecknat bytet.`,
    'link-missing': (it: Facts) =>
      `här borde länk ${it['expected']} i kedjan stå, men länken har nummer ${it['sequence']}: en länk har tagits bort eller flyttats.`,
    'link-prev': () => 'länken har inte kontrollsumman för den förra: en länk har tagits bort, flyttats eller ändrats.',
    'link-earlier': (it: Facts) => `länken publicerades ${it['at']}, före den förra (${it['before']}).`,
    'link-supersedes': () => 'utgivningen som sägs bli rättad är ingen tidigare utgivning av samma översikt.',
    'signature-wrong': (it: Facts) => `underskriften är inte gjord med nyckeln ${it['key']} över det här innehållet.`,
    'key-unknown': (it: Facts) => `underskriften har gjorts med nyckeln ${it['key']}, som staden inte har meddelat.`,
    'key-forged': (it: Facts) =>
      `underskriften är hel, men nyckeln ${it['key']} är inte bland dem som du litar på: någon annan kan ha gjort utgivningen.`,
    'key-early': (it: Facts) => `undertecknad ${it['at']}, innan nyckeln ${it['key']} gällde (${it['limit']}).`,
    'key-expired': (it: Facts) =>
      `undertecknad ${it['at']}, när nyckeln ${it['key']} hade upphört att gälla (${it['limit']}).`,
    'key-replaced': (it: Facts) => `undertecknad ${it['at']}, när nyckeln ${it['key']} hade bytts ut (${it['limit']}).`,
    'key-revoked': (it: Facts) =>
      `undertecknad ${it['at']}, och staden svarar inte för nyckeln ${it['key']} från och med ${it['limit']}.`,
    'numbers-order': () => 'siffrorna står inte i ordning efter sina koder, eller en kod finns två gånger.',
    'merkle-root': (it: Facts) =>
      `de publicerade siffrorna är inte förteckningens (${it['numbers']} här, ${it['listed']} där): deras gemensamma kontrollsumma är en annan.`,
    'number-twice': (it: Facts) => `samma siffra har publicerats två gånger; den andra koden är ${it['other']}.`,
    'code-of-other': (it: Facts) => `koden är inte gjord av det här värdet av siffran ${it['figure']}.`,
    'figure-unlisted': (it: Facts) => `siffran ${it['figure']} finns inte i förteckningen.`,
    'figure-file-missing': (it: Facts) => `öppna data för siffran ${it['figure']} saknas.`,
    'definition-hash': () =>
      'siffrans definition är inte den som förteckningen nämner: dess kontrollsumma är en annan.',
    'definition-number': (it: Facts) =>
      `definitionen har ett annat namn eller nummer än i förteckningen (${it['listed']}).`,
    'extract-differs': () => 'uppgifterna om data (kontrollsumma, rader, tid) är andra än i förteckningen.',
    'review-differs': () => 'det här hör till en annan översikt eller version än förteckningen.',
    'csv-broken': (it: Facts) => `tabellen kan inte läsas som CSV (${it['reason']}).`,
    'csv-column': (it: Facts) => `tabellen saknar kolumner: ${it['column']}.`,
    'number-unknown': () => 'ingen siffra med den här koden har publicerats här.',
    'number-missing': () => 'den publicerade siffran saknas.',
    'number-differs': (it: Facts) => `här står ${it['printed']}, men ${it['published']} har publicerats.`,
    'number-origin': () => 'koden hör till en annan siffra än texten säger.',
    'number-untraced': (it: Facts) => `”${it['text']}” är en siffra utan kod, så ingen kan följa den.`,
    'table-place': (it: Facts) => `siffran står i en annan siffras rad eller kolumn (rad ${it['row']}).`,
    'chart-differs': (it: Facts) =>
      `diagrammet visar ${it['printed']} för ${it['name']}, men ${it['published']} har publicerats.`,
    'tree-hash': () => 'texten är inte den som förteckningen nämner: dess kontrollsumma är en annan.',
    'tree-language': (it: Facts) => `texten säger att dess språk är ${it['language']}.`,
    'languages-differ': (it: Facts) =>
      `siffrorna är andra än i den finska texten ${it['codes'] ? `(${it['codes']})` : ''}`.trim() + '.',
    'total-differs': (it: Facts) => `summan är ${it['printed']}, men delarna är tillsammans ${it['computed']}.`,
    'shares-do-not-add-up': (it: Facts) => `andelarna är tillsammans ${it['computed']}, inte hundra.`,
    'share-differs': (it: Facts) => `andelen är ${it['printed']}, men antalen ger ${it['computed']}.`,
    'recomputed-differs': (it: Facts) =>
      `${it['printed']} har publicerats, men de publicerade siffrorna ger ${it['computed']}.`,
    'value-impossible': (it: Facts) =>
      `siffran ${it['printed']} är omöjlig i sin enhet: ett antal är helt, en andel 0–100, och inget är under noll.`,
    'mean-impossible': (it: Facts) => `medelvärdet av ${it['count']} hela tal kan inte vara ${it['printed']}.`,
    'figure-incomplete': (it: Facts) =>
      `siffran har ${it['numbers']} värden, men dess koder och mått kräver ${it['expected']}.`,
    'operands-unknown': () => 'siffran sägs vara beräknad, men av vad går inte att hitta.',
    'key-was-lost': (it: Facts) =>
      `nyckeln ${it['key']} trädde i stället för ${it['before']} den ${it['at']} utan dess underskrift, för staden hade tappat bort den. Fråga staden om det stämmer.`,
    'key-not-compared': (it: Facts) =>
      `underskriften är hel, och nyckeln säger sig vara stadens. Om den är det ser bara du: jämför ${it['key']} med /.well-known/kuulolla-keys.json på stadens egen webbplats.`,
  },
  report: {
    holds: 'Utgivningen håller: ingen fil har ändrats, kedjan och underskrifterna är hela, och siffrorna stämmer.',
    holdsNot: (count: string) => `Utgivningen håller INTE. Fel: ${count}.`,
    what: (city: string, template: string, period: string, edition: string) =>
      `${city}: ${template} ${period}, version ${edition}`,
    published: (at: string, sequence: string) => `publicerad ${at}, länk ${sequence} i stadens kedja`,
    corrects: 'Den rättar en tidigare utgivning.',
    signedBy: (key: string) => `undertecknad med nyckeln ${key}`,
    compared: 'Nyckeln är en som du litar på.',
    counts: (files: string, numbers: string) => `${files} filer, ${numbers} siffror`,
    anyone: (numbers: string) => `Beräknade på nytt av de publicerade siffrorna: ${numbers}.`,
    documentOnly: (numbers) =>
      `Registrerade från dokument, där vem som helst kan titta: ${numbers}. Dokumenten nämns i siffrornas definitioner.`,
    cityOnly: (numbers: string) =>
      `Räknade ur stadens egna uppgifter, som inte publiceras: ${numbers}. En revisor kan köra de här sökningarna på data med den här kontrollsumman:`,
    data: (fingerprint: string) => `data, SHA-256 ${fingerprint}`,
    figure: (figure: string, numbers: string) => `${figure}: ${numbers} siffror, sökning i data/${figure}.json`,
    more: (count: string) => `och ${count} till`,
  },
};
