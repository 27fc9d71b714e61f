import { inEachLanguage } from '../../kernel/language.ts';
import { type MenuItem, type Module } from '../../platform/module.ts';
import { cityConstraints } from './constraints.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';
import { cityPermissions } from './permissions.ts';
import { addEntryRoutes } from './web/add-entry.page.tsx';
import { calendarRoutes } from './web/calendar.page.tsx';
import { districtRoutes } from './web/district.page.tsx';
import { districtsRoutes } from './web/districts.page.tsx';
import { endEntryRoutes } from './web/end-entry.page.tsx';
import { entryRoutes } from './web/entry.page.tsx';
import { moveEntryRoutes } from './web/move-entry.page.tsx';
import { populationRoutes } from './web/population.page.tsx';
import { registerRoutes } from './web/register.page.tsx';
import { renameEntryRoutes } from './web/rename-entry.page.tsx';
import { cityPageTexts } from './web/texts.ts';
import { editWorkingHoursRoutes } from './web/working-hours/edit-working-hours.page.tsx';
import { workingHoursRoutes } from './web/working-hours/working-hours.page.tsx';

const menuItem = (name: 'organisation' | 'districts' | 'themes' | 'calendar'): MenuItem => {
  const label = inEachLanguage((language) => cityPageTexts[language].menu[name]);
  return { path: `/staff/${name}`, label, action: `city.see-${name}` };
};

/** What the city is made of: its organisation, districts, themes and working calendar. */
export const city: Module = {
  name: 'city',
  migrations: new URL('./migrations/', import.meta.url),
  permissions: {
    ...cityPermissions,
    'city.see-organisation': 'signed-in',
    'city.see-districts': 'signed-in',
    'city.see-themes': 'signed-in',
    'city.see-calendar': 'signed-in',
    'city.see-working-hours': 'signed-in',
  },
  // A path that names its last part stands before one that takes any: `/new` before `/:id`.
  routes: [
    ...registerRoutes,
    ...addEntryRoutes,
    ...entryRoutes,
    ...renameEntryRoutes,
    ...moveEntryRoutes,
    ...endEntryRoutes,
    ...districtsRoutes,
    ...populationRoutes,
    ...districtRoutes,
    ...calendarRoutes,
    ...workingHoursRoutes,
    ...editWorkingHoursRoutes,
  ],
  staffMenu: [menuItem('organisation'), menuItem('districts'), menuItem('themes'), menuItem('calendar')],
  constraints: cityConstraints,
  problems: { fi: fi.problems, sv: sv.problems, en: en.problems },
  auditEvents: { fi: fi.auditEvents, sv: sv.auditEvents, en: en.auditEvents },
};
