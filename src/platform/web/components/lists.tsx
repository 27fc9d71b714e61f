import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';

export type Definition = { readonly term: ComponentChildren; readonly value: ComponentChildren };

/** Facts about one thing: name and value. */
export const DefinitionList = ({ items }: { items: readonly Definition[] }) => (
  <dl class="definitions">
    {items.map((item, at) => (
      <div class="definitions__item" key={at}>
        <dt class="definitions__term">{item.term}</dt>
        <dd class="definitions__value">{item.value}</dd>
      </div>
    ))}
  </dl>
);

export type Item = {
  readonly key?: string;
  readonly title: ComponentChildren;
  readonly href?: string;
  /** Small things after the title: tags, status, due date. */
  readonly meta?: readonly ComponentChildren[];
  readonly text?: ComponentChildren;
  /** A checkbox for a bulk act, or buttons. */
  readonly control?: ComponentChildren;
  readonly current?: boolean;
};

/** A list of things that each have a page: cases, reviews, hearings. */
export const ItemList = ({ items, label }: { items: readonly Item[]; label?: string }) => (
  <ul class="items" aria-label={label}>
    {items.map((item, at) => (
      <li class={classes('items__item', item.current && 'items__item--current')} key={item.key ?? at}>
        {item.control && <div class="items__control">{item.control}</div>}
        <div class="items__body">
          <p class="items__title">
            {item.href === undefined ? (
              item.title
            ) : (
              <a href={item.href} aria-current={item.current ? 'true' : undefined}>
                {item.title}
              </a>
            )}
          </p>
          {item.text && <div class="items__text">{item.text}</div>}
          {item.meta && item.meta.length > 0 && (
            <ul class="items__meta">
              {item.meta.map((each, place) => (
                <li key={place}>{each}</li>
              ))}
            </ul>
          )}
        </div>
      </li>
    ))}
  </ul>
);

/** A few short things on one line behind a word that says what they are: the formats of a file. */
export const InlineList = ({ label, items }: { label: string; items: readonly ComponentChildren[] }) => (
  <div class="inline-list">
    <span>{label}</span>
    <ul class="inline-list__items">
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  </div>
);

export type TreeNode = {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly href?: string;
  readonly note?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children?: readonly TreeNode[];
};

/** Things within things: the organisation, the districts, the themes. */
export const Tree = ({ nodes, label }: { nodes: readonly TreeNode[]; label?: string }) => (
  <ul class="tree" aria-label={label}>
    {nodes.map((node) => (
      <li class="tree__node" key={node.key}>
        <div class="tree__row">
          <span>
            {node.href === undefined ? node.label : <a href={node.href}>{node.label}</a>}
            {node.note && <span class="muted"> {node.note}</span>}
          </span>
          {node.actions && <span class="tree__actions">{node.actions}</span>}
        </div>
        {node.children && node.children.length > 0 && <Tree nodes={node.children} />}
      </li>
    ))}
  </ul>
);

export type TimelineEvent = {
  readonly key?: string;
  /** Where links to it lead. */
  readonly id?: string;
  /** Words, and ISO 8601 when known. */
  readonly when: string;
  readonly at?: string;
  readonly heading: ComponentChildren;
  /** What follows from it; nobody's words. */
  readonly notes?: readonly string[];
  readonly children?: ComponentChildren;
  /** Whose turn it was: it decides the side line, and the heading says it in words. */
  readonly by?: 'resident' | 'city' | 'system';
};

const eventClass = {
  resident: 'timeline__event timeline__event--resident',
  city: 'timeline__event timeline__event--city',
  system: 'timeline__event',
} as const;

/** What happened, in order, the newest at the bottom. */
export const Timeline = ({ events, label }: { events: readonly TimelineEvent[]; label?: string }) => (
  <ol class="timeline" aria-label={label}>
    {events.map((event, at) => (
      <li class={eventClass[event.by ?? 'system']} id={event.id} key={event.key ?? at}>
        <p class="timeline__heading">{event.heading}</p>
        <p class="timeline__when">{event.at ? <time datetime={event.at}>{event.when}</time> : event.when}</p>
        {event.notes?.map((note) => (
          <p class="timeline__note" key={note}>
            {note}
          </p>
        ))}
        {event.children && <div class="timeline__body">{event.children}</div>}
      </li>
    ))}
  </ol>
);
