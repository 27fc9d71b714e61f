import type { ComponentChildren } from 'preact';
import type { Language } from '../../../kernel/language.ts';
import { Icon, type Tone } from './icon.tsx';
import { componentTexts } from './texts.ts';

export type NoticeTone = Exclude<Tone, 'neutral'>;

export type NoticeProps = {
  readonly language: Language;
  readonly tone?: NoticeTone;
  readonly title?: string;
  /** Where links to it lead. */
  readonly id?: string;
  readonly children?: ComponentChildren;
};

const noticeClass: Record<NoticeTone, string> = {
  info: 'notice notice--info',
  success: 'notice notice--success',
  warning: 'notice notice--warning',
  danger: 'notice notice--danger',
};

/** Something that the person should know here; it stays where it is. */
export const Notice = ({ language, tone = 'info', title, id, children }: NoticeProps) => (
  <div class={noticeClass[tone]} id={id}>
    <Icon tone={tone} />
    <div class="notice__body">
      <p class="notice__title">{title ?? componentTexts[language].notice[tone]}</p>
      {children && <div class="notice__text">{children}</div>}
    </div>
  </div>
);

/**
 * What an island may say about a text while it is written: every sentence is here from the start, hidden, and is said
 * politely when it is uncovered. Without scripts nothing of it is seen or heard.
 */
export const LiveWarnings = (props: {
  name: string;
  warnings: readonly { readonly key: string; readonly text: string }[];
}) => (
  <div role="status" data-live-warnings={props.name}>
    {props.warnings.map(({ key, text }) => (
      <p class="live-warnings__item" key={key} data-warning={key} hidden>
        {text}
      </p>
    ))}
  </div>
);

const labelClass: Record<Tone, string> = {
  neutral: 'status status--neutral',
  info: 'status status--info',
  success: 'status status--success',
  warning: 'status status--warning',
  danger: 'status status--danger',
};

/** The state of something: words and a sign, colour only besides. */
export const StatusLabel = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <span class={labelClass[tone]}>
    <Icon tone={tone} />
    <span>{children}</span>
  </span>
);

/** What something is about: a theme, a kind, a unit; leads to its list when it has an address. */
export const Tag = ({
  href,
  current,
  children,
}: {
  href?: string;
  /** The list that is shown is this one. */
  current?: boolean;
  children: ComponentChildren;
}) =>
  href === undefined ? (
    <span class="tag">{children}</span>
  ) : (
    <a class="tag tag--link" href={href} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  );

/**
 * A line that a script fills when something has changed, and that is then read out; without a script it stays empty.
 * The words come with it, `{count}` for the number.
 */
export const LiveLine = (props: { stream: string; one: string; many: string; changed: string; show: string }) => (
  <div
    class="live-line"
    role="status"
    data-stream={props.stream}
    data-one={props.one}
    data-many={props.many}
    data-changed={props.changed}
    data-show={props.show}
  />
);

/** A place in which a script offers what only a script can do; empty without one. */
export const ScriptSlot = (props: { name: string; texts: Readonly<Record<string, string>> }) => (
  <div
    data-slot={props.name}
    {...Object.fromEntries(Object.entries(props.texts).map(([name, text]) => [`data-${name}`, text]))}
  />
);

/** Why there is nothing here, and what to do. */
export const EmptyState = (props: { title: string; children?: ComponentChildren; action?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty__title">{props.title}</p>
    {props.children && <div class="empty__text">{props.children}</div>}
    {props.action && <div class="actions">{props.action}</div>}
  </div>
);
