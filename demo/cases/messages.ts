import { type Language } from '../../src/kernel/language.ts';
import { type Kind } from '../feedback/codes.ts';

/** What people of the demonstration write to each other about a case, by language of the giver. Invented. */
interface Messages {
  readonly question: readonly string[];
  readonly interim: readonly string[];
  readonly answer: Readonly<Record<Kind, readonly string[]>>;
  readonly handedOn: string;
  readonly helped: readonly string[];
  readonly didNotHelp: readonly string[];
}

export const messages: Readonly<Record<Language, Messages>> = {
  fi: {
    question: [
      'Kiitos palautteestasi. Jotta voimme selvittää asian, kertoisitko vielä, minä päivänä ja mihin aikaan tämä tapahtui?',
      'Kiitos viestistäsi. Missä toimipisteessä asioit, ja kävitkö paikalla vai hoiditko asian puhelimessa?',
      'Kiitos, että kerroit. Voisitko kertoa, mitä palvelussa sinulle sanottiin jatkosta?',
    ],
    interim: [
      'Kiitos palautteestasi. Selvitämme asiaa toimipisteen kanssa, ja se vie vielä muutaman päivän. Vastaamme sinulle viimeistään uutena vastauspäivänä.',
      'Palautteesi on meillä käsittelyssä. Pyhien vuoksi emme ole vielä saaneet kaikkia tietoja. Palaamme asiaan pian.',
    ],
    answer: {
      praise: [
        'Kiitos, että kerroit. Välitimme kiitoksesi henkilökunnalle. Tällainen palaute auttaa jaksamaan.',
        'Lämmin kiitos palautteestasi. Luimme sen yhdessä työvuoron alussa.',
      ],
      complaint: [
        'Olemme pahoillamme siitä, mitä sinulle tapahtui. Kävimme asian läpi toimipisteessä, ja varmistamme jatkossa, että odottavalle kerrotaan, kuinka kauan odotus kestää.',
        'Kiitos, että kerroit. Asia ei mennyt niin kuin pitäisi. Olemme sopineet henkilökunnan kanssa, että vastaavassa tilanteessa sinuun otetaan yhteyttä samana päivänä.',
        'Pahoittelemme tapahtunutta. Lisäsimme puhelinpalveluun työntekijöitä aamupäiviin, jolloin soittoja tulee eniten.',
      ],
      idea: [
        'Kiitos hyvästä ehdotuksesta. Otimme sen puheeksi kehittämispalaverissa ja kokeilemme sitä keväällä.',
        'Kiitos ideastasi. Emme voi toteuttaa sitä heti, mutta kirjasimme sen tilojen suunnittelun lähtötietoihin.',
      ],
      question: [
        'Kiitos kysymyksestäsi. Ajan voi varata puhelimitse arkisin kello 8–16 tai verkossa kaikkina aikoina. Tarvittaessa puhelinpalvelu soittaa takaisin saman päivän aikana.',
        'Kiitos viestistäsi. Ajantasaiset tiedot ovat palvelun verkkosivulla, ja neuvontaa saa myös puhelimitse.',
      ],
    },
    handedOn:
      'Kiitos viestistäsi. Asia kuuluu toiselle viranomaiselle, joten siirsimme sen sinne. He ovat sinuun yhteydessä.',
    helped: ['Asia selvisi, kiitos.', 'Ystävällinen vastaus.', 'Nopea vastaus, kiitos.'],
    didNotHelp: [
      'Vastauksessa ei kerrottu, miksi takaisinsoittoa ei tullut.',
      'En saanut vastausta siihen, mitä kysyin.',
      'Sama tapahtui uudestaan heti seuraavalla viikolla.',
    ],
  },
  sv: {
    question: [
      'Tack för din respons. Kan du ännu berätta vilken dag och vid vilken tid detta hände, så att vi kan utreda saken?',
      'Tack för ditt meddelande. Vid vilket verksamhetsställe besökte du oss?',
    ],
    interim: [
      'Tack för din respons. Vi utreder saken med verksamhetsstället, och det tar ännu några dagar. Du får svar senast den nya svarsdagen.',
    ],
    answer: {
      praise: ['Tack för att du berättade. Vi har framfört ditt tack till personalen.'],
      complaint: [
        'Vi beklagar det som hände. Vi har gått igenom saken på verksamhetsstället och ser till att den som väntar får veta hur länge väntan räcker.',
      ],
      idea: ['Tack för ett gott förslag. Vi tog upp det på vårt utvecklingsmöte och prövar det i vår.'],
      question: [
        'Tack för din fråga. Du kan boka tid per telefon vardagar klockan 8–16 eller på webben när som helst.',
      ],
    },
    handedOn: 'Tack för ditt meddelande. Ärendet hör till en annan myndighet, och vi har skickat det dit.',
    helped: ['Det löste sig, tack.'],
    didNotHelp: ['Jag fick inte svar på det jag frågade.'],
  },
  en: {
    question: [
      'Thank you for your feedback. To find out what happened, could you still tell us the day and time?',
      'Thank you for your message. Which service point was it, and were you there or on the phone?',
    ],
    interim: [
      'Thank you for your feedback. We are looking into it with the service point, which takes a few more days. You will have an answer by the new date at the latest.',
    ],
    answer: {
      praise: ['Thank you for telling us. We have passed your thanks on to the staff.'],
      complaint: [
        'We are sorry about what happened. We went through it at the service point and will make sure that people who wait are told how long it takes.',
      ],
      idea: ['Thank you for a good idea. We took it up in our development meeting and will try it in spring.'],
      question: [
        'Thank you for your question. You can book a time by phone on weekdays from 8 to 16, or online at any time.',
      ],
    },
    handedOn: 'Thank you for your message. The matter belongs to another authority, and we have sent it there.',
    helped: ['That settled it, thank you.'],
    didNotHelp: ['I did not get an answer to what I asked.'],
  },
};

/** Between colleagues, in Finnish. */
export const toColleague = [
  'Voisitko katsoa, mitä tästä on kirjattu takaisinsoittojärjestelmään?',
  'Onko teillä tietoa, milloin rokotuspisteelle saatiin lisää aikoja?',
  'Mitä tästä voi luvata? Tarvitsen toimipisteen kannan ennen vastausta.',
] as const;

export const notes = [
  'Soitettu toimipisteeseen, palaavat asiaan huomenna.',
  'Sama soittaja on ollut yhteydessä myös puhelinpalveluun.',
  'Odotan vuorovastaavan selvitystä.',
] as const;
