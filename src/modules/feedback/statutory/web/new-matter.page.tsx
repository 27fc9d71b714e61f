import { isId } from '../../../../kernel/id.ts';
import { isLanguage } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  Checkbox,
  type Choice,
  DateInput,
  ErrorSummary,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  Select,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type Day, localDay, unitsBelow, workingCalendarOf } from '../../../city/index.ts';
import { handleCases } from '../../cases/case-actions.ts';
import { openCase } from '../../cases/case-policy.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { cleanText } from '../../clean-text.ts';
import { cityChoices } from '../../clocks/targets/place-choices.ts';
import { typedDay } from '../../desk/typed-day.ts';
import { matterInput, registerMatter } from '../keep-matters.ts';
import { statutoryAction } from '../matter-scope.store.ts';
import { statutoryHint } from '../recognise.ts';
import { type StatutoryKind, statutoryKinds } from '../statutory-matter.ts';
import { isNumberTaken } from '../statutory.store.ts';
import { statutoryTexts } from '../texts.ts';
import { matterHref, newMatterPath, statutoryPath } from './addresses.ts';

const fields = ['kind', 'registerNumber', 'receivedDay', 'setDueDay', 'isLarge', 'organisationUnitId', 'text'] as const;
type Values = Readonly<Partial<Record<(typeof fields)[number], string>>>;

interface NewMatter {
  readonly values: Values;
  readonly errors: FieldErrors;
  /** The feedback that the matter is taken from. */
  readonly from: HandledCase | undefined;
  readonly suggested: StatutoryKind | undefined;
}

/** The feedback that the address or form names, when the registrar may hand it on. */
async function feedbackNamed(ctx: Context, id: string): Promise<HandledCase | undefined> {
  await ctx.allow(statutoryAction);
  if (id === '') return undefined;
  if (!isId(id)) throw notFound('feedback.no-such-case');
  return openCase(ctx, id, handleCases);
}

/** Parts of the organisation for which the actor keeps matters. */
async function unitsToChoose(ctx: Context, language: Asked['language'], today: Day): Promise<Choice[]> {
  const { units } = await cityChoices(ctx, language);
  const reach = ctx.scope(statutoryAction);
  if (reach.kind !== 'subtrees') return units;
  const own = new Set(await unitsBelow(ctx.tx, ctx.cityId, reach.roots, today));
  return units.filter(({ value }) => own.has(value));
}

const todayOf = async (ctx: Context): Promise<Day> => localDay(await workingCalendarOf(ctx.tx, ctx.cityId), ctx.now);

async function showNew(ctx: Context, asked: Asked): Promise<Reply> {
  const { language, query } = asked;
  const from = await feedbackNamed(ctx, query.get('case') ?? '');
  const suggested = from?.text ? statutoryHint(from.text) : undefined;
  // The giver reads it in her own language.
  const texts = statutoryTexts[isLanguage(from?.language) ? from.language : language];
  const values: Values = from
    ? {
        ...(suggested ? { kind: suggested, text: texts.textStart(texts.kinds[suggested]) } : {}),
        receivedDay: localDay(await workingCalendarOf(ctx.tx, ctx.cityId), from.receivedAt),
        organisationUnitId: from.organisationUnitId ?? '',
      }
    : {};
  return newPage(ctx, asked, { values, errors: {}, from, suggested });
}

async function saveNew(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, base } = asked;
  const from = await feedbackNamed(ctx, textIn(form, 'case'));
  const values: Values = Object.fromEntries(fields.map((name) => [name, textIn(form, name).slice(0, 20_000)]));
  const today = await todayOf(ctx);
  const units = await unitsToChoose(ctx, language, today);
  const receivedDay = typedDay(values.receivedDay ?? '', today);
  const parsed = matterInput.safeParse({
    kind: values.kind,
    registerNumber: values.registerNumber,
    receivedDay,
    setDueDay: values.setDueDay === '' ? null : values.setDueDay,
    isLarge: values.isLarge === 'yes',
    organisationUnitId: values.organisationUnitId,
  });
  const texts: Readonly<Record<string, string | undefined>> = statutoryTexts[language].errors;
  const wrong = new Set(parsed.error?.issues.map(({ path }) => String(path[0])));
  const { setDueDay = '', organisationUnitId = '', registerNumber = '' } = values;
  if (setDueDay !== '' && receivedDay !== undefined && setDueDay < receivedDay) wrong.add('setDueDay');
  if (!units.some(({ value }) => value === organisationUnitId)) wrong.add('organisationUnitId');
  const text = cleanText(values.text ?? '');
  if (from && text === '') wrong.add('text');
  const isTaken = !wrong.has('registerNumber') && (await isNumberTaken(ctx.tx, ctx.cityId, registerNumber.trim()));
  if (!parsed.success || wrong.size > 0 || isTaken) {
    const errors = {
      ...Object.fromEntries([...wrong].map((name) => [name, texts[name]])),
      ...(isTaken ? { registerNumber: texts['registerNumberTaken'] } : {}),
    };
    return newPage(ctx, asked, { values, errors, from, suggested: undefined });
  }
  const version = Number(textIn(form, 'version'));
  const id = await registerMatter(
    ctx,
    parsed.data,
    from ? { feedbackCaseId: from.feedbackCaseId, version: Number.isInteger(version) ? version : 0, text } : null,
  );
  return redirect(`${matterHref(base, id)}?done=registered`);
}

async function newPage(ctx: Context, asked: Asked, view: NewMatter): Promise<Reply> {
  const { language, base, csrfToken, form } = asked;
  const { values, errors, from, suggested } = view;
  const texts = statutoryTexts[language];
  const units = await unitsToChoose(ctx, language, await todayOf(ctx));
  const isWrong = Object.keys(errors).length > 0;
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${statutoryPath}` }, { label: texts.registerTitle }]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.registerTitle} lead={from && <p>{texts.fromCase}</p>} />
      {suggested && (
        <Notice language={language}>
          <p>{texts.suggested(texts.kinds[suggested])}</p>
        </Notice>
      )}
      <Form csrfToken={csrfToken} action={`${base}${newMatterPath}`}>
        {from && <HiddenInput name="case" value={from.feedbackCaseId} />}
        {from && <HiddenInput name="version" value={textIn(form, 'version') || String(from.version)} />}
        <Select
          language={language}
          name="kind"
          label={texts.kind}
          choices={statutoryKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
          value={values.kind}
          error={errors['kind']}
          required
        />
        <TextInput
          language={language}
          name="registerNumber"
          label={texts.number}
          hint={texts.numberHint}
          value={values.registerNumber}
          error={errors['registerNumber']}
          autocomplete="off"
          required
        />
        <TextInput
          language={language}
          name="receivedDay"
          label={texts.received}
          hint={texts.receivedHint}
          value={values.receivedDay}
          error={errors['receivedDay']}
          width="short"
          autocomplete="off"
          required
        />
        <Checkbox language={language} name="isLarge" label={texts.isLarge} checked={values.isLarge === 'yes'} />
        <DateInput
          language={language}
          name="setDueDay"
          label={texts.setDue}
          hint={texts.setDueHint}
          value={values.setDueDay}
          error={errors['setDueDay']}
        />
        <Select
          language={language}
          name="organisationUnitId"
          label={texts.unit}
          choices={units}
          value={values.organisationUnitId}
          error={errors['organisationUnitId']}
          required
        />
        {from && (
          <TextArea
            language={language}
            name="text"
            label={texts.text}
            value={values.text}
            error={errors['text']}
            rows={6}
            required
          />
        )}
        <Actions>
          <Button>{texts.submit}</Button>
          <Button kind="quiet" href={`${base}${statutoryPath}`}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
  return page(texts.registerTitle, body, { path: newMatterPath, ...(isWrong ? { status: 422 } : {}) });
}

export const newMatterRoutes: readonly Route[] = [
  { method: 'get', path: newMatterPath, action: statutoryAction, handle: showNew },
  { method: 'post', path: newMatterPath, action: statutoryAction, handle: saveNew },
];
