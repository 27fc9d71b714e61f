import { z } from 'zod';
import { type Role } from '../../../../platform/auth/rights.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  type Choice,
  EmptyState,
  ErrorSummary,
  Form,
  HiddenInput,
  ItemList,
  Notice,
  PageHeading,
  Section,
  Select,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { staffWithRoles } from '../../../people/index.ts';
import { handleCases, seeCases } from '../../cases/case-actions.ts';
import { feedbackPermissions } from '../../permissions.ts';
import { actOnChosen } from '../act-on-chosen.ts';
import { chosenTitles } from '../chosen.store.ts';
import { readFilter } from '../inbox-filter.ts';
import { inboxNames } from '../inbox-names.ts';
import { inboxGround } from '../inbox.store.ts';
import { inboxTexts } from '../texts.ts';
import { casePath, inboxPath, listHref } from './addresses.ts';
import { type BulkAct, bulkActs, type ChosenCase, chosenCase, readChosen } from '../bulk-acts.ts';
import { plainTitle } from './case-row.tsx';

const bulkPath = `${inboxPath}/bulk`;

interface BulkForm {
  readonly act: BulkAct;
  readonly cases: readonly ChosenCase[];
  /** The list to go back to. */
  readonly back: string;
  readonly person: string;
  readonly unit: string;
  readonly text: string;
}

const backHref = (base: string, back: string): string => listHref(base, readFilter(new URLSearchParams(back)));

/** What the list sent: it only looks, so it comes by the address. */
async function askBulk(ctx: Context, { query, ...asked }: Asked): Promise<Reply> {
  const act = bulkActs.find((each) => each === query.get('act')) ?? 'take';
  const cases = readChosen(query.getAll('case'));
  return confirmPage(
    ctx,
    { query, ...asked },
    { act, cases, back: query.get('back') ?? '', person: '', unit: '', text: '' },
  );
}

async function confirmPage(ctx: Context, asked: Asked, form: BulkForm, errors: FieldErrors = {}): Promise<Reply> {
  const { language, base, csrfToken } = asked;
  const texts = inboxTexts[language].bulk;
  const titles = await chosenTitles(ctx, form.cases);
  const shown = form.cases.filter(({ feedbackCaseId }) => titles.has(feedbackCaseId));
  const back = backHref(base, form.back);
  if (shown.length === 0) {
    const body = (
      <>
        <PageHeading title={texts.noneTitle} />
        <EmptyState title={texts.none} action={<Button href={back}>{texts.back}</Button>} />
      </>
    );
    return page(texts.noneTitle, body);
  }
  const title = shown.length === 1 ? texts.one[form.act] : texts.titles[form.act](formatNumber(shown.length, language));
  const body = (
    <>
      <Breadcrumb language={language} crumbs={[{ label: inboxTexts[language].title, href: back }, { label: title }]} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} lead={<p>{texts.leads[form.act]}</p>} />
      <Form action={`${base}${bulkPath}`} csrfToken={csrfToken}>
        <HiddenInput name="act" value={form.act} />
        <HiddenInput name="back" value={form.back} />
        {shown.map((it) => (
          <HiddenInput key={it.feedbackCaseId} name="case" value={chosenCase(it)} />
        ))}
        {form.act === 'assign' && (
          <Select
            language={language}
            name="person"
            label={texts.person}
            required
            choices={await colleagues(ctx)}
            value={form.person}
            error={errors['person']}
          />
        )}
        {(form.act === 'transfer' || form.act === 'inform') && (
          <Select
            language={language}
            name="unit"
            label={texts.unit}
            required
            choices={(await inboxNames(ctx, (await inboxGround(ctx)).today, language)).units}
            value={form.unit}
            error={errors['unit']}
          />
        )}
        {(form.act === 'assign' || form.act === 'inform') && (
          <TextArea language={language} name="text" label={texts.note} rows={3} value={form.text} />
        )}
        <Actions>
          <Button>{texts.acts[form.act]}</Button>
          <Button kind="quiet" href={back}>
            {texts.back}
          </Button>
        </Actions>
      </Form>
      <Section heading={inboxTexts[language].row.list}>
        <ItemList
          items={shown.map(({ feedbackCaseId }) =>
            caseItem(base, feedbackCaseId, titleOf(titles, feedbackCaseId, asked)),
          )}
        />
      </Section>
    </>
  );
  return page(title, body, Object.keys(errors).length > 0 ? { status: 422 } : {});
}

const titleOf = (titles: ReadonlyMap<string, string | null>, id: string, { language }: Asked): string =>
  plainTitle({ firstWords: titles.get(id) ?? null }, language);

const caseItem = (base: string, feedbackCaseId: string, title: string, note?: string) => ({
  key: feedbackCaseId,
  title: <bdi>{title}</bdi>,
  href: `${base}${casePath(feedbackCaseId)}`,
  meta: note === undefined ? [] : [note],
});

/** Who may be given cases somewhere in the city; whether in this part is looked at case by case. */
async function colleagues({ tx, cityId }: Context): Promise<Choice[]> {
  const mayHandle = feedbackPermissions[handleCases];
  const roles: readonly Role[] = Array.isArray(mayHandle) ? mayHandle : [];
  return (await staffWithRoles(tx, cityId, roles)).map(({ accountId, name }) => ({
    value: accountId,
    label: isolate(name),
  }));
}

const bulkSchema = z.object({ act: z.enum(bulkActs), back: z.string().max(2000), text: z.string() });

async function doBulk(transact: Transact, asked: Asked): Promise<Reply> {
  const { form, base, language } = asked;
  const parsed = bulkSchema.safeParse({
    act: textIn(form, 'act'),
    back: textIn(form, 'back'),
    text: textIn(form, 'text'),
  });
  if (!parsed.success) return redirect(`${base}${inboxPath}`);
  const input: BulkForm = {
    ...parsed.data,
    cases: readChosen(form.getAll('case')),
    person: textIn(form, 'person'),
    unit: textIn(form, 'unit'),
  };
  const errors = await transact((ctx) => errorsOf(ctx, input, asked));
  if (Object.keys(errors).length > 0 || input.cases.length === 0) {
    return transact((ctx) => confirmPage(ctx, asked, input, errors));
  }
  const { act, cases, person, unit, text } = input;
  const outcome = await actOnChosen(transact, {
    act,
    cases,
    ...(act === 'assign' ? { person, text } : {}),
    ...(act === 'transfer' ? { unit } : {}),
    ...(act === 'inform' ? { unit, text } : {}),
  });
  const query = new URLSearchParams({ act, done: String(outcome.done), back: input.back });
  for (const { feedbackCaseId, code } of outcome.failed) query.append('failed', `${feedbackCaseId}:${code}`);
  return redirect(`/${language}${bulkPath}/done?${query}`);
}

async function errorsOf(ctx: Context, { act, person, unit }: BulkForm, { language }: Asked): Promise<FieldErrors> {
  const texts = inboxTexts[language].bulk;
  if (act === 'assign') {
    const isKnown = (await colleagues(ctx)).some(({ value }) => value === person);
    return isKnown ? {} : { person: texts.personMissing };
  }
  if (act === 'take') return {};
  const { units } = await inboxNames(ctx, (await inboxGround(ctx)).today, language);
  return units.some(({ value }) => value === unit) ? {} : { unit: texts.unitMissing };
}

/** What came of a bulk act, at an address that can be loaded again. */
async function showOutcome(ctx: Context, { query, language, base }: Asked): Promise<Reply> {
  const texts = inboxTexts[language].bulk;
  const act = bulkActs.find((each) => each === query.get('act')) ?? 'take';
  const done = Math.min(Number(/^\d{1,4}$/.exec(query.get('done') ?? '')?.[0] ?? 0), 1000);
  const failed = query.getAll('failed').flatMap((each) => {
    const [feedbackCaseId = '', code = ''] = each.split(':');
    return readChosen([`${feedbackCaseId}:0`]).map((it) => ({ ...it, code }));
  });
  const titles = await chosenTitles(ctx, failed);
  const reasons: Readonly<Record<string, string>> = texts.reasons;
  const body = (
    <>
      <PageHeading title={texts.doneTitle} />
      {done > 0 && <Notice language={language} tone="success" title={texts.done[act](formatNumber(done, language))} />}
      {failed.length > 0 && (
        <Section heading={texts.failedHeading(formatNumber(failed.length, language))}>
          <p>{texts.failedLead}</p>
          <ItemList
            items={failed
              .filter(({ feedbackCaseId }) => titles.has(feedbackCaseId))
              .map(({ feedbackCaseId, code }) =>
                caseItem(
                  base,
                  feedbackCaseId,
                  plainTitle({ firstWords: titles.get(feedbackCaseId) ?? null }, language),
                  Object.hasOwn(reasons, code) ? reasons[code] : texts.reasons.other,
                ),
              )}
          />
        </Section>
      )}
      <Actions>
        <Button href={backHref(base, query.get('back') ?? '')}>{texts.back}</Button>
      </Actions>
    </>
  );
  return page(texts.doneTitle, body);
}

export const bulkRoutes: readonly Route[] = [
  { method: 'get', path: bulkPath, action: handleCases, handle: askBulk },
  { method: 'post', path: bulkPath, action: handleCases, handleLong: doBulk },
  { method: 'get', path: `${bulkPath}/done`, action: seeCases, handle: showOutcome },
];
