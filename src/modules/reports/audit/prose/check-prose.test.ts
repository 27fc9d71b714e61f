import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit-report.ts';
import { readGrid } from '../read-grid.ts';

const finnish = readGrid(
  [
    'Asukkaiden palaute kirjastoista;;;;;',
    'Teema;kiitos;moite;idea;yht. 2025;yht. 2024',
    'Aukioloajat;10;41;9;60;30',
    'Tilat ja kalusteet;26;9;5;40;50',
    'Henkilökunta;80;10;0;90;61',
    'Tapahtumat;4;0;6;10;9',
    'Yhteensä;120;60;20;200;150',
  ].join('\n'),
);
const swedish = readGrid(
  [
    'Tema;beröm;klander;totalt 2025;totalt 2024',
    'Öppettider;11;49;60;30',
    'Lokaler;25;15;40;50',
    'Personal;79;21;100;70',
    'Totalt;115;85;200;150',
  ].join('\n'),
);
const english = readGrid(
  [
    'Theme,praise,complaint,total 2025,total 2024',
    'Opening hours,11,49,60,30',
    'Premises,25,15,40,50',
    'Staff,79,21,100,70',
    'Total,115,85,200,150',
  ].join('\n'),
);

/** `kind printed → computed` of every finding in a text, and what was left unjudged. */
function audit(table: ReturnType<typeof readGrid>, prose: string) {
  const { findings, unjudged, checked } = auditReport({ table, prose });
  return {
    found: findings.map(({ kind, printedText, computed }) => `${kind} ${printedText} → ${computed}`),
    unjudged: unjudged.map(({ text }) => text),
    claims: checked.claims,
  };
}

describe('what a Finnish text claims wrongly is found', () => {
  test.each([
    ['Henkilökunnasta tuli 95 palautetta.', 'claim-count 95 → 90'],
    ['Moitteita oli 66 kappaletta.', 'claim-count 66 → 60'],
    ['Aukioloajat saivat 44 moitetta vuonna 2025.', 'claim-count 44 → 41'],
    ['Taulukossa 1 on yhteensä 210 palautetta.', 'claim-total 210 → 200'],
    ['Henkilökunnan osuus oli 47 % kaikista palautteista.', 'claim-share 47 % → 45'],
    ['Henkilökuntaa koski 54 prosenttia palautteista.', 'claim-share 54 prosenttia → 45'],
    ['Kolmannes palautteista koski tiloja ja kalusteita.', 'claim-share Kolmannes → 20'],
    ['Aukioloaikoja koskeva palaute kasvoi 50 % vuodesta 2024.', 'claim-change 50 % → 100'],
    ['Aukioloaikoja koskeva palaute kolminkertaistui.', 'claim-change kolminkertaistui → 2'],
    ['Tiloja ja kalusteita koskeva palaute väheni 12 prosenttia.', 'claim-change 12 prosenttia → -20'],
    ['Tiloja ja kalusteita koskeva palaute kasvoi 20 %.', 'claim-change 20 % → -20'],
    ['Tiloja ja kalusteita koskeva palaute lisääntyi.', 'claim-direction lisääntyi → -20'],
    [
      'Eniten palautetta tuli aukioloajoista.',
      'claim-superlative Eniten palautetta tuli aukioloajoista → Henkilökunta',
    ],
    ['Tilat ja kalusteet oli yleisin teema.', 'claim-superlative Tilat ja kalusteet oli yleisin → Henkilökunta'],
    ['Eniten oli moitteita.', 'claim-superlative Eniten oli moitteita → kiitos'],
    ['Kiitoksia annettiin kolme kertaa niin paljon kuin moitteita.', 'claim-ratio kolme → 2'],
    ['Keskiarvo oli 4,25 (n = 9).', 'claim-mean 4,25 → 4.222'],
    [
      'Kaupunki sai yhteensä 2000 palautetta. Ideoita oli 20 palautetta eli 7 % kaikista palautteista.',
      'claim-share 7 % → 1',
    ],
  ])('%s', (prose, expected) => {
    expect(audit(finnish, prose).found).toEqual([expected]);
  });
});

describe('what a Swedish text claims wrongly is found', () => {
  test.each([
    ['Personalen fick 110 responser.', 'claim-count 110 → 100'],
    ['Klander utgjorde 52 procent av all respons.', 'claim-share 52 procent → 42.5'],
    ['Responsen om öppettider ökade med 50 procent från år 2024.', 'claim-change 50 procent → 100'],
    ['Responsen om lokaler minskade med 30 procent.', 'claim-change 30 procent → -20'],
    ['Responsen om öppettider tredubblades.', 'claim-change tredubblades → 2'],
    ['Hälften av responsen gällde lokaler.', 'claim-share Hälften → 20'],
    ['Flest responser gällde lokaler.', 'claim-superlative Flest responser gällde lokaler → Personal'],
    ['Responsen om lokaler ökade.', 'claim-direction ökade → -20'],
  ])('%s', (prose, expected) => {
    expect(audit(swedish, prose).found).toEqual([expected]);
  });
});

describe('what an English text claims wrongly is found', () => {
  test.each([
    ['There were 110 cases about staff.', 'claim-count 110 → 100'],
    ['Complaints were 52% of all feedback.', 'claim-share 52% → 42.5'],
    ['Feedback about opening hours rose by 50% from 2024.', 'claim-change 50% → 100'],
    ['Feedback about premises fell by a third.', 'claim-change a third → -20'],
    ['Feedback about opening hours tripled.', 'claim-change tripled → 2'],
    ['Most feedback was about premises.', 'claim-superlative Most feedback was about premises → Staff'],
    ['Feedback about premises increased.', 'claim-direction increased → -20'],
  ])('%s', (prose, expected) => {
    expect(audit(english, prose).found).toEqual([expected]);
  });
});

describe('what the table bears out is no finding, and counts as checked', () => {
  test.each([
    ['fi', 'Henkilökunnasta tuli 90 palautetta, joista 80 oli kiitoksia.', 2],
    ['fi', 'Henkilökunnan osuus oli 45 % kaikista palautteista, lähes puolet.', 2],
    ['fi', 'Aukioloaikoja koskeva palaute kaksinkertaistui vuodesta 2024.', 1],
    ['fi', 'Aukioloaikoja koskeva palaute kasvoi 100 prosenttia.', 1],
    ['fi', 'Tiloja ja kalusteita koskeva palaute väheni viidenneksen.', 1],
    ['fi', 'Eniten palautetta tuli henkilökunnasta, toiseksi eniten aukioloajoista.', 2],
    ['fi', 'Kiitoksia annettiin kaksi kertaa niin paljon kuin moitteita.', 1],
    ['fi', 'Kiitoksia oli 60 %, moitteita 30 % ja ideoita 10 %.', 3],
    ['fi', 'Noin 44 prosenttia palautteista koski henkilökuntaa.', 1],
    ['fi', 'Yli 80 palautetta koski henkilökuntaa.', 1],
    ['sv', 'Personalen fick 100 responser, det är hälften av all respons.', 2],
    ['sv', 'Responsen om öppettider fördubblades.', 1],
    ['sv', 'Flest responser gällde personalen.', 1],
    ['en', 'Half of the feedback was about staff.', 1],
    ['en', 'Feedback about premises fell by 20% from 2024.', 1],
    ['en', 'Feedback about opening hours doubled.', 1],
    ['en', 'Most feedback was about staff.', 1],
  ] as const)('%s: %s', (language, prose, claims) => {
    const table = { fi: finnish, sv: swedish, en: english }[language];
    expect(audit(table, prose)).toEqual({ found: [], unjudged: [], claims });
  });
});

describe('numbers that state nothing of the table are no findings', () => {
  test.each([
    'Kysely tehtiin 1.10.–31.12.2025 (Q4), 4. kvartaalin aikana klo 9–15.',
    'Kirjastolain (1492/2016) 12 §:n 2 momentin mukaan. Katso taulukko 3 ja kuva 12.',
    'Postinumeroista 00100 ja 00530 palautetta tuli kirjastosta 016.',
    'Soita 09 310 1234 tai +358 40 123 4567, tai lue https://www.example.fi/2025/aukioloajat?id=66.',
    'Vastaukset annettiin asteikolla 1–5 (1=eri mieltä…5=samaa mieltä). Vastaajat olivat 20–30-vuotiaita.',
    '1. Aukioloajat\n2. Tilat ja kalusteet\n3. Henkilökunta',
    'Henkilökunta auttoi COVID-19-aikana. Aukioloajat muuttuivat 15.6.2025 ja 1/2026.',
    'Yksi asia ensin: henkilökunta, toinen aukioloajat.',
    '85-vuotiaat ja sitä vanhemmat kiittivät henkilökuntaa.',
    'Aukioloajat 10 40 10 60 30',
  ])('%s', (prose) => {
    expect(audit(finnish, prose)).toEqual({ found: [], unjudged: [], claims: 0 });
  });

  test.each([
    ['Kirjastoihin tuli 12 uutta konetta.', ['12']],
    ['Asiakkaista 73 % suosittelisi kirjastoa.', ['73 %']],
    ['Vastaus kesti keskimäärin 4 vuorokautta.', ['4']],
    ['Aukioloaikoja koskeva palaute kasvoi 12 % vuodesta 2019.', ['12 %']],
    ['Palautteiden määrä kasvoi kolmanneksella.', ['kolmanneksella']],
    ['Koko kaupungissa palautteita oli yhteensä 5800 palautetta.', ['5800']],
    ['Henkilökunnan vaihtuvuus oli 12 prosenttia työntekijöistä.', ['12 prosenttia']],
  ])('%s is told as not to be judged', (prose, expected) => {
    expect(audit(finnish, prose)).toEqual({ found: [], unjudged: expected, claims: 0 });
  });
});

describe('the printed review of 2020', () => {
  const folder = 'examples/printed-review';
  const table = readGrid(readFileSync(join(folder, 'table-1.csv'), 'utf8'));
  const expected = [
    'column-total 241 → 240',
    'column-total 108 → 102',
    'column-total 516 → 509',
    'column-total 81 → 95',
    'claim-share 26 % → 22.7',
  ];

  test('has four wrong totals and a wrong share, and nothing else that is wrong', () => {
    const prose = readFileSync(join(folder, 'text.md'), 'utf8');
    expect(audit(table, prose).found).toEqual(expected);
    const { findings } = auditReport({ table, prose });
    expect(findings.at(-1)?.readings).toEqual([
      { value: 22.7, of: '509 / 2243' },
      { value: 23, of: '516 / 2243' },
    ]);
  });

  // The printed text itself is not part of the project; who has it may point to its folder.
  const seeds = process.env['KUULOLLA_SEEDS'] ?? '';
  const seed =
    seeds !== '' && existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('002')) : undefined;
  test.skipIf(seed === undefined)('has the same in the words in which it was printed', () => {
    expect(audit(table, readFileSync(join(seeds, seed ?? ''), 'utf8')).found).toEqual(expected);
  });
});

describe('what a table does not have it does not contradict', () => {
  const quarters = readGrid('Kanava;Q3 2025;Q4 2025\nVerkko;1200;1500\nSähköposti;210;189\nYhteensä;1410;1689');
  test('how many fewer there were than before, in a table of two quarters', () => {
    expect(audit(quarters, 'Sähköposteja oli 189 eli 21 vähemmän kuin ennen.').found).toEqual([]);
  });
  const yearless = 'Service,Contacts\nDental care,640\nHome care,310\nTotal,950';
  test('a count of a year when the table names none; of the year of its caption it does', () => {
    const text = 'In 2024 there were 1,980 contacts.';
    expect(audit(readGrid(yearless), text).found).toEqual([]);
    expect(audit(readGrid(`Contacts in 2024,\n${yearless}`), text).found).toEqual(['claim-count 1,980 → 950']);
  });
  test('one in a hundred, of a share that rounds to it', () => {
    const answers = readGrid('Område;Kvinnor;Annat;Totalt\nÖstra;221;3;224\nSödra;534;6;540\nTotalt;755;9;764');
    expect(audit(answers, 'En av hundra valde annat.').found).toEqual([]);
  });
});
