import type { ComponentChildren } from 'preact';
import type { Language } from '../../../kernel/language.ts';
import { componentTexts } from './texts.ts';

export type CodeLinkProps = { readonly language: Language; readonly code: string; readonly href: string };

/** The code of a number and the way to its origin. */
export const CodeLink = ({ language, code, href }: CodeLinkProps) => (
  <span class="code-link">
    <span class="visually-hidden">{componentTexts[language].figure.code} </span>
    <code class="code-link__code">{code}</code>{' '}
    <a href={href}>
      {componentTexts[language].figure.origin}
      <span class="visually-hidden"> {code}</span>
    </a>
  </span>
);

export type NumberLinkProps = {
  readonly href: string;
  readonly code: string;
  readonly value: number;
  /** The number without grouping: some screen readers read `2 243` as two numbers. */
  readonly spoken: string;
  /** As people read it. */
  readonly children: string;
};

/** A number in running text that leads to its origin; on paper its code stands beside it. */
export const NumberLink = ({ href, code, value, spoken, children }: NumberLinkProps) => (
  <a class="number-link" href={href} title={code} data-code={code}>
    <data value={value}>
      {spoken === children ? (
        children
      ) : (
        <>
          <span aria-hidden="true">{children}</span>
          <span class="visually-hidden">{spoken}</span>
        </>
      )}
    </data>
  </a>
);

export type CodedNumberProps = Omit<NumberLinkProps, 'href'>;

/** A number for paper, with its code in small after it. */
export const CodedNumber = ({ code, value, spoken, children }: CodedNumberProps) => (
  <span>
    <data value={value}>
      {spoken === children ? (
        children
      ) : (
        <>
          <span aria-hidden="true">{children}</span>
          <span class="visually-hidden">{spoken}</span>
        </>
      )}
    </data>{' '}
    <code class="coded-number__code">{code}</code>
  </span>
);

/** The code of a number where many stand together: the way to its origin. It does not break at its dash. */
export const ShortCode = ({ code, href }: { readonly code: string; readonly href: string }) => (
  <a class="short-code" href={href}>
    {code}
  </a>
);

/** What became of a number after it was printed, beside it; leads to the reason when it has an address. */
export const CorrectedMark = ({ href, children }: { readonly href?: string; readonly children: string }) =>
  href === undefined ? (
    <span class="corrected-mark">({children})</span>
  ) : (
    <a class="corrected-mark" href={href}>
      ({children})
    </a>
  );

export type FigureNumberProps = {
  /** As people read it: `2 243`, or why there is none. */
  readonly text: string;
  /** The same without grouping, for machines and speech; left out when there is no value. */
  readonly value?: number | undefined;
  readonly unit: string;
  readonly period?: string;
  /** A comparison or the uncertainty, as a sentence. */
  readonly children?: ComponentChildren;
  readonly source?: ComponentChildren;
};

/** One number that matters, large, with its unit, period and origin. */
export const FigureNumber = ({ text, value, unit, period, children, source }: FigureNumberProps) => (
  <div class="figure-number">
    <p class="figure-number__line">
      {value === undefined ? (
        <span class="figure-number__absent">{text}</span>
      ) : (
        <data class="figure-number__value" value={value}>
          {text}
        </data>
      )}{' '}
      <span class="figure-number__unit">{unit}</span>
    </p>
    {period && <p class="figure-number__period">{period}</p>}
    {children && <div class="figure-number__text">{children}</div>}
    {source && <p class="figure-number__source">{source}</p>}
  </div>
);

/** Numbers side by side where there is room. */
export const FigureRow = ({ children }: { children: ComponentChildren }) => <div class="figure-row">{children}</div>;

export type ProgressProps = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly text: string;
};

/** How far something has come; the text says it, the bar shows it. */
export const Progress = ({ id, label, value, max, text }: ProgressProps) => (
  <div class="progress">
    <label class="progress__label" for={id}>
      {label}
    </label>
    <progress class="progress__bar" id={id} value={value} max={max}>
      {text}
    </progress>
    <span class="progress__text">{text}</span>
  </div>
);
