import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** Social work, family centres and senior centres alike: nothing here needs a nurse or a patient. */
export const socialFi: Partial<Bank<TextTheme>> = {
  'access-to-care': {
    praise: [
      'Ensimmäinen tapaaminen {unitIn} järjestyi jo samalla viikolla.',
      'Apu tuli juuri silloin, kun sitä tarvittiin. Kiitos {unitTo}.',
    ],
    complaint: [
      'Työntekijälle {unitTo} ei saa aikaa, vaikka tilanne kotona on vaikea.',
      'Palvelutarpeen arviota on odotettu {days} päivää, ja kukaan ei kerro missä mennään.',
      'Sovittu tapaaminen peruttiin samana aamuna eikä uutta aikaa ole kuulunut.',
    ],
    idea: [
      'Päivystävä työntekijä, jonka luokse voisi tulla kerran viikossa ilman aikaa.',
      'Tapaamisaikoja myös iltaisin, kiitos.',
    ],
    question: [
      'Miten saan ajan {unitTo}?',
      'Kuka ottaa yhteyttä, kun pyyntö palvelusta on tehty?',
      'Kauanko palvelutarpeen arviota pitää odottaa?',
    ],
  },
  'applying-for-a-service': {
    praise: [
      'Hakemuksen täyttämiseen sai apua {unitIn}, yksin en olisi selvinnyt.',
      'Päätös tuli nopeasti, ja perustelut ymmärsi kerralla.',
      'Työntekijä täytti hakemuksen puolestani puhelimessa. Kiitos!',
    ],
    complaint: [
      'Samoja liitteitä pyydetään hakemukseen kerta toisensa jälkeen.',
      'Hakemus on ollut käsittelyssä {number} viikkoa ilman mitään tietoa.',
      'Kielteisestä päätöksestä puuttuivat perustelut kokonaan.',
      'Palvelun hakeminen kysyy voimia, joita juuri hakijalla ei ole.',
    ],
    idea: [
      'Hakemukseen esitäytetyt tiedot edelliseltä kerralta.',
      'Hakuohje yhdelle sivulle ja isolla kirjasimella.',
      'Puhelinaika pelkästään hakemusten täyttämistä varten.',
    ],
    question: [
      'Mihin hakemuksen liitteet toimitetaan?',
      'Voiko palvelua hakea toisen puolesta valtakirjalla?',
      'Milloin hakemukseeni saa päätöksen?',
      'Mitä voin tehdä, jos hakemus hylätään?',
    ],
  },
  'advice-and-guidance': {
    praise: [
      '{unitIn} osattiin neuvoa oikean palvelun luo ensimmäisellä kerralla.',
      'Kiitos kärsivällisestä neuvonnasta, asia selvisi {weekday}.',
    ],
    complaint: [
      'Jokainen neuvoo eri tavalla, enkä tiedä ketä uskoa.',
      'Minut ohjattiin {unitTo}, vaikka asia ei kuulu sinne.',
    ],
    idea: [
      'Yksi numero, josta osataan neuvoa mihin vain palveluun.',
      'Palveluista selkeä luettelo: kenelle, mistä ja mitä maksaa.',
    ],
    question: [
      'Kuka auttaa, kun en tiedä mitä palvelua tarvitsen?',
      'Mistä saan neuvontaa etuuksista?',
      'Onko {unitIn} neuvontaa ilman ajanvarausta?',
    ],
  },
  'premises-and-equipment': {
    praise: ['{unitIn} on kodikasta, sinne on helppo tulla.', 'Uudet tilat ovat avarat ja valoisat.'],
    complaint: [
      '{unitIn} puhutaan vaikeista asioista lasiseinän takana, kaikki näkevät.',
      'Ulko-ovi on niin raskas, ettei sitä saa yksin auki.',
    ],
    idea: [
      'Kahviautomaatti ja muutama lehti odotustilaan.',
      'Tiloja voisi lainata iltaisin asukkaiden ryhmille.',
      'Opasteet jo bussipysäkiltä {unitTo}.',
    ],
    question: ['Onko {unitIn} tila, jossa voi keskustella kahden kesken?', 'Voiko {unitOf} kokoushuonetta lainata?'],
  },
  'speed-of-service': {
    praise: ['Viestiini vastattiin samana iltapäivänä, se helpotti.', 'Asia hoitui {unitIn} yhdellä tapaamisella.'],
    complaint: [
      'Vastausta viestiin on odotettu {days} päivää.',
      'Tapaaminen alkoi {minutes} minuuttia myöhässä ja loppui silti ajallaan.',
    ],
    idea: [
      'Automaattinen viesti siitä, milloin asiaan palataan.',
      'Pienet asiat voisi hoitaa viestillä ilman tapaamista.',
    ],
    question: ['Missä ajassa viesteihin yleensä vastataan?', 'Miksi päätöksen saaminen {unitFrom} kestää näin kauan?'],
  },
  'call-back': {
    praise: [
      'Työntekijä soitti takaisin heti tapaamisen jälkeen. Kiitos.',
      'Soittopyyntöön vastattiin {unitFrom} jo samana päivänä.',
    ],
    complaint: [
      'Jätin {unitTo} soittopyynnön {days} päivää sitten, hiljaista on.',
      'Työntekijä lupasi soittaa {weekday}. Ei soittanut.',
    ],
    idea: [
      'Soittoaika kerrottava etukäteen, kaikki eivät voi puhua töissä.',
      'Kun työntekijä on lomalla, joku muu voisi soittaa takaisin.',
    ],
    question: ['Milloin {unitFrom} soitetaan takaisin?', 'Kuka soittaa, kun oma työntekijä on poissa?'],
  },
  'online-services': {
    praise: ['Hakemuksen liitteet sai kuvattua puhelimella. Näppärää!', 'Etätapaaminen säästi pitkän matkan {unitTo}.'],
    complaint: [
      'Sähköinen lomake tyhjenee, jos käy välillä etsimässä paperia.',
      'Verkkopalvelu kysyy pankkitunnuksia joka sivulla uudestaan.',
    ],
    idea: [
      'Keskeneräisen lomakkeen pitäisi tallentua itsestään.',
      'Tekstiviesti, kun sähköiseen asiointiin on tullut päätös.',
      'Omaisen pitäisi voida asioida verkossa läheisen puolesta.',
    ],
    question: ['Missä muodossa liitteet lähetetään verkossa?', 'Pääseekö sähköiseen asiointiin ilman pankkitunnuksia?'],
  },
  communication: {
    praise: [
      'Kuukausitiedote {unitFrom} on selkeä ja mukava lukea.',
      'Kiitos, että muutoksesta kerrottiin kirjeellä eikä vain verkossa.',
    ],
    complaint: ['{unitOf} ryhmistä ei löydä tietoa mistään.', 'Kirjeessä ei ollut yhteystietoja eikä allekirjoitusta.'],
    idea: ['Tapahtumista ilmoitus taloyhtiöiden porraskäytäviin.', '{unitOf} ohjelma voisi olla verkossa kalenterina.'],
    question: ['Mistä näkee {unitOf} viikko-ohjelman?', 'Onko {unitIn} kesällä auki?'],
  },
  'staff-skill-and-care': {
    praise: [
      'Työntekijä osasi asiansa ja tiesi heti, kuka voi auttaa.',
      'Osaavaa ja sydämellistä väkeä {unitIn}.',
      'Saimme apua vaikeassa paikassa ilman syyllistämistä. Kiitos koko perheeltä.',
    ],
    complaint: [
      'Työntekijä vaihtui neljännen kerran, ja taas kerrotaan kaikki alusta.',
      'Sovittuja asioita ei kirjattu mihinkään, ja seuraavalla kerralla niitä ei muistanut kukaan.',
    ],
    idea: ['Sama työntekijä koko asian ajan.', 'Tapaamisen päätteeksi lyhyt yhteenveto siitä, mitä sovittiin.'],
    question: ['Voinko vaihtaa työntekijää?', 'Kuka on työntekijäni esihenkilö?'],
  },
  encounter: {
    praise: [
      'Työntekijä {unitIn} kohteli minua ihmisenä, ei tapauksena.',
      'Kiitos, että joku kerrankin kuunteli loppuun asti.',
      'Ensimmäistä kertaa minua ei tuomittu {unitIn}.',
    ],
    complaint: [
      'Minua ei uskottu, vaan asioita tarkistettiin selkäni takana.',
      'Puhelimessa {unitFrom} vastattiin lyhyesti ja ivallisesti.',
      'Työntekijä katsoi kelloa koko tapaamisen ajan.',
    ],
    idea: ['Ensitapaamiseen enemmän aikaa ja vähemmän papereita.', 'Sanokaa, kuka olette, ennen kuin kysytte.'],
    question: [
      'Miksi minulta kysytään samat kipeät asiat joka kerta?',
      'Voiko {unitIn} tavata työntekijän niin, että ystävä on mukana?',
    ],
  },
  'client-fees': {
    praise: ['Maksupäätös selitettiin {unitIn} niin, että ymmärsin sen.', 'Kiitos, että maksu oikaistiin nopeasti.'],
    complaint: ['Maksu nousi ilman mitään ilmoitusta.', 'Lasku tuli palvelusta, jota emme ole saaneet.'],
    idea: ['Maksulaskuri verkkoon.', 'Laskuun yhteyshenkilön nimi ja numero.'],
    question: ['Miten maksu määräytyy tulojen mukaan?', 'Vaikuttavatko säästöt asiakasmaksuun?'],
  },
};
