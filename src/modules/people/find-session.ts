import { type FindSession, type TouchSession } from '../../platform/http/serve-routes.ts';
import { findResidentSession, touchResidentSession } from './identify/resident-session.store.ts';
import { findStaffSession, touchStaffSession } from './session.store.ts';

/** Who has a token, looked for among the sessions of one audience alone. */
export const findSession: FindSession = (tx, cityId, token, of) =>
  of === 'staff' ? findStaffSession(tx, cityId, token) : findResidentSession(tx, cityId, token);

/** Writes down that a session of an audience was used now. */
export const touchSession: TouchSession = (tx, cityId, token, of) =>
  of === 'staff' ? touchStaffSession(tx, cityId, token) : touchResidentSession(tx, cityId, token);
