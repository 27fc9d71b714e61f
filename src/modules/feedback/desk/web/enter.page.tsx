import { type Context } from '../../../../platform/context.ts';
import { type ExaminedFiles, formWithFilesBytes } from '../../../../platform/attachments/index.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  Checkbox,
  type Choice,
  ErrorSummary,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
} from '../../../../platform/web/components/index.ts';
import { isId } from '../../../../kernel/id.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { localDay, workingCalendarOf } from '../../../city/index.ts';
import { cityChoices } from '../../clocks/targets/place-choices.ts';
import { newFormSecret } from '../../give/form-secret.ts';
import { examineSent, filesFault } from '../../give/sent-files.ts';
import { warnIsland } from '../../give/web/tell.step.tsx';
import { enterFeedback } from '../enter-feedback.ts';
import { checkEntry, deskChannels, readEntry, type TypedEntry } from '../entry-form.ts';
import { type Entry } from '../entry.store.ts';
import { enterAction, entriesOfSitting, undoEntry } from '../sitting.ts';
import { deskTexts } from '../texts.ts';
import { EntryFields } from './entry-fields.tsx';
import { EntryDone } from './entry-done.tsx';
import { keepCode, slipRoute } from './slip.page.tsx';
import { enterPath } from './addresses.ts';
import { SittingList } from './sitting-list.tsx';

/** Typing in what reaches a desk: one page with the form, what has just been entered, and the sitting so far. */
export const enterRoutes: readonly Route[] = [
  { method: 'get', path: enterPath, action: enterAction, isOfOne: true, handle: showEmpty },
  {
    method: 'post',
    path: enterPath,
    action: enterAction,
    bodyLimit: formWithFilesBytes,
    handleLong: async (transact, asked) => {
      const files = await examineSent(asked.form);
      return transact((ctx) => save(ctx, asked, files));
    },
  },
  { method: 'post', path: `${enterPath}/undo`, action: enterAction, handle: undo },
  slipRoute,
];

async function showEmpty(ctx: Context, asked: Asked): Promise<Reply> {
  const entries = await entriesOfSitting(ctx);
  const batch = batchIn(asked.query.get('batch') ?? '');
  return entryPage(ctx, asked, { typed: await nextForm(ctx, entries, batch), errors: {}, entries });
}

/** The moment at which a batch of papers was begun; nothing for what is none. */
const batchIn = (text: string): string => (/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(text) ? text : '');

/** An empty form with what stays the same from one entry to the next. The day stays in a batch of papers only. */
async function nextForm(ctx: Context, [last]: readonly Entry[], batch: string): Promise<TypedEntry> {
  const empty = readEntry(new FormData());
  const calendar = await workingCalendarOf(ctx.tx, ctx.cityId);
  const [year, month, day] = last && batch !== '' ? localDay(calendar, last.receivedAt).split('-') : [];
  return {
    ...empty,
    channel: last?.channel ?? deskChannels[0],
    unit: last ? (last.namedUnit ?? '') : ownPart(ctx),
    language: last?.language ?? ctx.language,
    day: year === undefined ? '' : `${Number(day)}.${Number(month)}.${year}`,
    secret: newFormSecret(),
    batch,
    isBatch: batch !== '',
  };
}

/** The part of the organisation where the person works, when there is one. */
function ownPart({ actor }: Context): string {
  const parts = actor.kind === 'staff' ? new Set(actor.grants.map(({ organisationUnitId }) => organisationUnitId)) : [];
  const [own, more] = [...parts];
  return more === undefined ? (own ?? '') : '';
}

async function save(ctx: Context, asked: Asked, files: ExaminedFiles): Promise<Reply> {
  await ctx.allow(enterAction);
  const { language, form, base } = asked;
  const typed = readEntry(form);
  const { units, themes } = await cityChoices(ctx, language);
  const calendar = await workingCalendarOf(ctx.tx, ctx.cityId);
  const ids = (choices: readonly Choice[]): Set<string> => new Set(choices.map(({ value }) => value));
  const world = { today: localDay(calendar, ctx.now), unitIds: ids(units), themeIds: ids(themes) };
  const texts = deskTexts[language].errors;
  const checked = checkEntry(typed, world, texts);
  const fileFault = filesFault(files, language);
  if (!checked.ok || fileFault !== undefined) {
    const again = files.accepted.length > 0 ? texts.filesAgain : undefined;
    const faults = [fileFault, again].filter((fault) => fault !== undefined).join(' ');
    const errors = { ...(checked.ok ? {} : checked.errors), ...(faults === '' ? {} : { files: faults }) };
    return entryPage(ctx, asked, { typed, errors, entries: await entriesOfSitting(ctx) });
  }
  const { feedbackCaseId, code } = await enterFeedback(ctx, typed, checked.entry, files.accepted);
  keepCode(asked, feedbackCaseId, code);
  const begun = batchIn(typed.batch) || ctx.now.toISOString();
  return redirect(`${base}${enterPath}?done=${feedbackCaseId}${typed.isBatch ? `&batch=${begun}` : ''}`);
}

async function undo(ctx: Context, asked: Asked): Promise<Reply> {
  const id = textIn(asked.form, 'case');
  await ctx.allow(enterAction);
  if (!isId(id)) throw notFound('feedback.no-such-case');
  await undoEntry(ctx, id);
  const batch = batchIn(textIn(asked.form, 'batch'));
  return redirect(`${asked.base}${enterPath}?undone=yes${batch === '' ? '' : `&batch=${batch}`}`);
}

interface EntryView {
  readonly typed: TypedEntry;
  readonly errors: FieldErrors;
  readonly entries: readonly Entry[];
}

async function entryPage(ctx: Context, asked: Asked, { typed, errors, entries }: EntryView): Promise<Reply> {
  const { language, base, csrfToken, query } = asked;
  const texts = deskTexts[language];
  const { units, themes } = await cityChoices(ctx, language);
  const done = entries.find(({ feedbackCaseId }) => feedbackCaseId === query.get('done'));
  const isWrong = Object.keys(errors).length > 0;
  const inBatch = entries.filter(({ enteredAt }) => enteredAt.toISOString() >= typed.batch).length;
  const body = (
    <>
      <ErrorSummary language={language} errors={errors} />
      {query.has('undone') && !isWrong && <Notice language={language} tone="success" title={texts.undone} />}
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {done && !isWrong && <EntryDone asked={asked} entry={done} />}
      {typed.batch !== '' && <p>{texts.batch(formatNumber(inBatch + 1, language))}</p>}
      <Form csrfToken={csrfToken} action={`${base}${enterPath}`} hasFiles>
        <HiddenInput name="secret" value={typed.secret} />
        <HiddenInput name="batch" value={typed.batch} />
        <EntryFields language={language} typed={typed} errors={errors} units={units} themes={themes} />
        <Checkbox language={language} name="isBatch" label={texts.isBatch} checked={typed.isBatch} />
        <Actions>
          <Button>{texts.submit}</Button>
        </Actions>
      </Form>
      <SittingList asked={asked} entries={entries} batch={typed.batch} />
    </>
  );
  return page(texts.title, body, { path: enterPath, islands: [warnIsland], ...(isWrong ? { status: 422 } : {}) });
}
