import { type FeedbackTexts } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const sv: FeedbackTexts = {
  kinds: { praise: 'beröm', complaint: 'klander', idea: 'idé', question: 'fråga', other: 'annat' },
  statuses: {
    received: 'mottagen',
    open: 'under behandling',
    'waiting-for-giver': 'väntar på den som gav responsen',
    'waiting-for-colleague': 'väntar på en kollega',
    answered: 'besvarad',
    closed: 'avslutad',
    reopened: 'öppnad på nytt',
    'handed-on': 'överförd',
    withdrawn: 'återkallad',
  },
  channels: {
    web: 'webbformulär',
    mobile: 'mobilapp',
    phone: 'telefon',
    email: 'e-post',
    letter: 'brev',
    visit: 'besök',
    'social-media': 'sociala medier',
    open311: 'Open311',
    other: 'annat',
  },
  importStates: {
    waiting: 'väntar',
    running: 'pågår',
    finished: 'klar',
    failed: 'misslyckades',
    cancelled: 'avbruten',
  },
  importCounts: {
    read: 'lästa',
    stored: 'sparade',
    changed: 'ändrade',
    unchanged: 'oförändrade',
    rejected: 'avvisade',
  },
  rejectColumns: { file: 'fil', row: 'rad', column: 'kolumn', value: 'värde', reason: 'orsak', code: 'orsakens kod' },
  rejectReasons: {
    missing: () => 'Värdet saknas. Fyll i det.',
    'not-a-date': (it: Facts) =>
      `Detta är inget datum i formen ${it['formats']}. Rätta värdet, eller lägg till formen i profilen.`,
    'no-such-date': () => 'En sådan dag eller tid finns inte. Rätta värdet.',
    'skipped-hour': (it: Facts) =>
      `Den tiden finns inte: klockorna ställdes då om till sommartid (${it['timeZone']}). Rätta värdet, eller välj "skippedHour": "shift" i profilen.`,
    'in-the-future': () => 'Tiden är i framtiden. Rätta värdet.',
    'too-early': () => 'Tiden är före år 1990. Rätta värdet.',
    'unknown-value': () => 'Profilen känner inte till värdet. Lägg till det i profilen, eller rätta värdet.',
    'control-character': () => 'Värdet har tecken som inte kan finnas där, till exempel radbyte. Ta bort dem.',
    'too-long': (it: Facts) => `Värdet är för långt: högst ${it['most']} byte. Korta det.`,
    'ragged-row': (it: Facts) =>
      `Raden har ${it['cells']} celler, men rubrikraden ${it['columns']}. Kontrollera skiljetecken och citattecken.`,
    'too-many-new-themes': (it: Facts) =>
      `Det skulle bli över ${it['most']} nya teman. Kontrollera att profilen har rätt kolumn.`,
  },
  rowWarnings: {
    'changed-before-received': 'ändrad före ankomsten: ankomsttiden blev ändringstid',
    'answer-before-received': 'besvarad före ankomsten: svarstiden utelämnades',
    'reaction-before-received': 'reaktion före ankomsten: reaktionstiden utelämnades',
  },
  profileFaults: {
    'not-json': (it: Facts) =>
      `Profilen är inte JSON: ${it['detail']}. Kontrollera komman, parenteser och citattecken.`,
    missing: () => 'Detta saknas. Lägg till det.',
    'wrong-type': () => 'Detta har fel form. Se formen i anvisningen docs/import-profile.md.',
    'unknown-key': (it: Facts) => `Profilen har ingen punkt ”${it['key']}”. Ta bort den, eller kontrollera stavningen.`,
    'not-one-of': (it: Facts) => `Välj något av dessa: ${it['allowed']}.`,
    'too-short-or-long': () => 'Detta är tomt eller för långt.',
    code: () => 'En kod kan bara ha små bokstäver a–z, siffror och bindestreck.',
    language: () => 'Skriv språket med två eller tre bokstäver, till exempel fi, sv eller en.',
    'time-pattern': () => 'Skriv tidens form som iso, d.M.yyyy H.mm eller yyyy-MM-dd HH:mm:ss.',
    'time-zone': () => 'En sådan tidszon finns inte. Skriv till exempel Europe/Helsinki.',
    day: () => 'Skriv dagen som 2020-01-31.',
    'status-without-value': () => 'Varje respons har ett läge. Ange vad detta värde betyder.',
    'theme-parent': () => 'Ett tema kan inte höra till sig självt.',
  },
  problems: {
    'no-files': 'Ange minst en fil.',
    'columns-missing': (it: Facts) =>
      `Filen ${it['file']} saknar dessa kolumner i profilen: ${it['columns']}. Filen har: ${it['header']}. Rätta kolumnnamnen i profilen.`,
    'codes-unknown': (it: Facts) =>
      `Profilen har koder som staden inte har: ${it['codes']}. Lägg till dem för staden, eller rätta profilen.`,
    'profile-faults': (it: Facts) => `Profilen har ${it['count']} fel. Rätta dem och försök igen.`,
    'import-unfinished': (it: Facts) =>
      `En import från samma källa pågår (${it['names']}). Ange samma filer på nytt så fortsätter den, eller avbryt den: import ${it['importId']}.`,
    'import-begun-twice': 'En import från samma källa började just någon annanstans. Vänta tills den är klar.',
    'import-elsewhere': 'En annan process fortsätter importen, eller så är den avbruten. Se importens läge.',
    'import-stopped':
      'Importen stoppades. Det som importerats hittills är sparat; ange samma filer på nytt så fortsätter den.',
    'import-ended': 'Importen har redan avslutats och kan varken fortsättas eller avbrytas.',
    'no-such-import': 'En sådan import finns inte. Kontrollera koden.',
    'file-changed': (it: Facts) =>
      `Filen ${it['name']} har ändrats sedan importen började. Importen är avbruten: börja om från början.`,
    'text-missing': 'Texten saknas. Skriv vad du vill berätta.',
    'text-too-long':
      'Texten är för lång: högst 64 kilobyte, det vill säga cirka 60 000 tecken. Korta den eller skicka en del som bilaga.',
    'text-not-wanted': 'Här kan ingen text skrivas.',
    'rules-have-changed': 'Någon annan har ändrat reglerna sedan du öppnade dem. Se hur de är nu.',
    'no-such-rule': 'En sådan regel finns inte.',
    'source-is-ours':
      'Koden ”kuulolla” är reserverad för respons som ges i denna tjänst. Välj en annan kod för källan i profilen.',
    'received-in-the-future': 'Ankomstdagen är i framtiden. Rätta den.',
    'no-such-case': 'En sådan respons finns inte. Kontrollera koden.',
    'act-impossible': 'Responsen är redan i ett annat läge, så detta går inte längre. Se vad som har hänt den.',
    'act-not-yours': 'Du kan inte göra detta.',
    'handled-elsewhere': 'Denna respons behandlas i ett annat system. Svara där.',
    'case-has-gone-on':
      'Någon annan hann före: det har hänt något med responsen sedan du öppnade den. Se vad, och gör sedan om det om det behövs.',
    'reason-missing': 'Orsaken saknas. Välj den.',
    'assignee-may-not': 'Personen har inte rätt till den här responsen. Välj någon annan.',
    'no-such-export': 'Det finns ingen sådan fil. Den kan ha tagits bort: beställ den på nytt i listan.',
    'export-rights-changed': 'Dina rättigheter har ändrats sedan du beställde filen. Beställ den på nytt i listan.',
    'too-many-guesses': (it: Facts) =>
      `Koder har prövats för många gånger från det här nätet. Vänta ${it['minutes']} minuter och försök igen.`,
    'code-sent-often': 'Koden har redan skickats tre gånger. Kontrollera skräpposten.',
    'rated-already': 'Du har redan bedömt det här svaret.',
  },
  auditEvents: {
    'feedback.files-uploaded': 'Importfiler skickade',
    'feedback.files-discarded': 'Importfiler förkastade',
    'feedback.import-begun': 'Import av respons påbörjad',
    'feedback.import-resumed': 'Import av respons fortsatt',
    'feedback.import-cancelled': 'Import av respons avbruten',
    'feedback.entered': 'Respons införd',
    'feedback.routing-drafted': 'Utkast till styrregler ändrat',
    'feedback.routing-started': 'Styrregler tagna i bruk',
    'feedback.routing-draft-discarded': 'Utkast till styrregler förkastat',
    'feedback.taken-over': 'Respons från ett annat system övertagen för behandling',
    'feedback.acted': 'Respons behandlad',
    'feedback.target-set': 'Svarsmål inställt',
    'feedback.target-ended': 'Svarsmål avslutat',
    'feedback.cases-exported': 'Respons exporterad till fil',
    'feedback.export-ordered': 'Fil med respons beställd',
  },
};
