import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { asJson } from '../../kernel/figure.ts';
import { sha256 } from '../../kernel/hash.ts';
import { languages } from '../../kernel/language.ts';
import { figureCsv, figureJson } from './open-data.ts';
import { derivedFigure } from './prose/evaluate.ts';
import { figurePage, type FolderContent, reviewPage } from './web/views/folder-page.tsx';

export { type FolderContent } from './web/views/folder-page.tsx';

/** The files of a review's folder by path, the manifest with the SHA-256 of every other file last. The same review gives the same bytes. */
export function reviewFiles(content: FolderContent, stylesheet: string): Map<string, string> {
  const files = new Map<string, string>([['style.css', stylesheet]]);
  const pages = [...content.figures.map(({ definition }) => definition.id), derivedFigure];
  for (const language of languages) {
    files.set(`${language}/index.html`, reviewPage(content, language));
    for (const id of pages) files.set(`${language}/figures/${id}.html`, figurePage(content, id, language));
  }
  for (const figure of content.figures) {
    const { id } = figure.definition;
    files.set(`data/${id}.csv`, figureCsv(figure, content.cells));
    files.set(`data/${id}.json`, `${canonicalJson(asJson(figureJson(content.review, figure, content.cells)))}\n`);
  }
  files.set('manifest.json', `${manifest(content, files)}\n`);
  return files;
}

function manifest({ review, figures }: FolderContent, files: ReadonlyMap<string, string>): string {
  const { reviewId, template, period, comparison, edition, builtAt } = review;
  return canonicalJson({
    review: { id: reviewId, template, period, comparison, edition, builtAt: builtAt.toISOString() },
    extracts: [...new Set(figures.map(({ extract }) => extract.sha256))],
    files: [...files]
      .map(([path, text]) => ({ path, sha256: sha256(text) }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  });
}

/** Writes the folder beside its place and moves it there, so that nobody reads half of one. An older folder goes. */
export async function writeReviewFolder(
  directory: string,
  content: FolderContent,
  stylesheet: string,
): Promise<readonly string[]> {
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const files = reviewFiles(content, stylesheet);
  for (const [path, text] of files) {
    await mkdir(dirname(join(unfinished, path)), { recursive: true });
    await writeFile(join(unfinished, path), text);
  }
  await rm(directory, { recursive: true, force: true });
  await rename(unfinished, directory);
  return [...files.keys()];
}
