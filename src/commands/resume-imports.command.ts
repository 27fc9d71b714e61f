import { resumeImports } from '../modules/feedback/index.ts';
import { type Command } from './command.ts';
import { withCity } from './open-for-command.ts';
import { problemSentence } from './problem-sentence.ts';

const name = 'import resume';

/** Goes on with imports that a stopped command or service left unfinished. */
export const resumeImportsCommand: Command = {
  name,
  summary: 'go on with imports that were left unfinished',
  usage: '',
  options: { city: { type: 'string' } },
  optionHelp: ['--city SLUG   which city, when the database has several'],
  run: (run) =>
    withCity(run, name, async ({ database, cityId }) => {
      const resumed = await resumeImports(database, cityId);
      const isAllDone = resumed.every((each) => 'outcome' in each);
      if (run.options.json === true) {
        run.output.out(
          JSON.stringify(
            resumed.map((each) =>
              'outcome' in each ? each.outcome : { importId: each.importId, problem: each.problem.code },
            ),
          ),
        );
      } else if (resumed.length === 0) run.output.out('No import is unfinished.');
      else {
        for (const each of resumed) {
          run.output.out(
            'outcome' in each
              ? `${each.importId}: finished, ${each.outcome.rows.read} rows read.`
              : `${each.importId}: ${problemSentence(each.problem)}`,
          );
        }
      }
      return isAllDone ? 0 : 1;
    }),
};
