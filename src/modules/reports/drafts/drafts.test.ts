import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/feedback-fixture.ts';
import { all, blockOf, officeIn, request, sources, staff } from '../../../../test/draft-office.ts';
import { testDatabase, type TestDatabase } from '../../../../test/database.ts';
import { newId } from '../../../kernel/id.ts';
import { inEachLanguage } from '../../../kernel/language.ts';
import { plainText, proseOf } from '../index.ts';
import { abandonDraft } from './abandon-draft.ts';
import { addDraftBlock } from './add-draft-block.ts';
import { moveDraftBlock } from './move-draft-block.ts';
import { removeDraftBlock, restoreDraftBlock } from './remove-draft-block.ts';
import { saveDraftBlock } from './save-draft-block.ts';
import { composed, loadDraft } from './open-draft.ts';
import { refreshDraftNumbers } from './refresh-draft-numbers.ts';
import { startDraft } from './start-draft.ts';
import { submitDraft } from './submit-draft.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());
const inOffice = officeIn(() => database);

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
