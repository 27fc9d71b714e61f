import { findPersonalData } from '../../../../kernel/personal-data/index.ts';

/** How long somebody must have stopped writing before anything is said. */
const quietMs = 800;

/** Longer texts are looked at by the server alone. */
const mostCharacters = 64 * 1024;

/** Uncovers the sentences that fit a text and covers the others. */
function warn(area: HTMLTextAreaElement, warnings: readonly HTMLElement[]): void {
  const text = area.value.length > mostCharacters ? '' : area.value;
  const kinds = new Set<string>(findPersonalData(text).map(({ kind }) => kind));
  for (const warning of warnings) {
    const isHidden = !kinds.has(warning.dataset['warning'] ?? '');
    // Only what changes is touched: a screen reader says it once.
    if (warning.hidden !== isHidden) warning.hidden = isHidden;
  }
}

for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-watched-by]')) {
  const name = area.dataset['watchedBy'] ?? '';
  const warnings = [
    ...document.querySelectorAll<HTMLElement>(`[data-live-warnings="${CSS.escape(name)}"] [data-warning]`),
  ];
  let waiting: number | undefined;
  area.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => warn(area, warnings), quietMs);
  });
  if (area.value !== '') warn(area, warnings);
}
