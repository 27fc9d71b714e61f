/** What can be done to many cases at once; anything that the giver reads is written case by case. */
export const bulkActs = ['take', 'assign', 'transfer', 'inform'] as const;
export type BulkAct = (typeof bulkActs)[number];

/** Most cases of one bulk act: two pages of the list. */
export const mostChosen = 100;

/** A case as a list has it, and the version that the reader saw. */
export interface ChosenCase {
  readonly feedbackCaseId: string;
  readonly version: number;
}

/** `<id>:<version>`, as a checkbox sends it. */
export const chosenCase = ({ feedbackCaseId, version }: ChosenCase): string => `${feedbackCaseId}:${version}`;

const pattern = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}):(\d{1,9})$/;

/** The chosen cases of a form or an address, each once; what is none is left out. */
export function readChosen(values: readonly unknown[]): ChosenCase[] {
  const found = values.flatMap((value): ChosenCase[] => {
    const [, feedbackCaseId, version] = (typeof value === 'string' && pattern.exec(value)) || [];
    return feedbackCaseId === undefined ? [] : [{ feedbackCaseId, version: Number(version) }];
  });
  return [...new Map(found.map((it) => [it.feedbackCaseId, it])).values()].slice(0, mostChosen);
}
