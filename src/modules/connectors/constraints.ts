import { type Module } from '../../platform/module.ts';

/** Named constraints of the tables, and the refusal that each stands for. */
export const connectorsConstraints: Module['constraints'] = {
  api_key_source_key: ['conflict', 'connectors.name-taken'],
  harvest_source_key: ['conflict', 'connectors.name-taken'],
};
