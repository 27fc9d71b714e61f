import { type Language } from '../../../kernel/language.ts';
import { formatDateTime } from '../../../platform/i18n/format.ts';
import { type Delivery } from './delivery.ts';
import { letterTexts } from './texts.ts';

/** What became of the letter about an event, in a line under it. */
export function deliveryWords(
  { state, triedAt, queuedAt, reason }: Delivery,
  language: Language,
  timeZone: string,
): string {
  const texts = letterTexts[language].mark;
  if (state === 'handed-over') return texts[state]({ when: formatDateTime(triedAt ?? queuedAt, language, timeZone) });
  return state === 'not-possible' && reason === 'call' ? texts.call : texts[state];
}
