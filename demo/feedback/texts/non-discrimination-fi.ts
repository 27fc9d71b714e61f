import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** Being treated like anyone else: getting in, language, background. Fees are written about unit by unit. */
export const nonDiscriminationFi: Partial<Bank<TextTheme>> = {
  equality: {
    praise: [
      'Isänä olen saanut {unitIn} saman kohtelun kuin äiditkin. Kiitos siitä!',
      'Kiitos, että lomakkeessa ei enää kysytä sukupuolta turhaan.',
      'Hienoa, että {unitIn} on mietitty myös sateenkaariperheitä.',
      'Molemmat vanhemmat kutsuttiin mukaan. Näin sen kuuluu mennä.',
    ],
    complaint: [
      'Idässä jonot ovat pidempiä kuin lännessä. Saman kaupungin asukkaita me olemme.',
      'Lomakkeessa voi valita vain mies tai nainen.',
      'Kaikki kutsut tulevat äidille, vaikka lapsella on kaksi huoltajaa.',
      'Naisen rintakipu otetaan selvästi vähemmän vakavasti kuin miehen.',
    ],
    idea: [
      'Lomakkeisiin kolmas vaihtoehto sukupuolen kohdalle.',
      'Kertokaa odotusajat kaupunginosittain, niin erot näkyvät.',
      'Kutsut molemmille huoltajille, kiitos.',
      'Tasa-arvosuunnitelma voisi olla seinällä {unitIn}.',
    ],
    question: [
      'Seurataanko, saavatko miehet ja naiset hoitoa yhtä nopeasti?',
      'Missä voin lukea {unitOf} tasa-arvosuunnitelman?',
      'Miksi palvelujen saatavuus riippuu kaupunginosasta?',
      'Saako lomakkeen täyttää ilman sukupuolitietoa?',
    ],
  },
  'barrier-free-access': {
    praise: [
      'Pääsin pyörätuolilla joka paikkaan itse. Kiitos!',
      'Uusi luiska {unitTo} on loistava, rollaattorikin kulkee.',
      'Hissi puhuu kerrokset ääneen, se auttaa minua sokeana.',
      'Ovi aukeaa nyt napista, enkä enää tarvitse apua sisään tullessa.',
    ],
    complaint: [
      '{unitTo} ei pääse pyörätuolilla ilman että joku avaa oven sisältä.',
      'Hissi on ollut rikki jo {number} päivää. Miten portaita noustaan sauvojen kanssa?',
      'Esteetön WC oli varastona, pyörätuoli ei mahtunut sisään.',
      'Induktiosilmukka ei toiminut, joten en kuullut puoliakaan siitä, mitä sanottiin.',
      'Piha {unitIn} oli hiekoittamatta, ja kaaduin.',
    ],
    idea: [
      'Kokemusasiantuntijat kiertämään tilat pyörätuolilla ennen avaamista.',
      'Sähköinen avaaja ulko-oveen auttaisi vaunujenkin kanssa.',
      'Portaiden reunoihin keltaiset raidat, heikkonäköiset kiittävät.',
      'Penkki puolimatkaan bussipysäkiltä {unitTo}.',
    ],
    question: [
      'Saako avustajakoira tulla mukaan {unitTo}?',
      'Onko {unitIn} invapaikka lähellä ovea?',
      'Mahtuuko iso sähköpyörätuoli hissiin?',
      'Milloin hissi korjataan?',
    ],
  },
  'language-skills': {
    praise: [
      'Kiitos {unitTo}, tulkki oli järjestetty valmiiksi.',
      'Viittomakielellä sai palvelua ilman ylimääräistä vääntöä.',
      'Vanha äitini sai asioida ruotsiksi ja ymmärsi kaiken.',
      'Työntekijä puhui hitaasti ja selvästi, ymmärsin kaiken ilman tulkkia.',
    ],
    complaint: [
      'Palvelua ei saanut ruotsiksi, vaikka siihen on oikeus.',
      'Työntekijän suomi oli niin heikkoa, että ohjeet jäivät arvailun varaan.',
      'Tulkki jäi tilaamatta jo toisen kerran.',
      'Lapseni joutui tulkkaamaan minulle. Ei sellaista saa lapselta pyytää.',
    ],
    idea: [
      'Palvelukieli merkkinä nimikylttiin: suomi, svenska, English ja muut.',
      'Ajanvaraukseen kenttä, johon voi kirjoittaa tulkin tarpeen.',
      'Etätulkki tabletille jokaiseen vastaanottoon.',
      'Selkosuomen kurssi koko henkilökunnalle.',
    ],
    question: [
      'Onko {unitIn} mahdollista asioida ruotsiksi?',
      'Kuka tilaa tulkin, minä vai te?',
      'Saako viittomakielen tulkin samalle viikolle?',
      'Puhuuko joku {unitIn} venäjää tai viroa?',
    ],
  },
  'unequal-treatment': {
    praise: [
      'Puolisoani ja minua, kahta naista, kohdeltiin {unitIn} luontevasti. Se ei ole itsestäänselvyys.',
      'Tatuoinnit ja vankilatausta eivät haitanneet ketään. Kiitos, että olitte ihmisiä.',
      'Kehitysvammainen veljeni sai puhua itse puolestaan.',
      'Huivini ei ollut kenellekään ongelma. Kiitos {unitTo}.',
    ],
    complaint: [
      'Minulle puhuttiin kuin lapselle, kun suomeni ei ole täydellistä.',
      'Vammaista poikaani katsottiin {unitIn} kuin häiriötä.',
      'Ikäni vuoksi minulle ei edes tarjottu kuntoutusta.',
      'Kun kerroin asuvani asuntolassa, äänensävy muuttui heti.',
      'Jono ohitettiin niiltä, jotka osasivat vaatia kovemmalla äänellä.',
    ],
    idea: [
      'Henkilökunnalle koulutusta siitä, miten kohdataan romani, muslimi tai huivipäinen äiti. Ihmisenä.',
      'Nimetön kysely siitä, onko kokenut syrjintää {unitIn}.',
      'Yhdenvertaisuusyhdyshenkilö jokaiseen paikkaan, jolle saa soittaa.',
      'Julkaiskaa, montako syrjintäilmoitusta tulee ja mitä niille tehtiin.',
    ],
    question: [
      'Mistä saan apua, jos minua on kohdeltu taustani takia huonosti?',
      'Voinko tehdä ilmoituksen syrjinnästä nimettömänä?',
      'Kuka tutkii, kun palvelua evätään {unitIn} perusteetta?',
      'Koskeeko palvelu myös niitä, joilla ei ole vakituista osoitetta?',
    ],
  },
};
