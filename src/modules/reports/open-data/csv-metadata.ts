import { cellStatuses, qualifiers } from '../../../kernel/figure.ts';
import { inEachLanguage, languages, type Trilingual } from '../../../kernel/language.ts';
import { type FolderContent } from '../web/views/folder-page.tsx';
import { type ReviewFigure } from '../review.ts';
import { isQualified, measureKey } from './figure-cells.ts';
import { inLanguages, licenceAddress, nameOfHash, tableFileName } from './formats.ts';
import { openDataTexts } from './texts.ts';

const own = (pick: (texts: (typeof openDataTexts)['fi']) => string): Trilingual =>
  inEachLanguage((language) => pick(openDataTexts[language]));

/**
 * What the columns of a figure's CSV mean, by the W3C's "CSV on the Web" (Metadata Vocabulary for Tabular Data, 2015).
 * It stands beside the CSV under the name at which programs look for it.
 */
export function csvMetadata({ review, city }: FolderContent, figure: ReviewFigure) {
  const { definition, extract } = figure;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: tableFileName(definition.id, 'csv'),
    'dc:title': inLanguages(definition.title),
    'dc:description': inLanguages(
      inEachLanguage((each) => `${definition.counts[each]} ${definition.population.sentence[each]}`),
    ),
    'dc:identifier': `${review.template}/${review.period}/${review.edition}/${definition.id}`,
    'dc:publisher': { 'schema:name': inLanguages(city.name) },
    'dc:license': { '@id': licenceAddress },
    'dc:issued': { '@value': review.builtAt.toISOString(), '@type': 'xsd:dateTime' },
    'prov:wasDerivedFrom': {
      '@id': nameOfHash(extract.sha256),
      'schema:sha256': extract.sha256,
      'prov:generatedAtTime': { '@value': extract.takenAt.toISOString(), '@type': 'xsd:dateTime' },
    },
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
      lineTerminators: ['\r\n'],
      skipBlankRows: false,
      skipInitialSpace: false,
      trim: false,
    },
    tableSchema: {
      columns: columnsOf(figure),
      primaryKey: [...definition.dimensions.map(({ code }) => variableName(code)), measureKey],
    },
  };
}

/** Names of columns are variables of URI templates, which have no dash (RFC 6570). */
const variableName = (code: string): string => code.replaceAll(/[^A-Za-z0-9_]/g, '_');

/** `und` is the heading as the file has it: programs compare it with the first row. */
const titles = (heading: string, label: Trilingual) => ({ und: heading, ...label });

const qualifierColumn = {
  name: 'qualifier',
  titles: titles(
    'qualifier',
    own(({ columns }) => columns.qualifier),
  ),
  'dc:description': inLanguages(own(({ columns }) => columns.qualifierText)),
  datatype: { base: 'string', format: anyOf(qualifiers) },
  null: '',
};

function columnsOf(figure: ReviewFigure) {
  const { definition } = figure;
  const text = { base: 'string' };
  const dimensions = definition.dimensions.flatMap(({ code, label }) => [
    { name: variableName(code), titles: titles(code, label), datatype: text, required: true },
    ...languages.map((language) => ({
      name: variableName(`${code}_${language}`),
      titles: { und: `${code}_${language}`, [language]: label[language] },
      lang: language,
      datatype: text,
    })),
  ]);
  const measures = inEachLanguage((language) =>
    definition.measures.map(({ code, label }) => `${code}: ${label[language]}`).join('; '),
  );
  return [
    ...dimensions,
    {
      name: measureKey,
      titles: titles(
        measureKey,
        own(({ columns }) => columns.measure),
      ),
      'dc:description': inLanguages(measures),
      datatype: { base: 'string', format: anyOf(definition.measures.map(({ code }) => code)) },
      required: true,
    },
    {
      name: 'value',
      titles: titles(
        'value',
        own(({ columns }) => columns.value),
      ),
      'dc:description': inLanguages(own(({ columns }) => columns.valueText)),
      datatype: { base: 'decimal' },
      null: '',
    },
    {
      name: 'unit',
      titles: titles(
        'unit',
        own(({ columns }) => columns.unit),
      ),
      datatype: text,
      required: true,
    },
    {
      name: 'status',
      titles: titles(
        'status',
        own(({ columns }) => columns.status),
      ),
      'dc:description': inLanguages(
        own(({ statuses }) => cellStatuses.map((status) => `${status}: ${statuses[status]}`).join('; ')),
      ),
      datatype: { base: 'string', format: anyOf(cellStatuses) },
      null: '',
    },
    ...(isQualified(figure) ? [qualifierColumn] : []),
    {
      name: 'code',
      titles: titles(
        'code',
        own(({ columns }) => columns.code),
      ),
      datatype: text,
      required: true,
    },
  ];
}

/** A regular expression of these words alone. */
function anyOf(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/[^\w-]/g, '\\$&')).join('|');
}
