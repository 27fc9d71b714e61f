import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** The year of the epidemic. */
export const coronavirusFi: Partial<Bank<TextTheme>> = {
  'coronavirus-testing': {
    praise: [
      'Koronatesti {unitIn} oli hoidettu ripeästi ja turvallisesti. Kiitos!',
      'Koronatestin tulos tuli jo seuraavana aamuna, upeaa työtä poikkeusoloissa.',
      'Koronatestin ottaja oli niin varovainen, ettei lapsikaan itkenyt.',
      'Sain koronatestiajan tunnin päähän soitosta. Hieno homma.',
    ],
    complaint: [
      'Koronatestiin pääsyä joutui odottamaan {days} päivää. Sillä välin olisi voinut tartuttaa puoli kaupunkia.',
      'Koronatestin tulosta on odotettu {days} päivää, ja olen poissa töistä ilman palkkaa.',
      'Koronatestiin käskettiin tulla omalla autolla. Kaikilla ei ole autoa.',
      'Päiväkoti vaatii koronatestin, terveysasema ei sitä ota. Mitä vanhempi nyt tekee?',
      'Koronatestijono kiersi korttelin, ja siinä seistiin yskien kylki kyljessä.',
    ],
    idea: [
      'Koronatestejä voisi ottaa myös autossa istuen.',
      'Koronatestiajan varaus tekstiviestillä säästäisi puhelinjonoja.',
      'Opettajille ja hoitajille oma jono koronatestiin.',
      'Koronatestiauto lähiöihin kerran viikossa.',
    ],
    question: [
      'Pitääkö koronatestiin mennä, jos ainoa oire on kurkkukipu?',
      'Kauanko koronatestin tulosta pitää odottaa?',
      'Saako koronatestistä todistuksen työnantajalle?',
      'Otetaanko pieneltä lapselta koronatesti, jos on vain nuha?',
    ],
  },
  'coronavirus-advice': {
    praise: [
      'Koronajäljittäjä soitti, oli rauhallinen ja neuvoi kaiken. Arvostan.',
      'Koronaneuvonnasta sai selvän vastauksen, vaikka jono oli pitkä.',
      'Kiitos että jaksatte neuvoa tämän koronan keskellä.',
      'Koronaneuvoja soitti vielä seuraavana päivänä ja kysyi vointia. Liikutuin.',
    ],
    complaint: [
      'Koronaneuvonnan puhelimessa oli {number} soittajaa edellä.',
      'Kukaan ei kertonut, kuinka kauan koronakaranteeni kestää. Paperia ei ole tullut.',
      'Koronaohjeet muuttuvat joka päivä, ja joka puhelimessa on eri ohje.',
      'Altistuin koronalle {days} päivää sitten, ja jäljittäjä soitti vasta tänään.',
    ],
    idea: [
      'Selkeä taulukko ovelle: näillä koronaoireilla testiin, näillä kotiin.',
      'Koronaohjeet useammalla kielellä myös paperilla taloyhtiöihin.',
      'Koronaneuvontaan chat, niin puhelin ei tukkeudu.',
      'Koronaneuvojille yhteinen ohje, josta kaikki lukevat samaa.',
    ],
    question: [
      'Olen altistunut koronalle {weekday}. Saanko käydä kaupassa?',
      'Milloin koronan riskiryhmään kuuluva voi taas asioida turvallisesti?',
      'Kuinka pitkä koronakaranteeni on, jos testi oli negatiivinen?',
      'Kuka auttaa ruokaostoksissa, kun on koronakaranteenissa yksin?',
    ],
  },
  restrictions: {
    praise: [
      'Kiitos, että koronarajoitukset selitettiin rauhassa eikä huutaen.',
      'Lasin takana tapaaminen oli hieno keksintö, äiti ilahtui niin.',
      'Hyvä, että maskeista pidetään kiinni.',
      'Ulkona järjestetty joululauluhetki piristi meitä kaikkia.',
    ],
    complaint: [
      'Vanhempiani ei saa tavata. Koronarajoituksia ei ole perusteltu mitenkään.',
      'Puolisoni kuoli yksin, koska en saanut mennä hänen luokseen. En unohda tätä koskaan.',
      'Ryhmät on peruttu maaliskuusta asti. Yksinäisyys vie enemmän kuin korona.',
      'Ravintolat ovat auki, mutta isovanhempaa ei saa nähdä. Missä logiikka?',
      'Nuorten kokoontumistilat suljettiin, eikä mitään tarjottu tilalle.',
    ],
    idea: [
      'Tapaamisia voisi järjestää ulkona teltassa, jossa on lämmitin.',
      'Jokaiselle asukkaalle tabletti videopuheluita varten koronan ajaksi.',
      'Ryhmiä voisi jatkaa ulkona: kävellään ja jutellaan.',
      'Omaisille viikkokirje siitä, miten koronarajoitukset juuri nyt menevät.',
    ],
    question: [
      'Milloin läheisiä saa taas tavata sisällä?',
      'Mihin lakiin vierailukielto perustuu?',
      'Saako kuolevan omaisen luokse tulla rajoituksista huolimatta?',
      'Perutaanko kiireettömät ajat koronarajoitusten takia?',
    ],
  },
};

/** Home care as those at home and their families see it. */
export const homeCareFi: Partial<Bank<TextTheme>> = {
  'home-care-visits': {
    praise: [
      'Kotihoidon hoitaja keittää isälle kahvit ja kysyy kuulumiset. Kiitos!',
      'Tuttu hoitaja joka aamu on äidille päivän kohokohta.',
      'Hoitaja huomasi kotikäynnillä, ettei kaikki ole hyvin, ja soitti minulle heti.',
      'Lääkkeet ovat oikein ja koti siistinä. Voin nukkua yöni rauhassa.',
    ],
    complaint: [
      'Kotihoidon aamukäynti tuli vasta kello {time}. Diabeetikko ei voi odottaa aamupalaa.',
      'Kuukauden aikana kävi {number} eri hoitajaa. Muistisairas ei tunne ketään.',
      'Käynti kesti viisi minuuttia, vaikka päätöksessä luvataan puoli tuntia.',
      'Iltakäynti jäi väliin {weekday}, eikä siitä ilmoitettu kenellekään.',
      'Suihku on jäänyt väliin jo {days} päivää.',
    ],
    idea: [
      'Omaiselle tekstiviesti, kun kotikäynti on tehty.',
      'Kotikäynnille vihko, johon hoitaja kirjoittaa päivän kuulumiset.',
      'Sama pieni tiimi samalle asiakkaalle.',
      'Edes lyhyt kävely ulkona kerran viikossa kotikäynnin yhteydessä.',
    ],
    question: [
      'Mihin aikaan kotihoito käy viikonloppuisin?',
      'Kenelle soitan, jos kotihoidon hoitaja ei tule?',
      'Saako kotikäyntien määrää lisätä, kun kunto huononee?',
      'Kuka on äitini vastuuhoitaja?',
    ],
  },
};
