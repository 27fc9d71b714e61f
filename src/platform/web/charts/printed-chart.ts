import { tokensByLook } from '../theme/colours.ts';
import { rules, type ThemeName, tokensOf } from '../theme/themes.ts';
import { lineHeight } from './measure.ts';

/** A chart as a picture that stands alone: SVG with its key, its colours and its font. */
export interface PrintedChart {
  readonly svg: string;
  /** CSS pixels: chart text is 15 of them high. */
  readonly width: number;
  readonly height: number;
}

/** Of the paper: twice a phone, so that bars are long and text is as small as the text around. */
const chartWidth = 800;
/** A map has coordinates of its own, so its text grows with it. */
const mapWidth = 440;
/** Left and right: a dot at the end of a scale is wider than the scale. */
const margin = 8;

/**
 * The picture in a chart's markup, for paper: what the page's style sheet gives
 * it is written into it. The same markup and theme give the same bytes.
 *
 * @param font The only font that its text uses.
 * @throws Error when there is no chart in the markup.
 */
export function printedChart(markup: string, theme: ThemeName, font: string): PrintedChart {
  const image = elementAt(markup, markup.indexOf('<svg class="chart__image'));
  const box = /^<svg[^>]* viewBox="0 0 (\d+) (\d+)"/.exec(image);
  const width = box ? mapWidth : chartWidth;
  const ownHeight = box
    ? ((mapWidth - 2 * margin) * Number(box[2])) / Number(box[1])
    : Number(/ height="([\d.]+)"/.exec(image)?.[1]);
  const drawnWidth = width - 2 * margin;
  const key = layKey(markup, drawnWidth);
  const height = Math.ceil(key.height + ownHeight) + 4;
  const viewBox = box ? ` viewBox="0 0 ${box[1]} ${box[2]}"` : '';
  const opening = image.slice(0, image.indexOf('>'));
  const scale = (opening.match(/ data-[a-z]+="[^"]*"/g) ?? []).join('');
  const inside = image.slice(image.indexOf('>') + 1, image.lastIndexOf('</svg>'));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}" xml:space="preserve">`,
    `<style>${printRules(theme)}</style>`,
    `<g transform="translate(${margin} 0)">${key.markup}</g>`,
    `<svg x="${margin}" y="${key.height}" width="${drawnWidth}" height="${ownHeight}"${viewBox}${scale} overflow="visible">${inside}</svg>`,
    '</svg>',
  ].join('');
  return { svg, width, height };
}

/** The element that begins at a place, to its own end. */
function elementAt(markup: string, start: number): string {
  let depth = 0;
  for (const found of markup.slice(Math.max(0, start)).matchAll(/<svg\b|<\/svg>/g)) {
    depth += found[0] === '</svg>' ? -1 : 1;
    if (depth === 0 && start >= 0) return markup.slice(start, start + found.index + '</svg>'.length);
  }
  throw new Error('There is no chart to print in this markup');
}

const swatchWidth = 20;
const swatchHeight = 14;
const gap = 8;

/** What the signs mean, in rows above the picture. */
function layKey(markup: string, width: number): { readonly markup: string; readonly height: number } {
  const items = [...markup.matchAll(/<svg class="chart__swatch"[^>]*>(.*?)<\/svg>([^<]*)<\/li>/g)];
  let [x, y] = [0, 0];
  const laid = items.map(([, sign = '', label = '']) => {
    const itemWidth = swatchWidth + gap + label.length * 7.5 + 2 * gap;
    if (x > 0 && x + itemWidth > width) [x, y] = [0, y + lineHeight + 2];
    const placed =
      `<svg x="${x}" y="${y + 3}" width="${swatchWidth}" height="${swatchHeight}" overflow="visible">${sign}</svg>` +
      `<text class="chart-text" x="${x + swatchWidth + gap}" y="${y + 15}">${label}</text>`;
    x += itemWidth;
    return placed;
  });
  return { markup: laid.join(''), height: items.length === 0 ? 0 : y + 2 * lineHeight };
}

const rulesByTheme = new Map<ThemeName, string>();

/** The rules of marks and texts, with the values of the light look: paper is white. Reads files, once a theme. */
function printRules(theme: ThemeName): string {
  const known = rulesByTheme.get(theme);
  if (known !== undefined) return known;
  const { light } = tokensByLook(tokensOf(theme));
  const marks = [...rules().matchAll(/^(\.chart-[a-z0-9-]+) \{([^}]*)\}/gm)].map(
    ([, selector = '', body = '']) => `${selector}{${body.replaceAll(/\s*\n\s*/g, '')}}`,
  );
  const made = `${marks.join('')}.chart__panel{overflow:visible}`.replaceAll(
    /var\(--([a-z0-9-]+)\)/g,
    (_all, token: string) => light.get(token) ?? 'none',
  );
  rulesByTheme.set(theme, made);
  return made;
}
