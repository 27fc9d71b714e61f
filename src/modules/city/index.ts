/** The door of the city module: what other modules may use. */
export { city } from './module.ts';
export { citySettingsInput, cityInput, isTimeZone, type City, type CitySettings } from './city.ts';
export {
  allCities,
  calendarExceptions,
  cityOf,
  createCity,
  findCity,
  loadCity,
  workingCalendarOf,
} from './city.store.ts';
export { addDays, dayNumber, dayOfNumber, isDay, weekday, type Day } from './day.ts';
export { easterSunday, holidayCodes, holidaysOf, type Holiday, type HolidayCode } from './holidays.ts';
export {
  addWorkingDays,
  calendarDaysBetween,
  dueDay,
  freeDayReason,
  isWorkingDay,
  localDay,
  makeWorkingCalendar,
  startOfDay,
  workingDaysBetween,
  type CalendarException,
  type WorkingCalendar,
  type WorkingCalendarSettings,
} from './working-calendar.ts';
export {
  addWorkingTime,
  isOpenAt,
  makeWorkingHours,
  usualWeek,
  workingMillisecondsBetween,
  workOn,
  type Opening,
  type Week,
  type WeekFrom,
  type WorkingHours,
} from './working-hours.ts';
export { hoursByUnit, setHoursOf, workingHoursOf, type HoursOf, type SetHours } from './working-hours.store.ts';
export { setWorkingHours } from './set-working-hours.ts';
export { findAncestors } from './find-ancestors.ts';
export {
  organisationLevels,
  type OrganisationLevel,
  type OrganisationNode,
  type OrganisationUnitOnDay,
} from './organisation.ts';
export {
  allOrganisationUnitsAsOf,
  ancestorsOrSelf,
  organisationTree,
  organisationUnitIdsByCode,
  organisationUnitsAt,
  scopeCondition,
  unitsBelow,
} from './organisation.store.ts';
export {
  districtLevels,
  populationLanguages,
  type District,
  type DistrictLevel,
  type DistrictOutline,
  type PopulationLanguage,
} from './district.ts';
export {
  districtIdsByCode,
  districtsOf,
  populationByDistrict,
  populationByGroup,
  populationYear,
  replacePopulation,
  type DistrictPopulation,
  type PopulationOfGroup,
} from './district.store.ts';
export { parsePopulation, type PopulationCell, type PopulationRow } from './population.ts';
export { themeBranch, type ThemeOnDay } from './theme.ts';
export { allThemesAsOf, themeIdsByCode, themesAt } from './theme.store.ts';
export {
  ensureDistricts,
  ensureOrganisationUnits,
  ensureThemes,
  type IdsByCode,
  type WantedDistrict,
  type WantedOrganisationUnit,
  type WantedTheme,
} from './ensure-city-data.ts';
export { cityPermissions } from './permissions.ts';
export { cityConstraints } from './constraints.ts';
