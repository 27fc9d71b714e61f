import type { ComponentChildren } from 'preact';
import type { Language } from '../../../kernel/language.ts';

type Children = { readonly children: ComponentChildren };

/** The one first heading of a page, what comes before it in small, and its first sentence. */
export const PageHeading = (props: {
  title: ComponentChildren;
  kicker?: ComponentChildren;
  lead?: ComponentChildren;
}) => (
  <div class="page-heading">
    {props.kicker && <p class="page-heading__kicker">{props.kicker}</p>}
    <h1>{props.title}</h1>
    {props.lead && <div class="lead">{props.lead}</div>}
  </div>
);

export type SectionProps = Children & {
  readonly heading?: ComponentChildren;
  readonly level?: 2 | 3;
  /** Where links lead; the heading gets it. */
  readonly id?: string;
};

/** A part of a page under its own heading. */
export const Section = ({ heading, level = 2, id, children }: SectionProps) => (
  <section class={level === 2 ? 'section' : 'section section--sub'}>
    {heading && (level === 2 ? <h2 id={id}>{heading}</h2> : <h3 id={id}>{heading}</h3>)}
    {children}
  </section>
);

/** Running text, held to a line that is easy to read. */
export const Prose = ({ children }: Children) => <div class="prose">{children}</div>;

/** Things that belong together, one under the other. */
export const Stack = ({ children }: Children) => <div class="stack">{children}</div>;

export type ColumnsProps = {
  readonly main: ComponentChildren;
  readonly side: ComponentChildren;
  /** What the second column is, for those who hear the page. */
  readonly sideLabel: string;
  /** Both of the same width: a list and the chosen case. */
  readonly even?: boolean;
};

/** A main column and one beside it on wide screens; on a phone the main one comes first. */
export const Columns = ({ main, side, sideLabel, even }: ColumnsProps) => (
  <div class={even ? 'columns columns--even' : 'columns'}>
    <div class="columns__main">{main}</div>
    <section class="columns__side" aria-label={sideLabel}>
      {side}
    </section>
  </div>
);

export type TextPartProps = {
  /** Where links to the part lead. */
  readonly id: string;
  readonly children: ComponentChildren;
  /** What can be done with it: beside it on wide screens, else below. */
  readonly acts?: ComponentChildren;
};

/** A part of a text that people work on, with what can be done with it. */
export const TextPart = ({ id, children, acts }: TextPartProps) => (
  <div class="text-part" id={id}>
    <div class="text-part__text">{children}</div>
    {acts && <div class="text-part__acts">{acts}</div>}
  </div>
);

/** Text in another language than the page's: it is read out and hyphenated as what it is. */
export const InLanguage = ({ language, children }: Children & { language: Language }) => (
  <div lang={language}>{children}</div>
);

/** What was taken out of a text and what was put in; each says so to those who do not see it. */
export const Taken = ({ label, children }: Children & { label: string }) => (
  <del class="change--taken">
    <span class="visually-hidden">[{label}: </span>
    {children}
    <span class="visually-hidden">]</span>
  </del>
);

export const Put = ({ label, children }: Children & { label: string }) => (
  <ins class="change--put">
    <span class="visually-hidden">[{label}: </span>
    {children}
    <span class="visually-hidden">]</span>
  </ins>
);

/** A text as it was written, its lines kept. */
export const AsWritten = ({ children }: Children) => (
  <div class="as-written" dir="auto">
    {children}
  </div>
);

/** A place in a text that is to be noticed: what a search has found, what may be personal data. */
export const Marked = ({ children }: Children) => <mark class="marked">{children}</mark>;

/** What a person said in a conversation: her lines kept, in the direction of her writing. */
export const Words = ({ children, language }: Children & { language?: Language }) => (
  <p class="words" dir="auto" lang={language}>
    {children}
  </p>
);

/** A code that is written down or read out: large, in one font, breaking only at its hyphens. */
export const LargeCode = ({ label, code }: { label: string; code: string }) => (
  <p class="large-code">
    <span class="large-code__label">{label}</span> <strong class="large-code__code">{code}</strong>
  </p>
);

/** Says over every sheet of paper what the page is not yet. */
export const Watermark = ({ children }: Children) => (
  <p class="watermark" aria-hidden="true">
    {children}
  </p>
);

export type PictureProps = {
  readonly address: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** Pixels: the page keeps the place free before the picture has come. */
  readonly width: number;
  readonly height: number;
};

/** A picture that somebody sent, no higher than half a screen; the whole of it is where a link leads. */
export const Picture = ({ address, alt, width, height }: PictureProps) => (
  <img class="picture" src={address} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
);

/** Of less weight than what is around it. */
export const Muted = ({ children }: Children) => <span class="muted">{children}</span>;

/** Heard, not seen. */
export const VisuallyHidden = ({ children }: Children) => <span class="visually-hidden">{children}</span>;

/** A moment: words for people, ISO 8601 for machines. */
export const Moment = ({ at, children }: Children & { at: string }) => <time datetime={at}>{children}</time>;

/** What one may open; the summary says what is inside. */
export const Details = ({ summary, open, children }: Children & { summary: ComponentChildren; open?: boolean }) => (
  <details class="details" open={open}>
    <summary class="details__summary">{summary}</summary>
    <div class="details__body">{children}</div>
  </details>
);

/** What must fit on one sheet of A4 when it is printed. */
export const OnePage = ({ children }: Children) => <div class="one-page">{children}</div>;
