import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quarter } from '../../../../test/feedback-fixture.ts';
import { all, blockOf, officeIn, request, sources } from '../../../../test/draft-office.ts';
import { testDatabase, type TestDatabase } from '../../../../test/database.ts';
import { newId } from '../../../kernel/id.ts';
import { inEachLanguage } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { loadReview, plainText } from '../index.ts';
import { approveDraft } from './approve-draft.ts';
import { draftStates, draftSteps } from './draft.ts';
import { addDraftBlock } from './add-draft-block.ts';
import { moveDraftBlock } from './move-draft-block.ts';
import { removeDraftBlock, restoreDraftBlock } from './remove-draft-block.ts';
import { saveDraftBlock } from './save-draft-block.ts';
import { composeDraft } from './compose-draft.ts';
import { listDraftsFor } from './list-drafts.ts';
import { composed, loadDraft } from './open-draft.ts';
import { outlineOf } from './outline.ts';
import { publishDraft } from './publish-draft.ts';
import { returnDraft, takeDraftBack } from './return-draft.ts';
import { startDraft } from './start-draft.ts';
import { submitDraft } from './submit-draft.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());
const inOffice = officeIn(() => database);

const refused = (code: string) => expect.objectContaining({ code });

describe('where a part comes', () => {
  test(
    'stays where it was put, however sections move',
    inOffice(async ({ writer, draftId }) => {
      const prose = inEachLanguage(() => 'Words.');
      const heading = await addDraftBlock(writer, { draftId, kind: 'heading', after: 'received-1', prose });
      let after = heading.blockId;
      const added: string[] = [];
      for (let count = 0; count < 12; count += 1) {
        ({ blockId: after } = await addDraftBlock(writer, { draftId, kind: 'paragraph', after, prose }));
        added.push(after);
      }
      const order = async () =>
        outlineOf((await loadDraft(writer, draftId)).blocks).sections.map((section) => section.heading.blockId);
      expect((await order()).slice(0, 3)).toEqual(['received', heading.blockId, 'themes']);
      await moveDraftBlock(writer, { draftId, blockId: heading.blockId, version: 1, direction: 'up' });
      await moveDraftBlock(writer, { draftId, blockId: 'themes', version: 1, direction: 'up' });
      expect((await order()).slice(0, 3)).toEqual([heading.blockId, 'themes', 'received']);
      const { sections } = outlineOf((await loadDraft(writer, draftId)).blocks);
      expect(sections[0]?.parts.map(({ blockId }) => blockId)).toEqual(added);
      expect(sections[2]?.parts[0]?.blockId).toBe('received-1');
    }),
  );

  test(
    'is refused where it does not fit',
    inOffice(async ({ writer, draftId }) => {
      const add = (kind: 'sentence' | 'paragraph' | 'figure', after: string, figureId?: string) =>
        addDraftBlock(writer, { draftId, kind, after, ...(figureId ? { figureId } : {}) });
      await expect(add('paragraph', 'title')).rejects.toEqual(refused('reports.block-does-not-fit'));
      await expect(add('sentence', 'received')).rejects.toEqual(refused('reports.block-does-not-fit'));
      await expect(add('figure', 'received', 'no.such')).rejects.toEqual(refused('reports.figure-is-not-in-draft'));
      await expect(add('paragraph', 'nowhere')).rejects.toEqual(refused('reports.block-is-unknown'));
      const { blockId } = await add('sentence', 'title');
      const [first] = outlineOf((await loadDraft(writer, draftId)).blocks).sentences;
      expect(first?.blockId).toBe(blockId);
    }),
  );

  test(
    'a part that was taken out meanwhile comes back with a new text',
    inOffice(async ({ writer, draftId }) => {
      const edit = { draftId, blockId: 'received-1' };
      await removeDraftBlock(writer, { ...edit, version: 1 });
      await saveDraftBlock(writer, { ...edit, version: 2, prose: inEachLanguage(() => 'Again.') });
      expect(blockOf(await loadDraft(writer, draftId), 'received-1').isRemoved).toBe(false);
      await restoreDraftBlock(writer, { ...edit, version: 3 });
      expect(blockOf(await loadDraft(writer, draftId), 'received-1').version).toBe(3);
    }),
  );
});

describe('a figure that the numbers no longer hold', () => {
  test(
    'is told at its own part, and moves no other fault to a wrong one',
    inOffice(async ({ writer, draftId }) => {
      const draft = await loadDraft(writer, draftId);
      const lost = { ...blockOf(draft, 'received'), blockId: 'lost', kind: 'figure' as const, figureId: 'no.such' };
      const { prose: _prose, ...figure } = lost;
      const blocks = [
        ...draft.blocks.map((block) =>
          block.blockId === 'received-1' ? { ...block, prose: inEachLanguage(() => 'Niitä oli 5.') } : block,
        ),
        { ...figure, position: blockOf(draft, 'received').position + 1 },
      ];
      const { faults } = composeDraft(draft.computed, blocks);
      expect(new Set(faults.map(({ blockId, problem }) => `${blockId} ${problem}`))).toEqual(
        new Set(['lost figure-is-unknown', 'received-1 untraced-number']),
      );
    }),
  );
});

describe('a number that contradicts its table', () => {
  test(
    'is told at the part that prints the figure',
    inOffice(async ({ writer, draftId }) => {
      const draft = await loadDraft(writer, draftId);
      const figure = draft.computed.figures.get('feedback.received-by-kind');
      if (!figure) throw new Error('the draft has no kinds');
      const cells = new Map(
        [...figure.cells].map(([name, cell]) => [
          name,
          cell.key['kind'] === 'total' && cell.key['measure'] === 'cases' ? { ...cell, value: 1 } : cell,
        ]),
      );
      const figures = new Map([...draft.computed.figures, ['feedback.received-by-kind', { ...figure, cells }]]);
      const { faults } = composeDraft({ ...draft.computed, figures }, draft.blocks);
      const printed = draft.blocks.find(({ figureId }) => figureId === 'feedback.received-by-kind');
      expect(faults.filter(({ check }) => check === 'C1').map(({ blockId }) => blockId)).toContain(printed?.blockId);
    }),
  );
});

describe('a correction', () => {
  const own = inEachLanguage(() => `Own words: ${all}`);

  test(
    'begins with the words of the edition that it corrects, and with new numbers',
    inOffice(async ({ writer, colleague, draftId, addCases }) => {
      await saveDraftBlock(writer, { draftId, blockId: 'received', version: 1, prose: own });
      await removeDraftBlock(writer, { draftId, blockId: 'channels', version: 1 });
      await submitDraft(writer, draftId);
      await approveDraft(colleague, draftId);
      const published = await publishDraft(writer, draftId);
      if (!published.ok) throw new Error(JSON.stringify(published.faults));
      await addCases(3);
      const corrects = published.review.reviewId;
      const started = await startDraft(colleague, { ...request, corrects }, sources);
      if (!started.ok) throw new Error(JSON.stringify(started.faults));
      const draft = await loadDraft(colleague, started.draftId);
      expect(draft.head.corrects).toBe(corrects);
      expect(plainText(composed(draft).trees.en.sections[0]?.heading ?? [])).toBe('Own words: 45');
      expect(blockOf(draft, 'channels').isRemoved).toBe(true);
      expect(blockOf(draft, 'themes').byTemplate).toBe(true);
      await submitDraft(colleague, started.draftId);
      await expect(approveDraft(writer, started.draftId)).rejects.toEqual(refused('reports.own-draft'));
    }),
  );

  test(
    'is of the same review, which is published',
    inOffice(async ({ writer, colleague, draftId }) => {
      await submitDraft(writer, draftId);
      await approveDraft(colleague, draftId);
      const published = await publishDraft(writer, draftId);
      if (!published.ok) throw new Error(JSON.stringify(published.faults));
      const corrects = published.review.reviewId;
      const other = { ...request, period: quarter('2020-Q3') };
      await expect(startDraft(writer, { ...other, corrects }, sources)).rejects.toEqual(
        refused('reports.correction-is-of-another'),
      );
      for (const unknown of [newId(), 'no-id']) {
        await expect(startDraft(writer, { ...request, corrects: unknown }, sources)).rejects.toEqual(
          refused('reports.review-is-unknown'),
        );
      }
    }),
  );
});

describe('the list of drafts', () => {
  test(
    'tells who changed what last, and what waits for the reader',
    inOffice(async ({ writer, colleague, draftId }) => {
      const listed = async (ctx: Context) =>
        (await listDraftsFor(ctx)).map(({ state, isWaiting }) => ({ state, isWaiting }));
      expect(await listed(colleague)).toEqual([{ state: 'editing', isWaiting: false }]);
      await submitDraft(writer, draftId);
      expect(await listed(writer)).toEqual([{ state: 'submitted', isWaiting: false }]);
      expect(await listed(colleague)).toEqual([{ state: 'submitted', isWaiting: true }]);
      const [draft] = await listDraftsFor(colleague);
      expect(draft?.changedBy).toBe(writer.actor.kind === 'staff' ? writer.actor.accountId : '');
    }),
  );
});

describe('publishing', () => {
  test(
    'somebody whose wording another has replaced still does not approve it',
    inOffice(async ({ writer, colleague, draftId }) => {
      const edit = { draftId, blockId: 'received', prose: inEachLanguage(() => `Words ${all}`) };
      await saveDraftBlock(colleague, { ...edit, version: 1 });
      await saveDraftBlock(writer, { ...edit, version: 2, prose: inEachLanguage(() => `Other words ${all}`) });
      await submitDraft(writer, draftId);
      await expect(approveDraft(colleague, draftId)).rejects.toEqual(refused('reports.own-draft'));
    }),
  );

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
