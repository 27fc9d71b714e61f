import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type Asset } from '../theme/themes.ts';

/**
 * A small script of a page, for what cannot be done without: the page works where it does not run. Its file ends in
 * `.island.ts`, touches nothing of Node, and finds its elements by `data-` attributes.
 */
export interface Island {
  /** The name by which a page asks for it. */
  readonly name: string;
  /** `new URL('./warn-while-typing.island.ts', import.meta.url)`. */
  readonly source: URL;
}

/** Bundles the islands of all modules, each into one file with a name made of its content. Call it once, at start. */
export function bundleIslands(islands: readonly Island[]): ReadonlyMap<string, Asset> {
  return new Map(islands.map((island) => [island.name, bundled(island)]));
}

function bundled({ name, source }: Island): Asset {
  const built = buildSync({
    entryPoints: [existing(fileURLToPath(source))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const body = built.outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { href: `/assets/${name}.${hash}.js`, body, type: 'text/javascript; charset=utf-8' };
}

/** After compilation the file is JavaScript. */
const existing = (path: string): string => (existsSync(path) ? path : path.replace(/\.ts$/, '.js'));
