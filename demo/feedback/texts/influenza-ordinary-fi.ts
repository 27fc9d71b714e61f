import type { ClassTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** An ordinary season: vaccinations at health stations, many of them without an appointment. */
export const influenzaOrdinaryFi: Bank<ClassTheme> = {
  'access-to-care': {
    praise: ['Kävelin sisään {unitTo} ja sain influenssarokotteen heti. Helppoa!'],
    complaint: [
      'Influenssarokotuksia annetaan vain arkisin virka-aikaan. Milloin työssäkäyvä ehtii?',
      'Rokotukset oli lopetettu jo, kun tulin {unitTo}. Olisi voinut jatkaa edes viikon.',
      'Sanottiin, etten saa influenssarokotetta, vaikka hoidan vakavasti sairasta puolisoa.',
      'Rokotuspäivä osui samaan aikaan kuin työvuoroni, eikä muita päiviä annettu.',
    ],
    idea: ['Influenssarokotuksia voisi antaa myös lauantaisin kauppakeskuksessa.'],
    question: [
      'Koska influenssarokotukset alkavat tänä vuonna?',
      'Saanko influenssarokotteen {unitFrom}, vaikka kuulun toiselle asemalle?',
      'Annetaanko influenssarokotteita vielä?',
      'Saako diabeetikko influenssarokotteen maksutta?',
    ],
  },
  equality: {
    complaint: [
      'Influenssarokotus annetaan kerroksessa, johon ei pääse pyörätuolilla. Hissi on rikki taas.',
      'Rokotusohjeet oli vain suomeksi. Äitini ei niistä ymmärtänyt mitään.',
      'Maksuton influenssarokote kuuluu yhdelle ja toiselle ei, vaikka riski on sama.',
    ],
    question: [
      'Miten influenssarokotteen saa, kun ei pääse kotoa liikkeelle?',
      'Onko influenssarokotuksessa mahdollista saada tulkki?',
    ],
  },
  'applying-for-a-service': {
    complaint: [
      'Influenssarokotukseen piti ottaa vuoronumero, ja numerot loppuivat ennen kymmentä.',
      'Ohje influenssarokotukseen ilmoittautumisesta oli niin epäselvä, että tulin väärään kerrokseen.',
    ],
    idea: ['Influenssarokotuksen voisi yhdistää muuhun käyntiin, ettei tarvitse tulla kahdesti.'],
    question: [
      'Tarvitaanko influenssarokotukseen aika vai voiko vain tulla?',
      'Voinko tulla influenssarokotukselle samalla kun käyn verikokeissa?',
    ],
  },
  'advice-and-guidance': {
    praise: [
      '{unitIn} neuvottiin hyvin, kannattaako influenssarokote ottaa nyt vai myöhemmin.',
      'Kiitos selvästä opastuksesta influenssarokotuspäivänä, lattiaan teipatut nuolet toimivat.',
    ],
    complaint: [
      'Neuvonnasta sanottiin, että influenssarokotteen saa ilman aikaa. Ei saanut.',
      'Influenssarokotuksen jonosta ei tiennyt, mihin mennä. Yhtään opastetta ei ollut.',
      'Aulassa ei kukaan tiennyt, missä huoneessa influenssarokotuksia annetaan.',
    ],
    idea: ['Lattiaan nuolet influenssarokotukseen, niin ei tarvitse kysyä joka ovelta.'],
    question: [
      'Kannattaako influenssarokote ottaa, jos on juuri ollut flunssassa?',
      'Kuinka pian influenssarokote alkaa suojata?',
      'Voiko puolivuotiaalle antaa influenssarokotteen?',
    ],
  },
  'premises-and-equipment': {
    praise: ['Influenssarokotukselle oli varattu {unitIn} oma tila, eikä tarvinnut odottaa sairaiden joukossa.'],
    complaint: [
      'Influenssarokotuksen jono kulki läpi odotustilan, jossa kaikki yskivät. Ei kovin fiksua.',
      '{unitIn} influenssarokotusta odotettiin kuumassa käytävässä takit päällä, kun naulakoita ei ollut.',
      'Rokotushuoneen ovi oli auki käytävään. En pidä siitä, että ohikulkijat katselevat.',
    ],
    idea: [
      'Influenssarokotukset voisi hoitaa aulassa, jossa on tilaa jonottaa.',
      'Istuimia influenssarokotusta odottaville, kiitos.',
    ],
  },
  'speed-of-service': {
    praise: [
      'Influenssarokotus {unitIn} oli hoidettu kymmenessä minuutissa. Hyvä te!',
      'Influenssarokotuspäivän jono veti uskomattoman hyvin, kiitos järjestäjille.',
      'Tulin influenssarokotukselle {weekday} ilman aikaa ja olin takaisin töissä ennen kahvia.',
      'Reipasta toimintaa influenssarokotuksessa, jono eteni koko ajan.',
    ],
    complaint: [
      'Influenssarokotusta sai jonottaa {minutes} minuuttia, vaikka piti olla nopea pistäytyminen.',
      'Yksi rokottaja ja aula täynnä vanhuksia. {minutes} minuuttia meni.',
      'Influenssarokotuksen vuoronumerot etenivät tuskallisen hitaasti.',
    ],
    idea: ['Toinen rokottaja aamun ruuhkaan, niin influenssarokotusjono lyhenisi.'],
    question: [
      'Mihin aikaan influenssarokotuksessa on vähiten jonoa?',
      'Voiko influenssarokotukseen saada tarkan kellonajan?',
    ],
  },
  'call-back': {
    complaint: ['Soittopyyntöön influenssarokotuksesta ei vastattu {days} päivään.'],
    question: ['Tuleeko influenssarokotuksen takaisinsoitto vielä tänään?'],
  },
  'online-services': {
    complaint: [
      'Influenssarokotusaikaa ei voi varata verkossa lainkaan, pelkkä puhelin.',
      'Verkkopalvelu ei muista, että olen jo ottanut influenssarokotteen, ja muistuttaa siitä viikoittain.',
    ],
    question: ['Näkyykö influenssarokote Omakannassa?'],
  },
  communication: {
    complaint: ['Influenssarokotuspäivät ilmoitettiin vasta, kun ne olivat ohi.'],
    question: [
      'Missä kerrotaan ensi syksyn influenssarokotuksista?',
      'Milloin tiedotatte tulevan syksyn influenssarokotuksista?',
    ],
  },
  'staff-skill-and-care': {
    praise: [
      'Influenssarokotteen pisti taitava hoitaja, en tuntenut mitään.',
      'Hoitaja {unitIn} jutteli koko influenssarokotuksen ajan niin mukavia, ettei ehtinyt jännittää.',
      'Ystävällistä ja varmaa väkeä influenssarokotuksessa, kiitos.',
    ],
    complaint: [
      'Influenssarokotteen antaja ei kysynyt mitään terveydestäni ja näytti kiireiseltä.',
      'Influenssarokotus sattui kovasti, eikä hoitaja ollut siitä millänsäkään.',
    ],
  },
};
