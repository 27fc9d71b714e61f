import { type Language } from '../../../../kernel/language.ts';
import { InlineList } from '../../../../platform/web/components/index.ts';
import { filterQuery, type InboxFilter, readFilter } from '../inbox-filter.ts';
import { inboxPath, listHref } from '../web/addresses.ts';
import { type SavedView } from './saved-view.ts';
import { viewTexts } from './texts.ts';

export const viewsPath = `${inboxPath}/views`;

/** Where a view leads: its filters are read anew, so that old ones still open. */
export const viewHref = (base: string, { query }: SavedView): string =>
  listHref(base, readFilter(new URLSearchParams(query)));

/** The saved views above a list, and the way to save what is shown. */
export const ViewLinks = (props: {
  language: Language;
  base: string;
  filter: InboxFilter;
  views: readonly SavedView[];
}) => {
  const texts = viewTexts[props.language];
  const own = props.views.map((view) => (
    <a key={view.savedViewId} href={viewHref(props.base, view)}>
      <bdi>{view.name}</bdi>
    </a>
  ));
  return (
    <InlineList
      label={texts.label}
      items={[
        ...own,
        <a href={`${props.base}${viewsPath}?${filterQuery(props.filter)}`}>
          {own.length > 0 ? `${texts.save} · ${texts.manage}` : texts.save}
        </a>,
      ]}
    />
  );
};
