import { newId } from '../src/kernel/id.ts';
import { type Actor, type Role } from '../src/platform/auth/rights.ts';
import { type Context } from '../src/platform/context.ts';
import { type Tx } from '../src/platform/db/database.ts';
import { feedbackFigures } from '../src/modules/feedback/figures/index.ts';
import { type Draft } from '../src/modules/reports/drafts/open-draft.ts';
import { startDraft } from '../src/modules/reports/drafts/start-draft.ts';
import { contextOf, feedbackFixture, quarter } from './feedback-fixture.ts';
import { type TestDatabase } from './database.ts';

export const sources = [feedbackFigures()];
export const request = { template: 'quarterly-feedback', period: quarter('2020-Q4'), comparison: quarter('2019-Q4') };

export const staff = (role: Role = 'editor'): Actor => ({
  kind: 'staff',
  accountId: newId(),
  name: 'Aino',
  grants: [{ role, organisationUnitId: null }],
});

export interface Office {
  readonly writer: Context;
  readonly colleague: Context;
  readonly draftId: string;
  addCases(count: number): Promise<void>;
}

/** A city with some feedback, a writer with a new draft and a colleague. */
async function office(tx: Tx): Promise<Office> {
  const { cityId, addCases } = await feedbackFixture(tx, false);
  const facts = {
    receivedAt: '2020-11-02T08:00Z',
    answeredAt: '2020-11-04T08:00Z',
    kind: 'complaint',
    themes: ['callback'],
  };
  await addCases(30, facts);
  await addCases(12, { ...facts, kind: 'praise', themes: ['access-to-care'] });
  await addCases(20, { ...facts, receivedAt: '2019-11-02T08:00Z', answeredAt: '2019-11-06T08:00Z' });
  const writer = contextOf(tx, cityId, staff());
  const started = await startDraft(writer, request, sources);
  if (!started.ok) throw new Error(JSON.stringify(started.faults));
  return {
    writer,
    colleague: contextOf(tx, cityId, staff()),
    draftId: started.draftId,
    addCases: (count) => addCases(count, facts),
  };
}

/** Work in an office of its own, which is undone. */
export const officeIn = (database: () => TestDatabase) => (work: (it: Office) => Promise<void>) => (): Promise<void> =>
  database().inTransaction(async (tx) => work(await office(tx)));

export const blockOf = (draft: Draft, blockId: string) => {
  const found = draft.blocks.find((block) => block.blockId === blockId);
  if (!found) throw new Error(`no part ${blockId}: ${draft.blocks.map((block) => block.blockId).join(' ')}`);
  return found;
};

export const all = '{f feedback.received}';
