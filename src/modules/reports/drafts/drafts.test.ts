import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, feedbackFixture, quarter } from '../../../../test/feedback-fixture.ts';
import { testDatabase, type TestDatabase } from '../../../../test/database.ts';
import { newId } from '../../../kernel/id.ts';
import { inEachLanguage } from '../../../kernel/language.ts';
import { type Actor, type Role } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { feedbackFigures } from '../../feedback/figures/index.ts';
import { loadReview, plainText, proseOf } from '../index.ts';
import { abandonDraft } from './abandon-draft.ts';
import { approveDraft } from './approve-draft.ts';
import { draftStates, draftSteps } from './draft.ts';
import {
  addDraftBlock,
  moveDraftBlock,
  removeDraftBlock,
  restoreDraftBlock,
  saveDraftBlock,
} from './edit-draft-block.ts';
import { composed, type Draft, loadDraft } from './open-draft.ts';
import { publishDraft } from './publish-draft.ts';
import { refreshDraftNumbers } from './refresh-draft-numbers.ts';
import { returnDraft, takeDraftBack } from './return-draft.ts';
import { startDraft } from './start-draft.ts';
import { submitDraft } from './submit-draft.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());

const sources = [feedbackFigures()];
const request = { template: 'quarterly-feedback', period: quarter('2020-Q4'), comparison: quarter('2019-Q4') };

const staff = (role: Role = 'editor'): Actor => ({
  kind: 'staff',
  accountId: newId(),
  name: 'Aino',
  grants: [{ role, organisationUnitId: null }],
});

interface Office {
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

const inOffice = (work: (it: Office) => Promise<void>) => () =>
  database.inTransaction(async (tx) => work(await office(tx)));

const blockOf = (draft: Draft, blockId: string) => {
  const found = draft.blocks.find((block) => block.blockId === blockId);
  if (!found) throw new Error(`no part ${blockId}: ${draft.blocks.map((block) => block.blockId).join(' ')}`);
  return found;
};

const all = '{f feedback.received}';
const refused = (code: string) => expect.objectContaining({ code });

describe('a draft', () => {
  test(
    'begins with what the template writes, without a fault',
    inOffice(async ({ writer, draftId }) => {
      const draft = await loadDraft(writer, draftId);
      expect(draft.state).toBe('editing');
      const { trees, faults } = composed(draft);
      expect(faults).toEqual([]);
      expect(plainText(trees.en.title)).toBe('Feedback review, October–December 2020');
      expect(trees.fi.sections.map(({ id }) => id)).toContain('received');
    }),
  );

  test(
    'is one at a time for a period',
    inOffice(async ({ writer, draftId }) => {
      await expect(startDraft(writer, request, sources)).rejects.toEqual(refused('reports.draft-is-open'));
      await abandonDraft(writer, draftId);
      expect(await startDraft(writer, request, sources)).toMatchObject({ ok: true });
    }),
  );

  test(
    'keeps its numbers while new feedback comes, until they are taken again; what a person wrote stays',
    inOffice(async ({ writer, draftId, addCases }) => {
      const heading = blockOf(await loadDraft(writer, draftId), 'channels');
      const own = inEachLanguage((language) => `${{ fi: 'Kanavat', sv: 'Kanaler', en: 'Channels' }[language]}: ${all}`);
      await saveDraftBlock(writer, { draftId, blockId: 'channels', version: heading.version, prose: own });
      await addCases(100);
      const said = async (): Promise<string> => {
        const { trees } = composed(await loadDraft(writer, draftId));
        return proseOf(trees.en)
          .map(({ segments }) => plainText(segments))
          .join('\n');
      };
      expect(await said()).toContain('Channels: 42');
      expect(await refreshDraftNumbers(writer, draftId, sources)).toMatchObject({ ok: true });
      expect(await said()).toContain('Channels: 142');
      expect(await said()).not.toContain('Channels: 42');
    }),
  );
});

describe('a part of a draft', () => {
  test(
    'is not overwritten by somebody who saw an older text',
    inOffice(async ({ writer, colleague, draftId }) => {
      const edit = { draftId, blockId: 'received', version: 1 };
      await saveDraftBlock(writer, { ...edit, prose: inEachLanguage(() => `Mine ${all}`) });
      const other = saveDraftBlock(colleague, { ...edit, prose: inEachLanguage(() => `Theirs ${all}`) });
      await expect(other).rejects.toEqual(refused('reports.block-has-changed'));
      expect(blockOf(await loadDraft(writer, draftId), 'received').prose?.en).toBe(`Mine ${all}`);
    }),
  );

  test(
    'with a fault is kept, told with its place, and not published',
    inOffice(async ({ writer, draftId }) => {
      const prose = { fi: 'Niitä oli 2 243.', sv: `De var ${all}.`, en: '' };
      await saveDraftBlock(writer, { draftId, blockId: 'received-1', version: 1, prose });
      const { faults } = composed(await loadDraft(writer, draftId));
      expect(faults.map(({ blockId, check, problem }) => `${blockId} ${check} ${problem}`)).toEqual(
        expect.arrayContaining([
          'received-1 C4 untraced-number',
          'received-1 prose text-is-missing-in-language',
          'received-1 C7 languages-differ',
        ]),
      );
      await expect(submitDraft(writer, draftId)).rejects.toEqual(refused('reports.draft-has-faults'));
    }),
  );

  test(
    'can be added, moved, taken out and put back, a section as a whole',
    inOffice(async ({ writer, draftId }) => {
      const prose = inEachLanguage(() => 'Words.');
      const { blockId } = await addDraftBlock(writer, { draftId, kind: 'paragraph', after: 'received-1', prose });
      const order = async (): Promise<string[]> => {
        const { blocks } = await loadDraft(writer, draftId);
        return blocks.filter((block) => block.section === 'received' && !block.isRemoved).map((block) => block.blockId);
      };
      expect((await order()).slice(0, 3)).toEqual(['received', 'received-1', blockId]);
      await moveDraftBlock(writer, { draftId, blockId, version: 1, direction: 'up' });
      expect((await order()).slice(0, 3)).toEqual(['received', blockId, 'received-1']);
      await removeDraftBlock(writer, { draftId, blockId: 'received', version: 1 });
      expect(await order()).toEqual([]);
      const { trees } = composed(await loadDraft(writer, draftId));
      expect(trees.fi.sections.map(({ id }) => id)).not.toContain('received');
      await restoreDraftBlock(writer, { draftId, blockId: 'received', version: 2 });
      expect((await order()).slice(0, 3)).toEqual(['received', blockId, 'received-1']);
    }),
  );

  test(
    'that is a section moves with all its parts',
    inOffice(async ({ writer, draftId }) => {
      const sections = async () => composed(await loadDraft(writer, draftId)).trees.fi.sections;
      const before = await sections();
      await moveDraftBlock(writer, { draftId, blockId: 'themes', version: 1, direction: 'up' });
      const after = await sections();
      expect(after.map(({ id }) => id).slice(0, 2)).toEqual(['themes', 'received']);
      expect(after.find(({ id }) => id === 'themes')?.blocks).toEqual(before.find(({ id }) => id === 'themes')?.blocks);
    }),
  );
});

describe('publishing', () => {
  test(
    'takes two people, and prints what was approved',
    inOffice(async ({ writer, colleague, draftId, addCases }) => {
      await submitDraft(writer, draftId);
      await expect(approveDraft(writer, draftId)).rejects.toEqual(refused('reports.own-draft'));
      const edit = { draftId, blockId: 'received', version: 1, prose: inEachLanguage(() => 'x') };
      await expect(saveDraftBlock(writer, edit)).rejects.toEqual(refused('reports.draft-is-not-in-editing'));
      await expect(publishDraft(writer, draftId)).rejects.toEqual(refused('reports.draft-step-is-not-allowed'));
      await approveDraft(colleague, draftId);
      await addCases(5);
      const published = await publishDraft(writer, draftId);
      if (!published.ok) throw new Error(JSON.stringify(published.faults));
      const review = await loadReview(writer.tx, writer.cityId, { template: request.template, period: '2020-Q4' });
      expect(review?.edition).toBe(1);
      expect(plainText(review?.trees.fi.inShort[0] ?? [])).toContain('42');
      expect((await loadDraft(writer, draftId)).state).toBe('published');
    }),
  );

  test(
    'a draft goes back with a remark and comes again; who wrote in it never approves it',
    inOffice(async ({ writer, colleague, draftId }) => {
      await submitDraft(writer, draftId);
      await expect(returnDraft(colleague, draftId, '  ')).rejects.toEqual(refused('reports.note-is-missing'));
      await returnDraft(colleague, draftId, 'Otsikko on liian pitkä.');
      const prose = inEachLanguage(() => `Title {period this}`);
      await saveDraftBlock(colleague, { draftId, blockId: 'title', version: 1, prose });
      await submitDraft(writer, draftId);
      await expect(approveDraft(colleague, draftId)).rejects.toEqual(refused('reports.own-draft'));
      await takeDraftBack(writer, draftId);
      expect((await loadDraft(writer, draftId)).state).toBe('editing');
    }),
  );

  test('every step leads from a state to a state', () => {
    for (const { from, to } of Object.values(draftSteps))
      expect(draftStates).toEqual(expect.arrayContaining([...from, to]));
  });
});

describe('rights', () => {
  test(
    'a handler sees no draft and no draft of another city is found',
    inOffice(async ({ writer, draftId }) => {
      const handler = contextOf(writer.tx, writer.cityId, staff('handler'));
      await expect(loadDraft(handler, draftId)).rejects.toEqual(refused('platform.forbidden'));
      await expect(startDraft(handler, request, sources)).rejects.toEqual(refused('platform.forbidden'));
      const elsewhere = contextOf(writer.tx, newId(), staff());
      await expect(loadDraft(elsewhere, draftId)).rejects.toEqual(refused('reports.draft-is-unknown'));
      await expect(loadDraft(writer, 'no-id')).rejects.toEqual(refused('reports.draft-is-unknown'));
    }),
  );
});
