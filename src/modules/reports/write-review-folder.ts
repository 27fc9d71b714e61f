import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inEachLanguage, type Language, languages } from '../../kernel/language.ts';
import {
  catalogue,
  type CatalogueAddresses,
  jsonFile,
  tableFile,
  tableFileName,
  tableFormatNames,
  workbookFile,
  workbookFileName,
  workbookFormatNames,
} from './open-data/index.ts';
import { derivedFigure } from './prose/evaluate.ts';
import { plainText } from './prose/segment.ts';
import { figurePage, type FolderContent, reviewPage } from './web/views/folder-page.tsx';

export { type FolderContent } from './web/views/folder-page.tsx';

/**
 * The files of a review by path: pages, open data, PDFs where they are given, and the text of each language as data.
 * The same review gives the same bytes. A release adds the files with which it proves itself.
 */
export function reviewFiles(
  content: FolderContent,
  stylesheet: string,
  pdfs?: Readonly<Record<Language, Uint8Array>>,
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([['style.css', stylesheet]]);
  const pages = [...content.figures.map(({ definition }) => definition.id), derivedFigure];
  for (const language of languages) {
    files.set(`${language}/index.html`, reviewPage(content, language, pdfs && 'review.pdf'));
    if (pdfs) files.set(`${language}/review.pdf`, pdfs[language]);
    for (const id of pages) files.set(`${language}/figures/${id}.html`, figurePage(content, id, language));
    files.set(`tree/${language}.json`, jsonFile(content.review.trees[language]));
    for (const format of workbookFormatNames) {
      files.set(`${language}/${workbookFileName(format)}`, workbookFile(content, language, format));
    }
  }
  for (const figure of content.figures) {
    for (const format of tableFormatNames) {
      const name = tableFileName(figure.definition.id, format);
      files.set(`data/${name}`, tableFile(content, figure, format, languages[0]));
    }
  }
  files.set('catalogue.jsonld', jsonFile(folderCatalogue(content, files)));
  return files;
}

/** The catalogue of the folder's own data; its addresses are relative, so that they hold wherever the folder is put. */
function folderCatalogue({ review, figures, city }: FolderContent, files: ReadonlyMap<string, string | Uint8Array>) {
  const addresses: CatalogueAddresses = {
    catalogue: '#catalogue',
    publisher: '#publisher',
    dataset: () => '#dataset',
    page: (_review, language) => `${language}/index.html`,
    table: (_review, figureId, format) => `data/${tableFileName(figureId, format)}`,
    workbook: (_review, language, format) => `${language}/${workbookFileName(format)}`,
    sizeOf: (path) => {
      const content = files.get(path);
      return content === undefined ? undefined : Buffer.byteLength(content);
    },
  };
  const title = inEachLanguage((language) => plainText(review.trees[language].title));
  return catalogue(city.name, [{ review, title, figures }], addresses);
}

/** Writes a folder beside its place and moves it there, so that nobody reads half of one. An older folder goes. Gives the paths. */
export async function writeFolder(
  directory: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<readonly string[]> {
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(unfinished, path)), { recursive: true });
    await writeFile(join(unfinished, path), content);
  }
  await rm(directory, { recursive: true, force: true });
  await rename(unfinished, directory);
  return [...files.keys()];
}
