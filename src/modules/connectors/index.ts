/** The door of the connectors module: what the application may use. */
export { connectorsModule, type ConnectorsDependencies } from './module.ts';
export { replyAddress } from './mailboxes/manage-mailboxes.ts';
export { connectorsPermissions } from './permissions.ts';
