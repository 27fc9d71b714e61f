import { type LocaleOf } from '../../../platform/i18n/locale.ts';

type Facts = Readonly<Record<string, string | number>>;

export const fi = {
  kinds: { praise: 'kiitos', complaint: 'moite', idea: 'idea', question: 'kysymys', other: 'muu' },
  statuses: {
    received: 'saapunut',
    open: 'käsittelyssä',
    'waiting-for-giver': 'odottaa palautteen antajaa',
    'waiting-for-colleague': 'odottaa työtoveria',
    answered: 'vastattu',
    closed: 'päätetty',
    reopened: 'avattu uudelleen',
    'handed-on': 'siirretty muualle',
    withdrawn: 'peruttu',
  },
  channels: {
    web: 'verkkolomake',
    mobile: 'mobiilisovellus',
    phone: 'puhelin',
    email: 'sähköposti',
    letter: 'kirje',
    visit: 'käynti',
    'social-media': 'sosiaalinen media',
    open311: 'Open311',
    other: 'muu',
  },
  importStates: {
    waiting: 'odottaa',
    running: 'kesken',
    finished: 'valmis',
    failed: 'epäonnistui',
    cancelled: 'peruttu',
  },
  importCounts: {
    read: 'luettu',
    stored: 'tallennettu',
    changed: 'muuttunut',
    unchanged: 'ennallaan',
    rejected: 'hylätty',
  },
  rejectColumns: { file: 'tiedosto', row: 'rivi', column: 'sarake', value: 'arvo', reason: 'syy', code: 'syyn tunnus' },
  rejectReasons: {
    missing: () => 'Arvo puuttuu. Täydennä se.',
    'not-a-date': (it: Facts) =>
      `Tämä ei ole päivämäärä muodossa ${it['formats']}. Korjaa arvo, tai lisää muoto profiiliin.`,
    'no-such-date': () => 'Tällaista päivää tai kellonaikaa ei ole. Korjaa arvo.',
    'skipped-hour': (it: Facts) =>
      `Tätä kellonaikaa ei ole: kelloja siirrettiin silloin kesäaikaan (${it['timeZone']}). Korjaa arvo, tai valitse profiilissa "skippedHour": "shift".`,
    'in-the-future': () => 'Aika on tulevaisuudessa. Korjaa arvo.',
    'too-early': () => 'Aika on ennen vuotta 1990. Korjaa arvo.',
    'unknown-value': () => 'Profiili ei tunne tätä arvoa. Lisää se profiiliin, tai korjaa arvo.',
    'control-character': () => 'Arvossa on merkkejä, joita siinä ei voi olla, kuten rivinvaihto. Poista ne.',
    'too-long': (it: Facts) => `Arvo on liian pitkä: enintään ${it['most']} tavua. Lyhennä se.`,
    'ragged-row': (it: Facts) =>
      `Rivillä on ${it['cells']} solua, mutta otsikkorivillä ${it['columns']}. Tarkista erottimet ja lainausmerkit.`,
    'too-many-new-themes': (it: Facts) =>
      `Uusia teemoja tulisi yli ${it['most']}. Tarkista, että profiilissa on oikea sarake.`,
  },
  rowWarnings: {
    'changed-before-received': 'muokattu ennen saapumista: muokkausajaksi tuli saapumisaika',
    'answer-before-received': 'vastattu ennen saapumista: vastausaika jäi pois',
    'reaction-before-received': 'reagoitu ennen saapumista: reagointiaika jäi pois',
  },
  profileFaults: {
    'not-json': (it: Facts) => `Profiili ei ole JSONia: ${it['detail']}. Tarkista pilkut, sulut ja lainausmerkit.`,
    missing: () => 'Tämä puuttuu. Lisää se.',
    'wrong-type': () => 'Tämä on väärää muotoa. Katso muoto ohjeesta docs/import-profile.md.',
    'unknown-key': (it: Facts) => `Profiilissa ei ole kohtaa ”${it['key']}”. Poista se, tai tarkista kirjoitusasu.`,
    'not-one-of': (it: Facts) => `Valitse jokin näistä: ${it['allowed']}.`,
    'too-short-or-long': () => 'Tämä on tyhjä tai liian pitkä.',
    code: () => 'Tunnuksessa voi olla vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä.',
    language: () => 'Kirjoita kieli kahdella tai kolmella kirjaimella, kuten fi, sv tai en.',
    'time-pattern': () => 'Kirjoita ajan muoto kuten iso, d.M.yyyy H.mm tai yyyy-MM-dd HH:mm:ss.',
    'time-zone': () => 'Tällaista aikavyöhykettä ei ole. Kirjoita esimerkiksi Europe/Helsinki.',
    day: () => 'Kirjoita päivä kuten 2020-01-31.',
    'status-without-value': () => 'Jokaisella palautteella on tila. Kerro, mitä tämä arvo tarkoittaa.',
    'theme-parent': () => 'Teema ei voi kuulua itseensä.',
  },
  problems: {
    'no-files': 'Anna ainakin yksi tiedosto.',
    'columns-missing': (it: Facts) =>
      `Tiedostossa ${it['file']} ei ole näitä profiilin sarakkeita: ${it['columns']}. Tiedostossa on: ${it['header']}. Korjaa sarakkeiden nimet profiiliin.`,
    'codes-unknown': (it: Facts) =>
      `Profiilissa on tunnuksia, joita kaupungilla ei ole: ${it['codes']}. Lisää ne kaupungille, tai korjaa profiili.`,
    'profile-faults': (it: Facts) => `Profiilissa on ${it['count']} virhettä. Korjaa ne ja yritä uudelleen.`,
    'import-unfinished': (it: Facts) =>
      `Saman lähteen tuonti on kesken (${it['names']}). Anna samat tiedostot uudelleen, niin se jatkuu, tai peru se: tuonti ${it['importId']}.`,
    'import-begun-twice': 'Saman lähteen tuonti alkoi juuri muualla. Odota, että se valmistuu.',
    'import-elsewhere': 'Toinen prosessi jatkaa tätä tuontia, tai se on peruttu. Katso tuonnin tila.',
    'import-stopped':
      'Tuonti pysäytettiin. Tähän asti tuotu on tallessa; anna samat tiedostot uudelleen, niin se jatkuu.',
    'import-ended': 'Tuonti on jo päättynyt, joten sitä ei voi enää jatkaa eikä perua.',
    'no-such-import': 'Tällaista tuontia ei ole. Tarkista tunnus.',
    'file-changed': (it: Facts) =>
      `Tiedosto ${it['name']} on muuttunut sen jälkeen, kun tuonti alkoi. Tuonti on peruttu: aloita se alusta.`,
    'text-missing': 'Tekstiä ei ole. Kirjoita, mitä haluat kertoa.',
    'text-too-long':
      'Teksti on liian pitkä: enintään 64 kilotavua eli noin 60 000 merkkiä. Lyhennä se, tai lähetä osa liitteenä.',
    'text-not-wanted': 'Tähän ei voi kirjoittaa tekstiä.',
    'rules-have-changed': 'Joku muu on muuttanut sääntöjä sen jälkeen, kun avasit ne. Katso, miten ne nyt ovat.',
    'no-such-rule': 'Tällaista sääntöä ei ole.',
    'source-is-ours':
      'Tunnus ”kuulolla” on varattu tässä palvelussa annetulle palautteelle. Valitse profiilissa lähteelle toinen tunnus.',
    'received-in-the-future': 'Saapumispäivä on tulevaisuudessa. Korjaa se.',
    'no-such-case': 'Tällaista palautetta ei ole. Tarkista tunnus.',
    'act-impossible': 'Palaute on jo toisessa tilassa, joten tätä ei voi enää tehdä. Katso, mitä sille on tapahtunut.',
    'act-not-yours': 'Sinä et voi tehdä tätä.',
    'handled-elsewhere': 'Tämä palaute käsitellään toisessa järjestelmässä. Vastaa siellä.',
    'case-has-gone-on':
      'Joku muu ehti ensin: palautteelle on tapahtunut jotain sen jälkeen, kun avasit sen. Katso, mitä, ja tee sitten uudelleen, jos on tarpeen.',
    'reason-missing': 'Syy puuttuu. Valitse se.',
    'assignee-may-not': 'Henkilöllä ei ole oikeutta tähän palautteeseen. Valitse joku muu.',
    'no-such-export': 'Tällaista tiedostoa ei ole. Se on voitu poistaa: tilaa se uudelleen listasta.',
    'export-rights-changed':
      'Oikeutesi ovat muuttuneet sen jälkeen, kun tilasit tiedoston. Tilaa se uudelleen listasta.',
    'too-many-guesses': (it: Facts) =>
      `Tunnuksia on kokeiltu tästä verkosta liian monta kertaa. Odota ${it['minutes']} minuuttia ja yritä uudelleen.`,
    'code-sent-often': 'Tunnus on jo lähetetty kolmesti. Tarkista sähköpostisi roskapostikansio.',
    'rated-already': 'Olet jo arvioinut tämän vastauksen.',
  },
  auditEvents: {
    'feedback.files-uploaded': 'Tuontitiedostot lähetetty',
    'feedback.files-discarded': 'Tuontitiedostot hylätty',
    'feedback.import-begun': 'Palautteiden tuonti aloitettu',
    'feedback.import-resumed': 'Palautteiden tuontia jatkettu',
    'feedback.import-cancelled': 'Palautteiden tuonti peruttu',
    'feedback.entered': 'Palaute kirjattu',
    'feedback.routing-drafted': 'Ohjaussääntöjen luonnosta muutettu',
    'feedback.routing-started': 'Ohjaussäännöt otettu käyttöön',
    'feedback.routing-draft-discarded': 'Ohjaussääntöjen luonnos hylätty',
    'feedback.taken-over': 'Toisen järjestelmän palautteet otettu käsiteltäviksi',
    'feedback.acted': 'Palautetta käsitelty',
    'feedback.target-set': 'Vastaustavoite asetettu',
    'feedback.target-ended': 'Vastaustavoite päätetty',
    'feedback.cases-exported': 'Palautteita viety tiedostoksi',
    'feedback.export-ordered': 'Tiedosto palautteista tilattu',
  },
};

export type FeedbackTexts = LocaleOf<typeof fi>;
