import type { ClassTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** Influenza vaccinations in the autumn of 2020, in Finland-Swedish. */
export const influenzaSv: Bank<ClassTheme> = {
  'access-to-care': {
    praise: ['Jag fick tid för influensavaccin redan samma vecka. Tack!'],
    complaint: [
      'Det går inte att få tid för influensavaccin någonstans.',
      'Min vaccinationstid avbokades fast jag hör till en riskgrupp.',
      'Vaccinet tog slut. Hur kunde ni inte beställa tillräckligt?',
    ],
    idea: [
      'Vaccinera mot influensa utan tidsbokning en kväll i veckan.',
      'En vaccinbuss till förorterna skulle hjälpa många äldre.',
    ],
    question: ['När kommer det mera influensavaccin?', 'Får en närståendevårdare influensavaccin gratis?'],
  },
  equality: {
    complaint: ['Närmaste vaccinationstid fanns på andra sidan staden. Dit kommer man inte med rollator.'],
    question: ['Hur får man influensavaccin om man varken har bankkoder eller dator?'],
  },
  'applying-for-a-service': {
    complaint: ['Att boka tid för influensavaccin är så krångligt att jag gav upp.'],
    idea: ['En gemensam vaccinationstid för hela familjen, tack.'],
    question: ['Hur bokar jag influensavaccin för min gamla far?'],
  },
  'advice-and-guidance': {
    praise: ['Tack för tydliga råd om influensavaccinet, på svenska dessutom.'],
    complaint: [
      'I telefon sade de att man får influensavaccin här. På plats sade de nej.',
      'Ingen kunde säga om jag hör till riskgruppen för influensa.',
    ],
    idea: ['En stor skylt vid vaccinationspunktens dörr, tack.'],
    question: [
      'Kan man ta influensavaccin om man är lite förkyld?',
      'Vilka papper ska man ha med sig till vaccinationen?',
    ],
  },
  'premises-and-equipment': {
    praise: ['Rymligt och rent på vaccinationspunkten, det kändes tryggt.'],
    complaint: ['Vi fick köa ute i regnet till influensavaccinet.'],
    idea: ['Ett tak över kön till vaccinationen vore bra.'],
  },
  'speed-of-service': {
    praise: [
      'Influensavaccinet var klart på fem minuter. Fint ordnat!',
      'Ingen kö och vänlig personal vid vaccinationen.',
    ],
    complaint: ['Jag hade tid {time} men vaccinerades {minutes} minuter senare.'],
    idea: ['Kolla uppgifterna redan i vaccinationskön.'],
    question: ['Hur länge tar ett vaccinationsbesök?'],
  },
  'call-back': {
    complaint: [
      'Jag har väntat i {days} dagar på att ni ska ringa om influensavaccinet.',
      'Ni ringde upp när vaccinet redan var slut.',
    ],
    idea: ['Egen telefonkö för influensavaccin, tack.'],
    question: ['Hur länge får man vänta på återuppringning om influensavaccin?'],
  },
  'online-services': {
    complaint: [
      'Bokningssidan för influensavaccin kastade ut mig mitt i allt.',
      'På nätet syns inga vaccinationstider, i telefon säger ni att det finns.',
    ],
    idea: ['Visa alla lediga vaccinationstider på en gång.'],
    question: ['Var på nätet bokar man tid för influensavaccin?'],
  },
  communication: {
    complaint: ['Informationen om att influensavaccinet tagit slut kom bara på finska.'],
    idea: ['Berätta varje morgon på samma ställe om det finns vaccinationstider.'],
    question: ['Var berättar ni när influensavaccinationerna fortsätter?'],
  },
  'staff-skill-and-care': {
    praise: [
      'Vänlig och skicklig vaccinatör, jag kände ingenting.',
      'Tack {unitTo}! Tryggt och vänligt vid influensavaccinationen.',
    ],
    complaint: ['Vaccinatören frågade inte om allergier.'],
    idea: ['Ge en lapp om vilket vaccin man fick.'],
  },
};

/** Influenza vaccinations in the autumn of 2020, in English. */
export const influenzaEn: Bank<ClassTheme> = {
  'access-to-care': {
    praise: ['I got a flu jab the same week. Thank you!'],
    complaint: [
      'It is impossible to get an appointment for a flu vaccination.',
      'I am in a risk group and my flu vaccination was cancelled by text message.',
      'The flu vaccine ran out. How could you not order enough?',
    ],
    idea: [
      'Give flu vaccinations without an appointment one evening a week.',
      'A waiting list for cancelled flu vaccination times would be fair.',
    ],
    question: ['When will you get more flu vaccine?', 'Can I get the flu vaccine free of charge if I have asthma?'],
  },
  equality: {
    complaint: ['The nearest flu vaccination was on the other side of the city. My mother uses a walker.'],
    question: ['How do I get a flu vaccination without bank codes and in English?'],
  },
  'applying-for-a-service': {
    complaint: ['Booking a flu vaccination is so complicated that I gave up.'],
    idea: ['One shared flu vaccination time for the whole family, please.'],
    question: ['How do I book a flu vaccination for my elderly father?'],
  },
  'advice-and-guidance': {
    praise: ['Clear answers to all my questions about the flu vaccine, in English too.'],
    complaint: [
      'On the phone they said I could have the flu vaccine here. At the door they said no.',
      'Nobody could tell me whether I belong to a risk group for flu.',
    ],
    idea: ['One leaflet: who gets the flu vaccine free, where and when.'],
    question: ['Can I take the flu vaccine if I have a slight cold?', 'What papers do I need at the vaccination?'],
  },
  'premises-and-equipment': {
    praise: ['Spacious and clean vaccination point, I felt safe.'],
    complaint: ['We had to queue for the flu vaccination outside in the rain.'],
    idea: ['Give flu vaccinations in a sports hall, there is room.'],
  },
  'speed-of-service': {
    praise: [
      'My flu jab was over in five minutes. Well organised!',
      'No queue and friendly people at the vaccination point.',
    ],
    complaint: ['My vaccination time was {time}, I got in {minutes} minutes later.'],
    idea: ['Check our details while we queue for the vaccination.'],
    question: ['How long does a vaccination visit take?'],
  },
  'call-back': {
    complaint: [
      'I have waited {days} days for you to call me back about the flu vaccine.',
      'You called back after the flu vaccine had run out.',
    ],
    idea: ['A separate phone line for flu vaccinations, please.'],
    question: ['How long is the wait for a callback about flu vaccination?'],
  },
  'online-services': {
    complaint: [
      'The booking page threw me out in the middle of booking a flu vaccination.',
      'The online service shows no flu vaccination times, the phone says there are some.',
    ],
    idea: ['Show the free flu vaccination times of all places at once.'],
    question: ['Where online do I book a flu vaccination?'],
  },
  communication: {
    complaint: ['The news that the flu vaccine had run out came only in Finnish.'],
    idea: ['Tell every morning in one place whether there are flu vaccination times.'],
    question: ['Where do you tell when the flu vaccinations go on?'],
  },
  'staff-skill-and-care': {
    praise: [
      'Kind and skilled nurse, I did not feel the flu jab at all.',
      'Thank you {unitTo}! Safe and friendly flu vaccination.',
    ],
    complaint: ['The nurse who gave the flu vaccine did not ask about allergies.'],
    idea: ['Give us a note that says which flu vaccine we got.'],
  },
};
