import { type FindAncestors } from '../../platform/context.ts';
import { cityOf } from './city.store.ts';
import { ancestorsOrSelf } from './organisation.store.ts';
import { type Day } from './day.ts';

/** The day of an instant in a time zone, as `2026-12-08`. */
const dayIn = (timeZone: string, at: Date): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);

/** A part of the organisation with all parts above it, on the city's own day of an instant: what rights are asked of. */
export const findAncestors: FindAncestors = async (tx, cityId, organisationUnitId, at) => {
  const city = await cityOf(tx, cityId);
  return ancestorsOrSelf(tx, cityId, organisationUnitId, dayIn(city.settings.timeZone, at));
};
