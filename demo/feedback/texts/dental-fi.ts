import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** Dental care; what it does not say is said by `healthFi` where the words fit. */
export const dentalFi: Partial<Bank<TextTheme>> = {
  'access-to-care': {
    praise: [
      'Särkevään hampaaseen sai ajan samana päivänä.',
      'Hammastarkastus järjestyi {unitTo} jo {weekday}. Kiitos!',
    ],
    complaint: [
      'Hammaslääkäriin ei saa aikaa puoleen vuoteen. Hampaat ehtivät mennä.',
      'Paikka tippui {days} päivää sitten, eikä särkypäivystykseen pääse, kun ei särje tarpeeksi.',
      'Lapsen oikomishoito keskeytettiin, eikä jatkosta osata sanoa mitään.',
      'Aikani {unitTo} on siirretty kolme kertaa.',
    ],
    idea: [
      'Hammastarkastuksia voisi tehdä myös lauantaisin.',
      'Peruutusaikalista hammashoitoon, tulen heti kun kutsutaan.',
    ],
    question: [
      'Kuinka pitkä hammastarkastuksen jono nyt on?',
      'Pääseekö suuhygienistille ilman hammaslääkärin lähetettä?',
      'Milloin lapseni kutsutaan tarkastukseen?',
    ],
  },
  'advice-and-guidance': {
    praise: [
      'Suuhygienisti neuvoi hampaiden hoidossa selvästi ja syyllistämättä.',
      'Hyvät kirjalliset ohjeet hampaanpoiston jälkeen, kiitos {unitTo}.',
    ],
    complaint: [
      'Hampaanpoiston jälkeen ei annettu mitään ohjeita särkyä varten.',
      'Hammashoidon numerosta neuvottiin väärään hoitolaan.',
    ],
    idea: [
      'Ohjevideo leikatun hampaan hoidosta linkkinä tekstiviestiin.',
      'Hoitosuunnitelma paperilla mukaan, ettei tarvitse arvailla.',
    ],
    question: ['Saako puudutuksen jälkeen ajaa autoa?', 'Milloin poistetun viisaudenhampaan jälkeen voi taas liikkua?'],
  },
  'premises-and-equipment': {
    praise: ['{unitOf} odotustila on rauhallinen, se auttaa pelkääjää.', 'Puhdasta ja uudenaikaista {unitIn}.'],
    complaint: [
      'Hoitohuoneen ovi oli auki, ja odottajat kuulivat poran ja kaiken muun.',
      '{unitIn} ei ollut paikkaa lastenvaunuille.',
    ],
    idea: ['Kattoon kuva tai näyttö, jota katsella hoidon aikana.', 'Lapsille kirjoja odotustilaan.'],
    question: ['Pääseekö {unitTo} hissillä?', 'Onko hoitolassa tila, jossa pelkopotilas voi odottaa rauhassa?'],
  },
  'speed-of-service': {
    praise: [
      'Paikkaus kesti alle puoli tuntia ja aika piti täsmälleen.',
      'Hammassärky hoitui {unitIn} samalla istumalla. Kiitos nopeudesta!',
    ],
    complaint: [
      'Istuin hoitotuolissa {minutes} minuuttia ennen kuin hammaslääkäri tuli.',
      'Juurihoito on kestänyt kuukausia, aina vain yksi pieni vaihe kerrallaan.',
    ],
    idea: [
      'Tekstiviesti, kun oma vuoro on tunnin päästä.',
      'Kaksi paikkausta samalla käynnillä säästäisi kaikkien aikaa.',
    ],
    question: ['Montako käyntiä juurihoitoon menee?', 'Kuinka pian proteesin korjaus valmistuu?'],
  },
  'online-services': {
    praise: [
      'Hammashoidon chat oli nopea ja asiallinen.',
      'Tarkastusajan sai varattua verkosta parilla klikkauksella.',
    ],
    complaint: [
      'Hammashoidon chat katkeaa kesken tunnistautumisen.',
      'Hammashoidon aikoja ei voi verkossa siirtää, vain perua.',
    ],
    idea: ['Hammaskuvat näkyviin omiin tietoihin verkossa.', 'Chatiin ilmoitus, kuinka monta on jonossa ennen minua.'],
    question: ['Miten varaan verkossa ajan lapsen hammastarkastukseen?', 'Mihin aikaan hammashoidon chat on auki?'],
  },
  'staff-skill-and-care': {
    praise: [
      'Pelkäsin hammaslääkäriä kolmekymmentä vuotta. Enää en, kiitos {unitOf} väen.',
      'Taitava hammaslääkäri ja lempeä hoitaja, puudutus ei tuntunut lainkaan.',
      'Hampaanpoisto meni niin hienosti, etten tarvinnut särkylääkettä.',
      'Suuhygienisti {unitIn} oli lapselle aivan mahtava.',
      'Kiitos hyvästä paikasta ja hyvistä jutuista.',
    ],
    complaint: [
      'Hammaslääkäri jatkoi poraamista, vaikka nostin käden.',
      'Paikka irtosi {days} päivän päästä. Työ oli hutiloitua.',
      'Minua moitittiin hampaideni kunnosta kuin pikkulasta.',
    ],
    idea: [
      'Pelkopotilaille pidempi aika ja sama hammaslääkäri joka kerta.',
      'Hammaslääkäri voisi kertoa etukäteen, mitä seuraavaksi tehdään.',
    ],
    question: [
      'Onko {unitIn} pelkopotilaisiin perehtynyttä hammaslääkäriä?',
      'Miksi minulle vaihtui hammaslääkäri kesken hoidon?',
    ],
  },
  'client-fees': {
    praise: ['Hoidon hinta kerrottiin etukäteen, se oli reilua.', 'Kiitos, että hammashoidon laskuun sai maksuaikaa.'],
    complaint: [
      'Laskussa oli röntgenkuvia, joita ei koskaan otettu.',
      'Hammashoidon lasku oli kaksi kertaa niin suuri kuin {unitIn} sanottiin.',
    ],
    idea: ['Hinta-arvio hoitosuunnitelmaan.', 'Hammashoidon laskuun erittely, mitä on tehty.'],
    question: [
      'Paljonko hampaan paikkaus maksaa?',
      'Kuuluuko hammashoito maksukattoon?',
      'Saako veteraani alennusta hammashoidosta?',
    ],
  },
};
