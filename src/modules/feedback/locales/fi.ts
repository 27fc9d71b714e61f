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
    'no-such-attachment': 'Tällaista tiedostoa ei ole, tai sitä vielä tarkistetaan. Yritä hetken päästä uudelleen.',
    'scanner-away': 'Virustarkistus ei vastaa. Tiedostot odottavat, ja tarkistusta yritetään uudelleen.',
    'no-such-publication': 'Tällaista julkaistua palautetta ei ole, tai sen julkaisu on peruttu.',
    'publication-title-missing': 'Otsikko puuttuu. Kirjoita, mistä palaute kertoo.',
    'publication-text-missing': 'Palautteen teksti puuttuu. Kirjoita, mitä siitä julkaistaan.',
    'publication-too-long':
      'Teksti on liian pitkä. Otsikossa voi olla 120 merkkiä ja teksteissä 10 000 merkkiä. Lyhennä niitä.',
    'publication-forbidden': 'Tekstissä on henkilötunnus, tilinumero tai kortin numero. Poista se ennen julkaisemista.',
    'publication-unchecked':
      'Teksteissä on kohtia, jotka voivat olla henkilötietoja. Tarkista ne ja rastita, että olet tarkistanut.',
    'publication-sensitive': 'Arkaluonteista palautetta ei voi julkaista.',
    'publication-no-consent': 'Palautteen antaja ei ole suostunut julkaisemiseen, joten sitä ei voi julkaista.',
    'publication-statutory': 'Asiaa käsitellään lakisääteisessä menettelyssä, joten sitä ei voi julkaista.',
    'publication-withdrawn': 'Palautteen antaja on perunut palautteensa, joten sitä ei voi julkaista.',
    'publication-elsewhere': 'Palaute käsitellään toisessa järjestelmässä, joten sitä ei voi julkaista täällä.',
    'publication-decided': 'Tästä on jo päätetty. Katso, mitä.',
    'publication-not-there': 'Palautetta ei ole julkaistu, joten julkaisua ei voi perua.',
    'answer-has-open-fields': 'Vastauksessa on täyttämättömiä kohtia. Täytä tai poista ne.',
    'answer-has-personal-data':
      'Vastauksessa on henkilötietoja. Poista ne, tai vahvista, että niiden kuuluu olla siinä.',
    'answer-needs-approval':
      'Tämän palautteen vastaus tarvitsee toisen silmäparin. Kirjoita vastaus ja lähetä se hyväksyttäväksi. Voit päättää käsittelyn sen jälkeen.',
    'nothing-to-approve': 'Mikään vastaus ei enää odota hyväksyntää. Katso, mitä palautteelle on tapahtunut.',
    'own-answer':
      'Et voi hyväksyä tätä vastausta: sen hyväksyy joku muu kuin kirjoittaja, ja joissain asioissa esihenkilö.',
    'merged-with-itself': 'Palautetta ei voi yhdistää itseensä. Valitse toinen.',
    'sensitive-stays-alone':
      'Arkaluonteista palautetta ei voi yhdistää toiseen eikä antaa toiselle yksikölle. Vastaa siihen erikseen.',
    'merged-already':
      'Palautteeseen on jo yhdistetty muita, tai valitsemasi on itse yhdistetty toiseen. Valitse palaute, johon vastataan.',
    'main-case-finished':
      'Valitsemasi palautteen käsittely on jo päättynyt. Valitse palaute, johon ei ole vielä vastattu.',
    'too-many-at-once': (it: Facts) => `Kerralla voi vastata enintään ${it['most']} palautteeseen. Valitse vähemmän.`,
    'no-such-colleague': 'Tälle henkilölle palautetta ei voi antaa. Valitse joku, joka käsittelee yksikön palautteita.',
    'no-such-unit': 'Tällaista yksikköä ei ole. Valitse toinen.',
    'no-such-template': 'Tällaista vastauspohjaa ei ole.',
    'template-has-changed': 'Joku muu muutti vastauspohjaa. Avaa se uudelleen.',
    'no-such-approval-rule': 'Tällaista sääntöä ei ole, tai se on jo lopetettu.',
    'approval-of-everything': 'Valitse teema tai organisaation osa.',
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
    'feedback.attachment-refused': 'Tiedosto poistettu: siinä oli haittaohjelma',
    'feedback.attachment-read': 'Arkaluonteisen palautteen tiedosto avattu',
    'feedback.publication-declined': 'Päätetty, ettei palautetta julkaista',
    'feedback.sensitive-read': 'Arkaluonteinen palaute luettu',
    'feedback.giver-read': 'Palautteen antajan tiedot katsottu',
    'feedback.template-made': 'Vastauspohja tehty',
    'feedback.template-changed': 'Vastauspohjaa muutettu',
    'feedback.template-retired': 'Vastauspohja poistettu käytöstä',
    'feedback.template-revived': 'Vastauspohja otettu takaisin käyttöön',
    'feedback.approval-rule-made': 'Vastausten hyväksymisen sääntö tehty',
    'feedback.approval-rule-ended': 'Vastausten hyväksymisen sääntö lopetettu',
  },
};

export type FeedbackTexts = LocaleOf<typeof fi>;
