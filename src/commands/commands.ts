import { auditCommand } from './audit.command.ts';
import { backupCommand, restoreCommand } from './backup.command.ts';
import { type Command } from './command.ts';
import { createCityCommand } from './create-city.command.ts';
import { demoCommand } from './demo.command.ts';
import { importFeedbackCommand } from './import-feedback.command.ts';
import { resumeImportsCommand } from './resume-imports.command.ts';
import { reviewCommand } from './review.command.ts';
import { verifyAuditLogCommand } from './verify-audit-log.command.ts';
import { keysCommand } from './keys.command.ts';
import { sealingKeysCommand } from './sealing-keys.command.ts';
import { verifyCommand } from './verify.command.ts';

/** Every command of `kuulolla`, in the order of the help. */
export const commands: readonly Command[] = [
  demoCommand,
  createCityCommand,
  importFeedbackCommand,
  resumeImportsCommand,
  reviewCommand,
  verifyCommand,
  keysCommand,
  sealingKeysCommand,
  auditCommand,
  backupCommand,
  restoreCommand,
  verifyAuditLogCommand,
];
