/** The door of the people module: what other modules and the application may use. */
export { peopleModule, type PeopleDependencies } from './module.ts';
export { peoplePermissions } from './permissions.ts';
export { findSession, touchSession } from './find-session.ts';
export { residentOf, type Resident } from './identify/resident-of.ts';
export { eraseResident, residentNames } from './identify/resident.store.ts';
export { proxiesOf } from './proxies/proxy.store.ts';
export { type Consent, type Proxy, type Relation } from './proxies/proxy.ts';
export { ensureAccount } from './ensure-account.ts';
export { ensureFirstAdministratorLink } from './create-first-administrator.ts';
export { accountNames, staffOfCity, staffOfParts, staffWithRoles } from './account.store.ts';
export { staffWithGrants, type StaffMember } from './staff.store.ts';
export { staffActor } from './staff-actor.ts';
export { type Contact } from './contact.ts';
export { contactIdsByEmail, contactIdsByPhone, contactsOf, eraseContacts, keepContact } from './keep-contact.ts';
export {
  countContactsByKey,
  eraseContactsOfLostKey,
  refuseMissingKeys,
  resealContacts,
  sealPlainContacts,
} from './seal-contacts.ts';
