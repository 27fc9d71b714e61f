import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { asJson } from '../../kernel/figure.ts';
import { languages } from '../../kernel/language.ts';
import { figureCsv, figureJson } from './open-data.ts';
import { derivedFigure } from './prose/evaluate.ts';
import { figurePage, type FolderContent, reviewPage } from './web/views/folder-page.tsx';

export { type FolderContent } from './web/views/folder-page.tsx';

/**
 * The files of a review by path: pages, open data, and the text of each language as data. The same review gives the
 * same bytes. A release adds the files with which it proves itself.
 */
export function reviewFiles(content: FolderContent, stylesheet: string): Map<string, string> {
  const files = new Map<string, string>([['style.css', stylesheet]]);
  const pages = [...content.figures.map(({ definition }) => definition.id), derivedFigure];
  for (const language of languages) {
    files.set(`${language}/index.html`, reviewPage(content, language));
    for (const id of pages) files.set(`${language}/figures/${id}.html`, figurePage(content, id, language));
    files.set(`tree/${language}.json`, jsonFile(content.review.trees[language]));
  }
  for (const figure of content.figures) {
    const { id } = figure.definition;
    files.set(`data/${id}.csv`, figureCsv(figure, content.cells));
    files.set(`data/${id}.json`, jsonFile(figureJson(content.review, figure, content.cells)));
  }
  return files;
}

const jsonFile = (value: unknown): string => `${canonicalJson(asJson(value))}\n`;

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
