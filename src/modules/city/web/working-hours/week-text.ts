import { type Language } from '../../../../kernel/language.ts';
import { openingsText } from '../../week.ts';
import { type Week } from '../../working-hours.ts';
import { workingHoursTexts } from './texts.ts';

/** A week in words, days of the same hours together: `ma–pe 8–16, la 10–14`. */
export function weekText(week: Week, language: Language): string {
  const texts = workingHoursTexts[language];
  const names = Object.values(texts.shortDays);
  const days = week.map((day) => openingsText(day, language === 'en' ? ':' : '.'));
  const runs: { from: number; to: number; hours: string }[] = [];
  days.forEach((hours, index) => {
    const last = runs.at(-1);
    if (last?.hours === hours) last.to = index;
    else runs.push({ from: index, to: index, hours });
  });
  const open = runs.filter(({ hours }) => hours !== '');
  return open
    .map(({ from, to, hours }) => `${from === to ? names[from] : `${names[from]}–${names[to]}`} ${hours}`)
    .join('; ');
}
