import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { allOrganisationUnitsAsOf, cityOf, localDay, workingCalendarOf } from '../../../city/index.ts';
import { idIn } from '../../web/api-keys.routes.tsx';
import { type MailboxInput, mailboxInput } from '../mailbox.ts';
import { listMailboxes, newestLetters } from '../mailbox.store.ts';
import { addMailbox, allowMailboxes, manageMailboxes, openMailbox, readNow, turnMailbox } from '../manage-mailboxes.ts';
import { mailboxTexts } from '../texts.ts';
import {
  type MailboxField,
  mailboxFields,
  MailboxesPage,
  MailboxPage,
  mailboxesPath,
  mailboxPath,
  type MailboxValues,
} from './mailboxes.page.tsx';

const action = manageMailboxes;
const oneMailbox = `${mailboxesPath}/:mailbox`;
const logLength = 50;

/** Where administrators say which mailboxes are read, and see what came of it. */
export function mailboxRoutes(anyPort: boolean): readonly Route[] {
  const input = mailboxInput(anyPort);
  return [
    { method: 'get', path: mailboxesPath, action, handle: (ctx, asked) => listPage(ctx, asked, emptyForm, {}) },
    { method: 'post', path: mailboxesPath, action, handle: (ctx, asked) => add(ctx, asked, input) },
    { method: 'get', path: oneMailbox, action, handle: showMailbox },
    change('now', readNow),
    change('off', (ctx, mailboxId) => turnMailbox(ctx, mailboxId, false)),
    change('on', (ctx, mailboxId) => turnMailbox(ctx, mailboxId, true)),
  ];
}

const idOf = (asked: Asked): string => idIn(asked, 'mailbox', 'connectors.no-such-mailbox');

function change(part: 'now' | 'off' | 'on', act: (ctx: Context, mailboxId: string) => Promise<void>): Route {
  return {
    method: 'post',
    path: `${oneMailbox}/${part}`,
    action,
    handle: async (ctx, asked) => {
      const id = idOf(asked);
      await act(ctx, id);
      return redirect(`${asked.base}${mailboxPath(id)}?done=${part}`);
    },
  };
}

const emptyForm: MailboxValues = {
  name: '',
  address: '',
  organisationUnitId: '',
  way: 'imap',
  host: '',
  port: '993',
  userName: '',
  secretName: '',
  folder: 'INBOX',
  afterReading: 'mark',
  moveTo: '',
  readsOld: '',
  dropFolder: '',
};

async function listPage(ctx: Context, asked: Asked, values: MailboxValues, errors: FieldErrors): Promise<Reply> {
  await allowMailboxes(ctx);
  const { tx, cityId } = ctx;
  const today = localDay(await workingCalendarOf(tx, cityId), ctx.now);
  const units = await allOrganisationUnitsAsOf(tx, cityId, today);
  const view = {
    asked,
    mailboxes: await listMailboxes(tx, cityId),
    units: units.map(({ organisationUnitId, name }) => ({ value: organisationUnitId, label: name[asked.language] })),
    timeZone: (await cityOf(tx, cityId)).settings.timeZone,
    values,
    errors,
  };
  const isWrong = Object.keys(errors).length > 0;
  return page(mailboxTexts[asked.language].title, <MailboxesPage {...view} />, isWrong ? { status: 422 } : {});
}

const isField = (name: string): name is MailboxField => mailboxFields.some((field) => field === name);

async function add(ctx: Context, asked: Asked, input: ReturnType<typeof mailboxInput>): Promise<Reply> {
  await allowMailboxes(ctx);
  const { form, language, base } = asked;
  const { errors: texts } = mailboxTexts[language];
  const typed = Object.fromEntries(mailboxFields.map((name) => [name, textIn(form, name).slice(0, 300)]));
  const values: MailboxValues = { ...emptyForm, ...typed };
  const { readsOld, ...rest } = values;
  const read = { ...rest, ...(readsOld === '' ? {} : { readsOld }) };
  const parsed = parseInput(input, read, (field) => texts[isField(field) ? field : 'name']);
  if (!parsed.ok) return listPage(ctx, asked, values, parsed.errors);
  if (isMoveWithoutFolder(parsed.value)) return listPage(ctx, asked, values, { moveTo: texts.moveTo });
  const mailboxId = await addMailbox(ctx, parsed.value);
  return redirect(`${base}${mailboxPath(mailboxId)}?done=now`);
}

const isMoveWithoutFolder = (input: MailboxInput): boolean =>
  input.way === 'imap' && input.afterReading === 'move' && input.moveTo === null;

async function showMailbox(ctx: Context, asked: Asked): Promise<Reply> {
  const it = await openMailbox(ctx, idOf(asked));
  const view = {
    asked,
    it,
    letters: await newestLetters(ctx.tx, ctx.cityId, it.mailboxId, logLength),
    timeZone: (await cityOf(ctx.tx, ctx.cityId)).settings.timeZone,
  };
  return page(it.name, <MailboxPage {...view} />, { path: mailboxPath(it.mailboxId) });
}
