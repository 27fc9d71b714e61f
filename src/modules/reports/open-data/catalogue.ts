import { inEachLanguage, type Language, languages, type Trilingual } from '../../../kernel/language.ts';
import { dayAfter, firstDay, parsePeriod } from '../../../kernel/period.ts';
import { type ReviewFigure, type ReviewHead } from '../review.ts';
import {
  inLanguages,
  licenceAddress,
  nameOfHash,
  type TableFormat,
  tableFormatNames,
  tableFormats,
  type WorkbookFormat,
  workbookFormatNames,
  workbookFormats,
} from './formats.ts';
import { type OpenDataTexts, openDataTexts } from './texts.ts';

/** A review as the catalogue lists it. */
export interface CatalogueEntry {
  readonly review: ReviewHead;
  readonly title: Trilingual;
  readonly figures: readonly ReviewFigure[];
}

/** Where things are: absolute on the site, relative in a folder. */
export interface CatalogueAddresses {
  readonly catalogue: string;
  readonly publisher: string;
  readonly dataset: (review: ReviewHead) => string;
  readonly page: (review: ReviewHead, language: Language) => string;
  readonly table: (review: ReviewHead, figureId: string, format: TableFormat) => string;
  readonly workbook: (review: ReviewHead, language: Language, format: WorkbookFormat) => string;
  /** Bytes of the file at an address, when they are known. */
  readonly sizeOf?: (address: string) => number | undefined;
}

const authority = 'http://publications.europa.eu/resource/authority';
const languageNames: Readonly<Record<Language, string>> = { fi: 'FIN', sv: 'SWE', en: 'ENG' };

const link = (address: string) => ({ '@id': address });
const typed = (value: string, type: string) => ({ '@value': value, '@type': `xsd:${type}` });
const inLanguage = (language: Language) => link(`${authority}/language/${languageNames[language]}`);
const own = (pick: (texts: OpenDataTexts) => string): Trilingual =>
  inEachLanguage((language) => pick(openDataTexts[language]));

/** The vocabularies of the catalogue by their prefixes. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/**
 * The catalogue of the reviews' open data in DCAT (W3C, version 3) with what the European profile DCAT-AP 3 asks for:
 * a dataset for each review and a distribution for each of its files.
 */
export function catalogue(city: Trilingual, entries: readonly CatalogueEntry[], at: CatalogueAddresses) {
  return {
    '@context': prefixes,
    '@id': at.catalogue,
    '@type': 'dcat:Catalog',
    'dct:title': inLanguages(inEachLanguage((each) => openDataTexts[each].catalogue.title(city[each]))),
    'dct:description': inLanguages(own((texts) => texts.catalogue.description)),
    'dct:publisher': publisherOf(city, at),
    'dct:language': languages.map(inLanguage),
    'dct:license': link(licenceAddress),
    'dct:modified': entries
      .map(({ review }) => review.builtAt)
      .toSorted((a, b) => b.getTime() - a.getTime())
      .slice(0, 1)
      .map(moment),
    'dcat:themeTaxonomy': link(`${authority}/data-theme`),
    'dcat:dataset': entries.map((entry) => datasetOf(city, entry, at)),
  };
}

const publisherOf = (city: Trilingual, { publisher }: CatalogueAddresses) => ({
  '@id': publisher,
  '@type': 'foaf:Agent',
  'foaf:name': inLanguages(city),
});

const moment = (time: Date) => typed(time.toISOString(), 'dateTime');

function datasetOf(city: Trilingual, { review, title, figures }: CatalogueEntry, at: CatalogueAddresses) {
  const extracts = [...new Set(figures.map(({ extract }) => extract.sha256))];
  return {
    '@id': at.dataset(review),
    '@type': 'dcat:Dataset',
    'dct:identifier': `${review.template}/${review.period}`,
    'dct:title': inLanguages(title),
    'dct:description': inLanguages(own((texts) => texts.catalogue.datasetDescription)),
    'dct:publisher': publisherOf(city, at),
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      'vcard:fn': inLanguages(city),
      'vcard:hasURL': link(at.publisher),
    },
    'dct:issued': moment(review.builtAt),
    'dct:modified': moment(review.builtAt),
    'dcat:version': String(review.edition),
    'dct:language': languages.map(inLanguage),
    'dct:temporal': temporalOf(review.period),
    'dct:spatial': { '@type': 'dct:Location', 'skos:prefLabel': inLanguages(city) },
    'dct:accrualPeriodicity': link(`${authority}/frequency/NEVER`),
    'dct:accessRights': link(`${authority}/access-right/PUBLIC`),
    'dcat:theme': link(`${authority}/data-theme/GOVE`),
    'dcat:keyword': languages.flatMap((language) =>
      openDataTexts[language].catalogue.keywords.map((word) => ({ '@value': word, '@language': language })),
    ),
    'dcat:landingPage': languages.map((language) => link(at.page(review, language))),
    'prov:wasDerivedFrom': extracts.map((sha256) => link(nameOfHash(sha256))),
    'dcat:distribution': [
      ...languages.flatMap((language) =>
        workbookFormatNames.map((format) => workbookDistribution(review, language, format, at)),
      ),
      ...figures.flatMap((figure) => tableFormatNames.map((format) => tableDistribution(review, figure, format, at))),
    ],
  };
}

/** First and last day, both within; nothing for a period that is no quarter and no year. */
function temporalOf(code: string) {
  const period = parsePeriod(code);
  if (!period) return [];
  const last = new Date(Date.parse(dayAfter(period)) - 1).toISOString().slice(0, 10);
  return [
    {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed(firstDay(period), 'date'),
      'dcat:endDate': typed(last, 'date'),
    },
  ];
}

function workbookDistribution(review: ReviewHead, language: Language, format: WorkbookFormat, at: CatalogueAddresses) {
  const title = inEachLanguage((each) => {
    const texts = openDataTexts[each];
    return `${texts.catalogue.allTables}, ${texts.links[format]}, ${language}`;
  });
  return distribution(at.workbook(review, language, format), title, workbookFormats[format], [language], review, at);
}

function tableDistribution(
  review: ReviewHead,
  { definition }: ReviewFigure,
  format: TableFormat,
  at: CatalogueAddresses,
) {
  const title = inEachLanguage((each) => `${definition.title[each]}, ${openDataTexts[each].links[format]}`);
  // JSON-stat names things in one language; the others hold all three.
  const held = format === 'jsonStat' ? languages.slice(0, 1) : languages;
  return distribution(at.table(review, definition.id, format), title, tableFormats[format], held, review, at);
}

function distribution(
  address: string,
  title: Trilingual,
  format: { readonly mediaType: string; readonly fileType: string; readonly standard: string | undefined },
  held: readonly Language[],
  review: ReviewHead,
  { sizeOf }: CatalogueAddresses,
) {
  const size = sizeOf?.(address);
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': inLanguages(title),
    'dcat:accessURL': link(address),
    'dcat:downloadURL': link(address),
    'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${format.mediaType}`),
    'dct:format': link(`${authority}/file-type/${format.fileType}`),
    'dct:license': link(licenceAddress),
    'dct:issued': moment(review.builtAt),
    'dct:language': held.map(inLanguage),
    ...(format.standard === undefined ? {} : { 'dct:conformsTo': { '@id': format.standard, '@type': 'dct:Standard' } }),
    ...(size === undefined ? {} : { 'dcat:byteSize': typed(String(size), 'nonNegativeInteger') }),
  };
}
