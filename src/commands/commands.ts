import { type Command } from './command.ts';
import { backupCommand, restoreCommand } from './backup.command.ts';
import { createCityCommand } from './create-city.command.ts';
import { verifyAuditLogCommand } from './verify-audit-log.command.ts';

/** Every command of `kuulolla`, in the order of the help. */
export const commands: readonly Command[] = [createCityCommand, backupCommand, restoreCommand, verifyAuditLogCommand];
