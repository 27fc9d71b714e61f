import type { ComponentChildren } from 'preact';

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
