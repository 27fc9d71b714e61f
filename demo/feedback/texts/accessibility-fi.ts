import type { Bank } from './bank.ts';

/** Accessibility in the sense of the review: digital services that everyone is able to use. */
export const accessibilityFi: Bank<'accessibility'> = {
  accessibility: {
    praise: [
      'Ruudunlukija lukee uuden ajanvaraussivun hienosti alusta loppuun.',
      'Kiitos, että verkkosivujen tekstin saa nyt isommaksi ilman että sivu hajoaa.',
      'Ajanvaraus onnistui pelkällä näppäimistöllä. Tätä on odotettu!',
      'Videoissa on vihdoin tekstitys, kiitos kuulovammaisten puolesta.',
    ],
    complaint: [
      'Ruudunlukija ei löydä ajanvarauksen kalenterista yhtään vapaata aikaa.',
      'Lomaketta ei voi täyttää pelkällä näppäimistöllä, kohdistin katoaa kolmannen kentän jälkeen.',
      'Harmaata tekstiä valkoisella pohjalla ei näe lukea, jos näkö on yhtään heikko.',
      'Kirjautuminen katkeaa minuutissa. Vapisevilla käsillä siinä ei ehdi mitenkään.',
      'Liitteenä oli skannattu kuva, josta ruudunlukija ei saa sanaakaan.',
      'Videossa ei ole tekstitystä. Kuurona jäin ilman tietoa.',
      'Chat-ikkuna hyppää päälle eikä sitä saa suljettua näppäimistöllä.',
      'Virheilmoitus kertoo vain punaisella värillä, mikä kenttä on väärin. Olen värisokea.',
    ],
    idea: [
      'Sähköiseen asiointiin vaihtoehto, jossa yhdellä sivulla kysytään yksi asia kerrallaan.',
      'Pyytäkää näkövammaisia testaamaan ajanvaraus ennen julkaisua.',
      'Verkkosivuille kuunteluvaihtoehto ja selkokieli samasta napista.',
      'Tekstitys ja viittomakieli kaikkiin ohjevideoihin.',
    ],
    question: [
      'Missä on ajanvarauksen saavutettavuusseloste?',
      'Miten asioin verkossa, kun en näe kuvavarmennetta?',
      'Saako päätöksen ruudunlukijalle sopivassa muodossa?',
      'Voiko sähköisen lomakkeen täyttää puhelimitse avustajan kanssa?',
    ],
  },
};
