import { dayIn } from '../../kernel/time-zone.ts';
import { type FindAncestors } from '../../platform/context.ts';
import { cityOf } from './city.store.ts';
import { ancestorsOrSelf } from './organisation.store.ts';

/** A part of the organisation with all parts above it, on the city's own day of an instant: what rights are asked of. */
export const findAncestors: FindAncestors = async (tx, cityId, organisationUnitId, at) => {
  const city = await cityOf(tx, cityId);
  return ancestorsOrSelf(tx, cityId, organisationUnitId, dayIn(city.settings.timeZone, at));
};
