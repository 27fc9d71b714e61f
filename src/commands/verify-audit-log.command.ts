import { verifyAuditLog } from '../platform/audit/audit-log.store.ts';
import { type AuditVerdict } from '../platform/audit/audit-log.ts';
import { allCities } from '../modules/city/index.ts';
import { type Command } from './command.ts';
import { withDatabase } from './open-for-command.ts';

const sentence = (verdict: AuditVerdict): string => {
  if (verdict.ok) return `whole: ${verdict.entries} entries, head ${verdict.head}`;
  const what = { missing: 'is missing', changed: 'has been changed', head: 'is not where the log ends' }[
    verdict.reason
  ];
  return `broken: entry ${verdict.number} ${what}`;
};

/** Checks the chain of the audit log; the exit status is 1 when it is broken. */
export const verifyAuditLogCommand: Command = {
  name: 'audit-log verify',
  summary: 'check that no entry of the audit log was changed, added or removed',
  usage: '',
  options: {},
  optionHelp: [],
  run: (run) =>
    withDatabase(run, async (database) => {
      const cities = await database.transaction((tx) => allCities(tx), { readOnly: true });
      let isWhole = true;
      for (const city of cities) {
        const verdict = await database.transaction((tx) => verifyAuditLog(tx, city.cityId), { readOnly: true });
        isWhole &&= verdict.ok;
        run.output.out(
          run.options.json === true
            ? JSON.stringify({ city: city.slug, ...verdict })
            : `${city.name.fi}: ${sentence(verdict)}`,
        );
      }
      return isWhole ? 0 : 1;
    }),
};
