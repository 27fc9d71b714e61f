/**
 * Single keys for going through a list: off until they are switched on, and never needed (WCAG 2.1.4). The choice is
 * kept in the browser.
 */

const kept = 'kuulolla-inbox-keys';

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('.items__title a')];

function step(by: number): void {
  const all = links();
  const at = all.findIndex((link) => link.closest('.items__item')?.contains(document.activeElement));
  all[at === -1 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}

function choose(): void {
  const row = document.activeElement?.closest('.items__item');
  row?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
}

/** Letters that are typed into a field are letters. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type="checkbox"]):not([type="radio"]), [contenteditable]');

function act(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'x') choose();
  else return;
  event.preventDefault();
}

function offer(slot: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--quiet';
  const help = document.createElement('span');
  help.className = 'muted';
  const show = (isOn: boolean): void => {
    button.textContent = (isOn ? slot.dataset['off'] : slot.dataset['on']) ?? '';
    help.textContent = isOn ? ` ${slot.dataset['help'] ?? ''}` : '';
    if (isOn) document.addEventListener('keydown', act);
    else document.removeEventListener('keydown', act);
  };
  button.addEventListener('click', () => {
    const isOn = localStorage.getItem(kept) !== 'on';
    localStorage.setItem(kept, isOn ? 'on' : 'off');
    show(isOn);
  });
  slot.replaceChildren(button, help);
  show(localStorage.getItem(kept) === 'on');
}

const slot = document.querySelector<HTMLElement>('[data-slot="inbox-keys"]');
if (slot) offer(slot);
