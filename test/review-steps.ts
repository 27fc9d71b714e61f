import { type Answer, type Fields, type Person } from './person.ts';

/** The steps in which people make a review: one writes, another approves, one publishes. */

export const reviews = '/fi/staff/reviews';

/** Starts a draft; its id. */
export async function startedDraft(writer: Person, fields: Fields): Promise<string> {
  const started = await writer.post(reviews, { template: 'quarterly-feedback', ...fields });
  const draftId = /\/drafts\/([\da-f-]{36})$/.exec(started.location ?? '')?.[1];
  if (!draftId) throw new Error(`the draft was answered with ${started.status}: ${started.text.slice(0, 400)}`);
  return draftId;
}

/** Hands a draft in, has it approved and publishes it; the answer of publishing. */
export async function publishedDraft(writer: Person, colleague: Person, draftId: string): Promise<Answer> {
  const draft = `${reviews}/drafts/${draftId}`;
  const steps = [
    [writer, 'submit'],
    [colleague, 'approve'],
  ] as const;
  for (const [person, step] of steps) {
    const done = await person.post(`${draft}/${step}`);
    if (done.status !== 303) throw new Error(`${step} was answered with ${done.status}: ${done.text.slice(0, 400)}`);
  }
  return writer.post(`${draft}/publish`);
}

/** Makes a review in all steps; the answer of publishing. */
export const publishedReview = async (writer: Person, colleague: Person, fields: Fields): Promise<Answer> =>
  publishedDraft(writer, colleague, await startedDraft(writer, fields));
