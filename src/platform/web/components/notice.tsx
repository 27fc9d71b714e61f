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
  <div class="live-warnings" role="status" data-live-warnings={props.name}>
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
export const Tag = ({ href, children }: { href?: string; children: ComponentChildren }) =>
  href === undefined ? (
    <span class="tag">{children}</span>
  ) : (
    <a class="tag tag--link" href={href}>
      {children}
    </a>
  );

/** Why there is nothing here, and what to do. */
export const EmptyState = (props: { title: string; children?: ComponentChildren; action?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty__title">{props.title}</p>
    {props.children && <div class="empty__text">{props.children}</div>}
    {props.action && <div class="actions">{props.action}</div>}
  </div>
);
