import { type DemoFigure, division, figure, part, told } from './demo-figure.ts';
import { fromPlans, fromReview, fromSummary } from './sources.ts';

/** How customers are served, and the structures that support participation. */
export const figuresOfAreas5And6: readonly DemoFigure[] = [
  {
    figure: figure('quick-feedback', {
      area: 5,
      unit: 'cases',
      title: ['Pikapalautteet', 'Snabbrespons', 'Quick feedback'],
      counts: [
        'Kuinka monta palautetta pikapalautelaitteilla annettiin.',
        'Hur många responser som gavs med snabbresponsapparater.',
        'How many feedback cases were given with quick-feedback devices.',
      ],
      population: division,
      sentence: [
        'Pikapalautelaitteilla annettiin {value} palautetta {period}.',
        'Med snabbresponsapparaterna gavs {value} responser {period}.',
        'Quick-feedback devices got {value} feedback cases {period}.',
      ],
    }),
    values: [
      told('2019-2020', 180_000, fromPlans('5. Asioinnin asiakaskeskeisyys'), 'over'),
      told(
        '2020',
        74_000,
        fromSummary({ note: 'Laitteet olivat pois käytöstä 16.3.2020 alkaen koronapandemian takia.' }),
      ),
    ],
  },
  {
    figure: figure('interview-means', {
      area: 5,
      unit: 'scale-points',
      decimals: 1,
      title: [
        'Terveys- ja hyvinvointikeskusten asiakashaastattelut',
        'Kundintervjuer vid hälso- och välfärdscentralerna',
        'Customer interviews at health and well-being centres',
      ],
      counts: [
        'Vastausten keskiarvo väittämittäin asteikolla 1–5, jossa 5 on vahvasti samaa mieltä.',
        'Medeltalet av svaren per påstående på skalan 1–5, där 5 är helt av samma åsikt.',
        'Mean of the answers to each statement on a scale of 1–5, where 5 is strongly agree.',
      ],
      population: [
        'Haastatellut asiakkaat terveys- ja hyvinvointikeskuksissa',
        'Intervjuade kunder vid hälso- och välfärdscentralerna',
        'Customers interviewed at health and well-being centres',
      ],
      parts: [
        part('got-service', [
          'Sain tarvitsemani palvelun',
          'Jag fick den tjänst jag behövde',
          'I got the service that I needed',
        ]),
        part('smooth', ['Palvelu oli sujuvaa', 'Tjänsten löpte smidigt', 'The service went smoothly']),
        part('no-delay', [
          'Sain palvelun viiveettä',
          'Jag fick tjänsten utan dröjsmål',
          'I got the service without delay',
        ]),
        part('heard', ['Tulin kuulluksi käynnillä', 'Jag blev hörd under besöket', 'I was heard at the visit']),
        part('instructions', [
          'Jatkohoito-ohjeet olivat selkeät',
          'Anvisningarna om fortsatt vård var tydliga',
          'Instructions on further care were clear',
        ]),
      ],
    }),
    values: [
      told(
        '2020-Q4',
        { 'got-service': 4.7, smooth: 4.6, 'no-delay': 4.3, heard: 4.7, instructions: 4.5 },
        fromReview('Terveys- ja hyvinvointikeskusten asiakkaat tyytyväisiä sujuviin palveluihin', {
          method: 'Asiakashaastattelut 1.12.–31.12.2020.',
        }),
      ),
    ],
  },
  {
    figure: figure('interviews', {
      area: 5,
      unit: 'people',
      title: ['Haastatellut asiakkaat', 'Intervjuade kunder', 'Customers interviewed'],
      counts: [
        'Kuinka monta asiakasta osallistui terveys- ja hyvinvointikeskusten haastatteluihin.',
        'Hur många kunder som deltog i intervjuerna vid hälso- och välfärdscentralerna.',
        'How many customers took part in the interviews at health and well-being centres.',
      ],
      population: [
        'Asiakkaat terveys- ja hyvinvointikeskuksissa',
        'Kunder vid hälso- och välfärdscentralerna',
        'Customers of health and well-being centres',
      ],
      sentence: [
        'Terveys- ja hyvinvointikeskuksissa haastateltiin {value} asiakasta {period}.',
        'Vid hälso- och välfärdscentralerna intervjuades {value} kunder {period}.',
        'At health and well-being centres {value} customers were interviewed {period}.',
      ],
    }),
    values: [
      told(
        '2020-Q4',
        193,
        fromReview('Terveys- ja hyvinvointikeskusten asiakkaat tyytyväisiä sujuviin palveluihin', {
          method: 'Asiakashaastattelut 1.12.–31.12.2020.',
        }),
      ),
    ],
  },
  {
    figure: figure('ombudsman-contacts', {
      area: 5,
      unit: 'items',
      title: [
        'Yhteydenotot sosiaali- ja potilasasiamiehiin',
        'Kontakter med social- och patientombuden',
        'Contacts with the social and patient ombudsmen',
      ],
      counts: [
        'Kuinka monta kertaa sosiaali- ja potilasasiamiehiin otettiin yhteyttä.',
        'Hur många gånger social- och patientombuden kontaktades.',
        'How many times the social and patient ombudsmen were contacted.',
      ],
      population: division,
      sentence: [
        'Sosiaali- ja potilasasiamiehiin otettiin yhteyttä {value} kertaa {period}.',
        'Social- och patientombuden kontaktades {value} gånger {period}.',
        'The social and patient ombudsmen were contacted {value} times {period}.',
      ],
    }),
    values: [told('2020', 1812, fromSummary())],
  },
  {
    figure: figure('complaints-and-reminders', {
      area: 5,
      unit: 'items',
      title: ['Kantelut ja muistutukset', 'Klagomål och anmärkningar', 'Statutory complaints and reminders'],
      counts: [
        'Kuinka monta kantelua ja muistutusta tehdään vuodessa.',
        'Hur många klagomål och anmärkningar som görs per år.',
        'How many statutory complaints and reminders are made a year.',
      ],
      population: division,
      sentence: [
        'Kanteluja ja muistutuksia tehtiin {value} {period}.',
        'Antalet klagomål och anmärkningar {period} var {value}.',
        'There were {value} statutory complaints and reminders {period}.',
      ],
    }),
    values: [told('2020', 700, fromSummary({ note: 'Lähteessä noin 700 vuodessa.' }), 'about')],
  },
  {
    figure: figure('council-influence', {
      area: 6,
      unit: 'percent',
      title: [
        'Vaikuttamistoimielinten hyvät vaikuttamismahdollisuudet',
        'Påverkansorganens goda möjligheter att påverka',
        'Good opportunities of statutory councils to influence',
      ],
      counts: [
        'Kuinka suuri osa arviointikyselyyn vastanneista koki kaupungin tarjonneen erittäin tai melko hyvät mahdollisuudet vaikuttaa.',
        'Hur stor andel av dem som svarade på utvärderingen som ansåg att staden gett mycket eller ganska goda möjligheter att påverka.',
        'What share of those who answered the evaluation found that the city had given very or fairly good opportunities to influence.',
      ],
      population: [
        'Nuoriso-, vammais- ja vanhusneuvoston vastaajat',
        'Svarande i ungdomsrådet, rådet för personer med funktionsnedsättning och äldrerådet',
        'Respondents of the youth, disability and elderly councils',
      ],
      sentence: [
        'Arviointikyselyn vastaajista {value} koki neuvostonsa vaikuttamismahdollisuudet hyviksi {period}.',
        'Av dem som svarade på utvärderingen ansåg {value} att deras råd hade goda möjligheter att påverka {period}.',
        'Of those who answered the evaluation {value} found the opportunities of their council to influence good {period}.',
      ],
    }),
    values: [
      told(
        '2020',
        50,
        fromPlans('6. Osallisuutta tukevat rakenteet', { method: 'Lähteessä hieman yli puolet vastaajista.' }),
        'over',
      ),
    ],
  },
  {
    figure: figure('inclusion-respondents', {
      area: 6,
      unit: 'people',
      title: [
        'Osallisuuden kokemuksia koskevan tutkimuksen vastaajat',
        'Svarande i undersökningen om erfarenheter av delaktighet',
        'Respondents of the study on experiences of inclusion',
      ],
      counts: [
        'Kuinka moni vastasi tutkimukseen, jossa käytettiin THL:n osallisuusindikaattoria.',
        'Hur många som svarade på undersökningen med THL:s delaktighetsindikator.',
        'How many answered the study with the inclusion indicator of THL.',
      ],
      population: [
        'Helsinkiläiset, vastaajat 15–86-vuotiaita',
        'Helsingforsare, de svarande var 15–86 år',
        'People in Helsinki, respondents aged 15–86',
      ],
    }),
    values: [
      told('2021-Q2', 800, fromPlans('Osallisuus asiakkaiden arvioimana', { method: 'Tutkimus huhtikuussa 2021.' })),
    ],
  },
];
