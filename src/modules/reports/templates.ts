import { Problem } from '../../kernel/problem.ts';
import { quarterlyFeedback } from './quarterly-feedback/index.ts';
import { type ReviewTemplate } from './review-plan.ts';
import { yearlyParticipation } from './yearly-participation/index.ts';

/** Every kind of review that the service can make. */
export const templates: readonly [ReviewTemplate, ...ReviewTemplate[]] = [quarterlyFeedback, yearlyParticipation];

/** The template of a name; refuses with a `Problem` one that is unknown. */
export function templateOf(name: string): ReviewTemplate {
  const found = templates.find((template) => template.name === name);
  if (!found) throw new Problem('invalid', 'reports.template-is-unknown', { template: name });
  return found;
}
