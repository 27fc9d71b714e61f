export * from './bar-chart.tsx';
export { type ChartFrameProps, type ChartValue, type Format } from './chart.tsx';
export * from './district-map.tsx';
export * from './dot-plot.tsx';
export * from './line-chart.tsx';
export { printedChart, type PrintedChart } from './printed-chart.ts';
export { readBack, type ReadMark } from './read-back.ts';
export * from './small-multiples.tsx';
export * from './stacked-bar-chart.tsx';
