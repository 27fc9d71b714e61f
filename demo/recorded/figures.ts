import { type AddRecordedFigure, parseTime, type RecordValues } from '../../src/modules/reports/index.ts';
import { fromPlans, fromReview, fromStudies, fromSummary } from './sources.ts';

/** A recorded figure of the demonstration with its values. */
export interface DemoFigure {
  readonly figure: AddRecordedFigure;
  readonly values: readonly RecordValues[];
}

type Texts = readonly [fi: string, sv: string, en: string];
const three = ([fi, sv, en]: Texts) => ({ fi, sv, en });

type Wording = {
  readonly area: AddRecordedFigure['area'];
  readonly unit: AddRecordedFigure['unit'];
  readonly decimals?: number;
  readonly title: Texts;
  readonly counts: Texts;
  readonly population: Texts;
  readonly sentence?: Texts;
  readonly parts?: AddRecordedFigure['parts'];
};

const figure = (slug: string, it: Wording): AddRecordedFigure => ({
  slug,
  area: it.area,
  unit: it.unit,
  decimals: it.decimals ?? 0,
  disclosure: 'open',
  title: three(it.title),
  counts: three(it.counts),
  population: three(it.population),
  sentence: it.sentence ? three(it.sentence) : null,
  parts: it.parts ?? [],
});

type Told = ReturnType<typeof fromSummary>;

function told(
  period: string,
  value: number | Readonly<Record<string, number>>,
  source: Told,
  qualifier: RecordValues['qualifier'] = 'exact',
): RecordValues {
  const time = parseTime(period);
  if (!time) throw new Error(`${period} is no time`);
  return {
    ...source,
    period: time,
    values: typeof value === 'number' ? { '': value } : value,
    qualifier,
    reason: null,
  };
}

const division: Texts = [
  'Sosiaali- ja terveystoimiala',
  'Social- och hälsovårdssektorn',
  'The social services and health care division',
];
const wholeCity: Texts = ['Koko kaupunki', 'Hela staden', 'The whole city'];

const part = (code: string, label: Texts) => ({ code, label: three(label) });

/** What the public documents of the city say of 2019 to 2021, in the order of the areas. */
export const demoFigures: readonly DemoFigure[] = [
  {
    figure: figure('customer-panels', {
      area: 1,
      unit: 'items',
      title: ['Säännölliset asiakasraadit', 'Regelbundna kundråd', 'Regular customer panels'],
      counts: [
        'Kuinka monta säännöllisesti kokoontuvaa asiakasraatia toimii.',
        'Hur många kundråd som sammanträder regelbundet.',
        'How many customer panels meet regularly.',
      ],
      population: division,
      sentence: [
        'Säännöllisesti kokoontuvia asiakasraateja oli {value} {period}.',
        'Antalet kundråd som sammanträdde regelbundet {period} var {value}.',
        'There were {value} customer panels that met regularly {period}.',
      ],
    }),
    values: [told('2020', 19, fromSummary())],
  },
  {
    figure: figure('experts-by-experience', {
      area: 1,
      unit: 'items',
      title: [
        'Palvelut, joissa on kokemusasiantuntijoita',
        'Tjänster med erfarenhetsexperter',
        'Services with experts by experience',
      ],
      counts: [
        'Kuinka monessa palvelussa toimii kokemusasiantuntijoita.',
        'I hur många tjänster det finns erfarenhetsexperter.',
        'In how many services experts by experience work.',
      ],
      population: division,
      sentence: [
        'Kokemusasiantuntijoita toimi {value} palvelussa {period}.',
        'Erfarenhetsexperter verkade {period} i {value} tjänster.',
        'Experts by experience worked in {value} services {period}.',
      ],
    }),
    values: [told('2020', 24, fromSummary({ note: 'Erityisesti psykiatria- ja päihdepalveluissa.' }))],
  },
  {
    figure: figure('myllypuro-answers', {
      area: 3,
      unit: 'answers',
      title: [
        'Myllypuron terveys- ja hyvinvointikeskuksen asukaskyselyn vastaukset',
        'Svar i invånarenkäten om Kvarnbäckens hälso- och välfärdscentral',
        'Answers to the resident survey on the Myllypuro health and well-being centre',
      ],
      counts: [
        'Kuinka monta vastausta kyselyyn tuli, kanavittain.',
        'Hur många svar enkäten fick, per kanal.',
        'How many answers the survey got, by channel.',
      ],
      population: [
        'Myllypuron keskuksen tulevat käyttäjät',
        'De kommande användarna av centralen i Kvarnbäcken',
        'Future users of the centre in Myllypuro',
      ],
      parts: [
        part('web', ['Verkossa', 'På webben', 'On the web']),
        part('paper', ['Paperilomakkeella', 'På pappersblankett', 'On paper forms']),
      ],
    }),
    values: [
      told(
        '2020',
        { web: 416, paper: 23 },
        fromStudies({ method: 'Karttakysely verkossa ja lomakkeilla, suomeksi ja ruotsiksi.' }),
      ),
    ],
  },
  {
    figure: figure('social-reports', {
      area: 2,
      unit: 'items',
      title: ['Sosiaalisen raportoinnin raportit', 'Rapporter inom social rapportering', 'Reports of social reporting'],
      counts: [
        'Kuinka monta sosiaalisen raportoinnin raporttia on tehty ja julkaistu.',
        'Hur många rapporter inom social rapportering som har gjorts och publicerats.',
        'How many reports of social reporting have been made and published.',
      ],
      population: division,
      sentence: [
        'Sosiaalisen raportoinnin raportteja tehtiin ja julkaistiin {value} {period}.',
        'Inom den sociala rapporteringen gjordes och publicerades {value} rapporter {period}.',
        'Social reporting made and published {value} reports {period}.',
      ],
    }),
    values: [
      told(
        '2017-2021',
        29,
        fromPlans('2. Yhdenvertainen kaupunkilaisten osallisuus', { note: 'Luku koskee strategiakautta.' }),
      ),
    ],
  },
  {
    figure: figure('budgeting-money', {
      area: 3,
      unit: 'euros',
      title: [
        'Osallistuvan budjetoinnin määräraha',
        'Anslaget för medborgarbudgetering',
        'Money for participatory budgeting',
      ],
      counts: [
        'Kuinka paljon rahaa kaupunki osoitti asukkaiden ideoiden toteuttamiseen osallistuvan budjetoinnin kierroksella.',
        'Hur mycket pengar staden anslog för att förverkliga invånarnas idéer i en omgång av medborgarbudgeteringen.',
        'How much money the city set aside for ideas of residents in one round of participatory budgeting.',
      ],
      population: wholeCity,
      sentence: [
        'Osallistuvan budjetoinnin kierrokselle osoitettiin {value} euroa {period}.',
        'För omgången av medborgarbudgeteringen {period} anslogs {value} euro.',
        'The city set aside {value} euros for the round of participatory budgeting {period}.',
      ],
    }),
    values: [
      told(
        '2018-2019',
        4_400_000,
        fromPlans('3. Alueellinen vaikuttaminen', { method: 'Lähteessä 4,4 miljoonaa euroa.' }),
      ),
    ],
  },
  {
    figure: figure('budgeting-proposals', {
      area: 3,
      unit: 'items',
      title: [
        'Osallistuvan budjetoinnin ehdotukset',
        'Förslag i medborgarbudgeteringen',
        'Proposals in participatory budgeting',
      ],
      counts: [
        'Kuinka monta ehdotusta asukkaat antoivat kierroksella.',
        'Hur många förslag invånarna lämnade under omgången.',
        'How many proposals residents made in the round.',
      ],
      population: wholeCity,
      sentence: [
        'Asukkaat antoivat {value} ehdotusta {period}.',
        'Invånarna lämnade {value} förslag {period}.',
        'Residents made {value} proposals {period}.',
      ],
    }),
    values: [told('2018-2019', 1300, fromPlans('3. Alueellinen vaikuttaminen'))],
  },
  {
    figure: figure('budgeting-plans', {
      area: 3,
      unit: 'items',
      title: ['Äänestykseen edenneet suunnitelmat', 'Planer som gick till omröstning', 'Plans that went to the vote'],
      counts: [
        'Kuinka monta ehdotuksista kehitettyä suunnitelmaa eteni äänestykseen.',
        'Hur många planer som utvecklades ur förslagen och gick till omröstning.',
        'How many plans were developed from proposals and went to the vote.',
      ],
      population: wholeCity,
      sentence: [
        'Niistä kehitettiin {value} äänestykseen edennyttä suunnitelmaa.',
        'Ur dem utvecklades {value} planer som gick till omröstning.',
        'From them {value} plans were developed that went to the vote.',
      ],
    }),
    values: [told('2018-2019', 300, fromPlans('3. Alueellinen vaikuttaminen'))],
  },
  {
    figure: figure('volunteering-meaningful', {
      area: 4,
      unit: 'percent',
      title: [
        'Vapaaehtoistehtäviä mielekkäinä pitävät',
        'De som tycker att de frivilliga uppgifterna är meningsfulla',
        'Volunteers who find their tasks meaningful',
      ],
      counts: [
        'Kuinka suuri osa kyselyyn vastanneista vapaaehtoisista koki vapaaehtoistehtävät mielekkäiksi.',
        'Hur stor andel av de frivilliga som svarade på enkäten som upplevde uppgifterna som meningsfulla.',
        'What share of the volunteers who answered found their tasks meaningful.',
      ],
      population: [
        'Kyselyyn vastanneet vapaaehtoiset',
        'Frivilliga som svarade på enkäten',
        'Volunteers who answered the survey',
      ],
      sentence: [
        'Kyselyyn vastanneista vapaaehtoisista {value} koki vapaaehtoistehtävät mielekkäiksi {period}.',
        'Av de frivilliga som svarade på enkäten upplevde {value} uppgifterna som meningsfulla {period}.',
        'Among volunteers who answered the survey {value} found their tasks meaningful {period}.',
      ],
    }),
    values: [
      told(
        '2019-2020',
        90,
        fromPlans('4. Kaupunkilaisten omaehtoinen toiminta', { method: 'Kysely vuodenvaihteessa 2019–2020.' }),
        'over',
      ),
    ],
  },
  {
    figure: figure('volunteering-recommended', {
      area: 4,
      unit: 'percent',
      title: [
        'Vapaaehtoistoimintaa suosittelevat',
        'De som rekommenderar frivilligverksamheten',
        'Volunteers who would recommend volunteering',
      ],
      counts: [
        'Kuinka suuri osa kyselyyn vastanneista suosittelisi kaupungin vapaaehtoistoimintaan osallistumista.',
        'Hur stor andel av dem som svarade som skulle rekommendera stadens frivilligverksamhet.',
        'What share of those who answered would recommend volunteering for the city.',
      ],
      population: [
        'Kyselyyn vastanneet vapaaehtoiset',
        'Frivilliga som svarade på enkäten',
        'Volunteers who answered the survey',
      ],
      sentence: [
        'Heistä {value} suosittelisi osallistumista.',
        'Av dem skulle {value} rekommendera att delta.',
        'Of them {value} would recommend taking part.',
      ],
    }),
    values: [
      told(
        '2019-2020',
        60,
        fromPlans('4. Kaupunkilaisten omaehtoinen toiminta', { method: 'Kysely vuodenvaihteessa 2019–2020.' }),
        'over',
      ),
    ],
  },
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
