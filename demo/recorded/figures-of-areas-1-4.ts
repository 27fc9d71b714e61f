import { type DemoFigure, division, figure, part, told, wholeCity } from './demo-figure.ts';
import { fromPlans, fromStudies, fromSummary } from './sources.ts';

/** Knowledge of residents, equal participation, regional influence, self-initiated activity. */
export const figuresOfAreas1To4: readonly DemoFigure[] = [
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
];
