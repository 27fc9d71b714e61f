import { describe, expect, test } from 'vitest';
import { auditGrid } from './audit-grid.ts';
import { auditReport } from './audit-report.ts';
import { readGrid } from './read-grid.ts';

/** `kind row/column printed computed` of every finding. */
const found = (...lines: readonly string[]): string[] =>
  auditGrid(readGrid(lines.join('\n'))).findings.map(({ kind, place, printed, computed }) =>
    place.in === 'table' ? `${kind} ${place.row}/${place.column} ${printed} ${computed}` : kind,
  );

describe('a row is what its sums say, whatever it is called', () => {
  const table = (label: string): string[] => [
    'Aihe;kiitos;moite;yht.',
    'Tilat;10;20;30',
    `${label};7;5;12`,
    'Jono;3;4;7',
    'Yhteensä;20;29;49',
  ];
  test.each([
    'Puhelin',
    'Muutos palveluissa',
    'Kasvu ja oppiminen',
    'Ero',
    'Change of address',
    'Förändring',
    'Osuus',
    'Koko perhe',
    'Muut yhteensä',
    'Alla',
    'Total care',
    'Summa',
    'Joista',
  ])('a theme called %s is a part of the total', (label) => {
    expect(found(...table(label))).toEqual([]);
  });
  test.each(['Muutos palveluissa', 'Puhelin', 'Ero'])('beside one called %s a wrong total is found', (label) => {
    expect(found(...table(label).with(4, 'Yhteensä;20;39;49'))).toEqual(['column-total 5/3 39 29']);
  });
  test('people who could choose several answers are fewer than the answers', () => {
    const lines = ['Kanava;Vastaajia', 'Puhelin;60', 'Verkko;70', 'Paperi;10', 'Vastaajia yhteensä;100'];
    expect(found(...lines)).toEqual([]);
    expect(auditGrid(readGrid(lines.join('\n'))).unjudged).toMatchObject([{ reason: 'people-may-be-in-several' }]);
    expect(found(...lines.with(4, 'Vastaajia yhteensä;150'))).toEqual(['column-total 5/2 150 140']);
  });
});

describe('each kind of planted error is found, and nothing else', () => {
  test.each([
    ['a column total', ['Teema;kpl', 'Hoito;10', 'Tilat;20', 'Yhteensä;31'], ['column-total 4/2 31 30']],
    [
      'a row total',
      ['Tema;beröm;klander;Totalt', 'Vård;1;2;3', 'Lokaler;4;5;8', 'Totalt;5;7;12'],
      ['row-total 3/4 8 9'],
    ],
    [
      'a part that both its row and its column contradict',
      ['Theme,praise,complaint,Total', 'Care,1,22,3', 'Premises,4,5,9', 'Total,5,7,12'],
      ['cell 2/3 22 2'],
    ],
    [
      'a grand total that its row and its column contradict',
      ['Teema\tkiitos\tmoite\tYht.', 'Hoito\t1\t2\t3', 'Tilat\t4\t5\t9', 'Yht.\t5\t7\t21'],
      ['grand-total 4/4 21 12'],
    ],
    [
      'a subtotal',
      ['Alue;kpl', 'Itä;10', 'Länsi;20', 'Välisumma;35', 'Etelä;5', 'Pohjoinen;6', 'Välisumma;11', 'Yhteensä;41'],
      ['column-total 4/2 35 30'],
    ],
    [
      'a grand total under subtotals',
      ['Område;st', 'Öst;10', 'Väst;20', 'Delsumma;30', 'Syd;5', 'Nord;6', 'Delsumma;11', 'Summa;42'],
      ['column-total 8/2 42 41'],
    ],
    ['a total on top', ['Theme;n', 'All;14', 'Care;6', 'Premises;7'], ['column-total 2/2 14 13']],
    [
      'a total of thousands with no-break spaces',
      ['Teema;2020;2019', 'Hoito;1\u00a0234;1\u202f100', 'Tilat;2\u00a0345;900', 'Yhteensä;3\u00a0597;2\u202f000'],
      ['column-total 4/2 3597 3579'],
    ],
    [
      'a total of thousands with full stops',
      ['Teema;kpl', 'Hoito;1.234', 'Tilat;345', 'Yhteensä;1.597'],
      ['column-total 4/2 1597 1579'],
    ],
    [
      'a total of thousands with commas',
      ['Theme\tcases', 'Care\t1,234', 'Premises\t345', 'Total\t1,597'],
      ['column-total 4/2 1597 1579'],
    ],
    [
      'a total of decimals beyond their rounding',
      ['Kustannus;milj. €', 'Hoito;1,25', 'Tilat;2,50', 'Yhteensä;3,85'],
      ['column-total 4/2 3.85 3.75'],
    ],
    [
      'a total beside dashes, blanks and footnote marks',
      ['Teema;kiitos;moite', 'Hoito;3*;–', 'Tilat;4¹;5', 'Muu;-;6 1)', 'Yhteensä;7;12'],
      ['column-total 5/3 12 11'],
    ],
    [
      'a total under headings that span rows',
      [
        ';2019;;;2020;;',
        'Teema;kiitos;moite;yht.;kiitos;moite;yht.',
        'Hoito;1;2;3;4;5;9',
        'Tilat;2;3;5;6;7;14',
        'Yhteensä;3;5;8;10;12;22',
      ],
      ['row-total 4/7 14 13'],
    ],
    [
      'a total under a label that wraps',
      ['Teema;kpl', 'Henkilökunnan', 'ammattitaito, hoito;7', 'Tilat;4', 'Yhteensä;12'],
      ['column-total 5/2 12 11'],
    ],
    [
      'a comparison column that adds up downwards only',
      [
        'Teema;kiitos;moite;yht. 2020;yht. 2019',
        'Hoito;1;2;3;9',
        'Tilat;4;5;9;8',
        'Viestintä;2;2;4;4',
        'Yhteensä;7;9;16;22',
      ],
      ['column-total 5/5 22 21'],
    ],
    [
      'a share of the column',
      ['Teema;kpl;%', 'Hoito;50;50', 'Tilat;30;35', 'Muu;20;20', 'Yhteensä;100;100'],
      ['share 3/3 35 30'],
    ],
    [
      'a share of the row',
      ['Enhet;svar;nöjda;andel nöjda', 'A;40;30;75 %', 'B;50;20;40 %', 'C;10;9;80 %'],
      ['share 4/4 80 90'],
    ],
    [
      'shares in a row',
      ['Typ;beröm;klander;idé;Totalt', 'Antal;20;30;50;100', 'Andel;20 %;33 %;50 %;100 %'],
      ['share 3/3 33 30'],
    ],
    [
      'shares that do not make a whole',
      ['Kanava;Osuus', 'Verkko;40 %', 'Puhelin;35 %', 'Kirje;20 %', 'Yhteensä;100 %'],
      ['shares-sum 5/2 100 95'],
    ],
    [
      'a change in per cent',
      ['Theme;2020;2019;Change, %', 'Care;120;100;20', 'Premises;90;100;10', 'Speed;50;40;25'],
      ['change 3/4 10 -10'],
    ],
    [
      'a change in numbers',
      ['Teema;2020;2019;Muutos', 'Hoito;120;100;20', 'Tilat;90;100;-10', 'Muu;50;40;11'],
      ['change 4/4 11 10'],
    ],
    [
      'a mean that whole answers cannot give',
      ['Väittämä (asteikko 1–5);n;keskiarvo', 'Sain apua;8;4,5', 'Sujui hyvin;9;4,25'],
      ['mean 3/3 4.25 4.222222'],
    ],
    [
      'two errors that have nothing to do with each other',
      ['Teema;kiitos;moite', 'Hoito;1;2', 'Tilat;4;5', 'Yhteensä;6;8'],
      ['column-total 4/2 6 5', 'column-total 4/3 8 7'],
    ],
    [
      'a Markdown table',
      ['| Teema | kpl |', '| --- | ---: |', '| Hoito | 10 |', '| Tilat | 20 |', '| Yhteensä | 31 |'],
      ['column-total 5/2 31 30'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(found(...lines)).toEqual(expected);
  });
});

describe('what only looks like an error is left alone', () => {
  test.each([
    [
      'shares that add up to 99 by rounding',
      ['Kanava;Osuus', 'Verkko;33 %', 'Puhelin;33 %', 'Kirje;33 %', 'Yhteensä;100 %'],
    ],
    ['shares by largest remainder', ['Teema;kpl;%', 'A;1;34', 'B;1;33', 'C;1;33', 'Yhteensä;3;100']],
    ['numbers rounded to tens', ['T;a;b;c', 'A;10;20;30', 'B;10;40;60', 'C;30;70;90', 'Yhteensä;60;130;180']],
    ['rounded millions', ['Kulu;milj. €', 'A;1,3', 'B;2,4', 'C;1,4', 'Yhteensä;5,0']],
    ['a mean in the row of totals', ['Teema;kpl;Käsittelyaika, vrk', 'A;10;3,5', 'B;20;5,0', 'Yhteensä;30;4,5']],
    ['choices of which one may take several', ['Syy;%', 'Odotus;40', 'Yhteys;29', 'Ohje;27', 'Muu;24']],
    ['a row that is part of another', ['Teema;kpl', 'Hoito;10', 'josta kiireellistä;4', 'Tilat;5', 'Yhteensä;15']],
    [
      'indented parts below their sum',
      [
        'Alue;kpl',
        'Itä;30',
        '  Herttoniemi;10',
        '  Vuosaari;20',
        'Länsi;12',
        '  Munkkiniemi;5',
        '  Lauttasaari;7',
        'Yhteensä;42',
      ],
    ],
    ['a hidden small cell', ['Ryhmä;kpl', 'Nuoret;<5', 'Aikuiset;30', 'Yhteensä;33']],
    ['a value that is not told', ['Vuosi;kpl', 'A;..', 'B;30', 'Yhteensä;48']],
    ['years as rows', ['Vuosi;kpl', '2018;10', '2019;12', '2020;15']],
    ['totals of two years side by side', ['Teema;yht. 2020;yht. 2019', 'A;1;2', 'B;3;4', 'Yhteensä;4;6']],
    [
      'residents beside feedback',
      ['Alue;Asukkaita;Palautteita;Yhteensä', 'A;900;4;5', 'B;800;6;7', 'C;100;1;9', 'D;100;1;9', 'E;700;1;2'],
    ],
  ])('%s', (_name, lines) => {
    expect(found(...lines)).toEqual([]);
  });

  test('and what cannot be read is said', () => {
    const { unjudged } = auditGrid(readGrid('Teema;kpl\nHoito;10\nTilat;n. 20\nMuu;5\nYhteensä;35'));
    expect(unjudged).toMatchObject([{ reason: 'cell-is-no-number', text: 'n. 20', place: { row: 3, column: 2 } }]);
    const hidden = auditGrid(readGrid('Ryhmä;kpl\nNuoret;<5\nAikuiset;30\nYhteensä;48'));
    expect(hidden).toMatchObject({ findings: [], unjudged: [{ reason: 'part-is-not-told', text: '48' }] });
  });
});

describe('what is no table is refused with a reason', () => {
  test.each([
    ['', 'reports.audit-table-is-empty'],
    [' \n \n', 'reports.audit-table-is-empty'],
    ['Tässä on vain tekstiä ilman taulukkoa.', 'reports.audit-no-table'],
    ['a;b\nc;d', 'reports.audit-no-table'],
    ['PK\u0003\u0004\u0000\u0000', 'reports.audit-table-is-not-text'],
    ['a;b\n"jää auki;1\nc;2', 'reports.audit-quote-not-closed'],
    [Array.from({ length: 1_100 }, (_, at) => `rivi ${at};1`).join('\n'), 'reports.audit-table-is-too-large'],
  ])('%#', (text, code) => {
    expect(() => auditGrid(readGrid(text))).toThrow(expect.objectContaining({ code }));
  });
});

describe('whatever is pasted, the audit ends soon', () => {
  const small = 'a;b\nc;1\nd;2\nYhteensä;3';
  const wide = (cell: (row: number, column: number) => string): string =>
    Array.from({ length: 490 }, (_, row) =>
      [
        row % 2 === 0 ? 'Yhteensä' : `r${row}`,
        ...Array.from({ length: 39 }, (_cell, column) => cell(row, column)),
      ].join(';'),
    ).join('\n');
  test.each([
    [
      'a table of shares and totals',
      wide((row, column) => (column % 2 === 0 ? `${row % 97} %` : `${row + column}`)),
      '',
    ],
    ['a text of digits', small, '1'.repeat(100_000)],
    ['a text of numbers', small, '1, 2 ja '.repeat(12_000)],
    ['a text of blanks', small, ' '.repeat(100_000)],
    ['a text of addresses', small, 'a.b@'.repeat(25_000)],
    ['a text of codes', small, 'A-'.repeat(50_000)],
    ['one long number word', small, `${'kaksisataa'.repeat(10_000)}x`],
    ['a cell of full stops', `a;b\nc;1\nd;${'1.'.repeat(50_000)}\nYhteensä;3`, ''],
  ])('%s', (_name, table, prose) => {
    const started = performance.now();
    auditReport({ table: readGrid(table), prose });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
