import { type Module } from '../../platform/module.ts';

/** Named constraints of the tables, and the refusal that each stands for. */
export const connectorsConstraints: Module['constraints'] = {
  api_key_source_key: ['conflict', 'connectors.name-taken'],
  mailbox_address_key: ['conflict', 'connectors.address-taken'],
  mailbox_unit_exists: ['not-found', 'feedback.no-such-unit'],
  harvest_source_key: ['conflict', 'connectors.name-taken'],
};
