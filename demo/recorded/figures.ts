import { type DemoFigure } from './demo-figure.ts';
import { figuresOfAreas1To4 } from './figures-of-areas-1-4.ts';
import { figuresOfAreas5And6 } from './figures-of-areas-5-6.ts';

/** What the public documents of the city say of 2019 to 2021, in the order of the areas. */
export const demoFigures: readonly DemoFigure[] = [...figuresOfAreas1To4, ...figuresOfAreas5And6];
