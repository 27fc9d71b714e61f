import type { Language } from '../../../kernel/language.ts';
import { formatNumber } from '../../i18n/format.ts';
import { componentTexts } from './texts.ts';

export type Crumb = { readonly label: string; readonly href?: string };

/** The way here; the last one is this page. */
export const Breadcrumb = ({ language, crumbs }: { language: Language; crumbs: readonly Crumb[] }) => (
  <nav class="breadcrumb" aria-label={componentTexts[language].breadcrumb}>
    <ol class="breadcrumb__list">
      {crumbs.map((crumb, at) => (
        <li class="breadcrumb__item" key={crumb.label}>
          {crumb.href !== undefined && at < crumbs.length - 1 ? (
            <a href={crumb.href}>{crumb.label}</a>
          ) : (
            <span aria-current={at === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
);

export type PaginationProps = {
  readonly language: Language;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
};

/** Previous, where we are, next; nothing when all fits on one page. */
export const Pagination = ({ language, page, pages, href }: PaginationProps) => {
  const t = componentTexts[language].pages;
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={t.navigation}>
      {page > 1 && (
        <a class="pagination__link" href={href(page - 1)} rel="prev">
          {t.previous}
        </a>
      )}
      <span class="pagination__place">{t.of(formatNumber(page, language), formatNumber(pages, language))}</span>
      {page < pages && (
        <a class="pagination__link" href={href(page + 1)} rel="next">
          {t.next}
        </a>
      )}
    </nav>
  );
};

/** The way through a list that is too long to have numbered pages: to its beginning, and on. */
export const Onward = (props: {
  language: Language;
  first?: { readonly href: string; readonly label: string };
  next?: { readonly href: string; readonly label: string };
}) =>
  props.first || props.next ? (
    <nav class="pagination" aria-label={componentTexts[props.language].pages.navigation}>
      {props.first && (
        <a class="pagination__link" href={props.first.href}>
          {props.first.label}
        </a>
      )}
      {props.next && (
        <a class="pagination__link" href={props.next.href} rel="next">
          {props.next.label}
        </a>
      )}
    </nav>
  ) : null;

export type Tab = {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  /** Instead of the count when counting ended early: "over 1,000". */
  readonly countText?: string;
  readonly current?: boolean;
};

/** Views of the same list, each a page of its own. */
export const Tabs = ({ language, label, tabs }: { language: Language; label: string; tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul class="tabs__list">
      {tabs.map((tab) => (
        <li key={tab.href}>
          <a class="tabs__link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count !== undefined && (
              <span class="tabs__count"> {tab.countText ?? formatNumber(tab.count, language)}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Where we are in a form of several pages. `current` counts from 1. */
export const Steps = ({
  language,
  labels,
  current,
}: {
  language: Language;
  labels: readonly string[];
  current: number;
}) => {
  const t = componentTexts[language].steps;
  return (
    <ol class="steps" aria-label={t.of(current, labels.length)}>
      {labels.map((label, at) => (
        <li class={stepClass(at + 1, current)} key={label} aria-current={at + 1 === current ? 'step' : undefined}>
          <span class="steps__number">
            {at + 1}/{labels.length}
          </span>{' '}
          {label}
          {at + 1 < current && <span class="visually-hidden"> ({t.done})</span>}
        </li>
      ))}
    </ol>
  );
};

const stepClass = (step: number, current: number): string => {
  if (step === current) return 'steps__step steps__step--current';
  return step < current ? 'steps__step steps__step--done' : 'steps__step';
};
