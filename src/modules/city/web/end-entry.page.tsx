import { z } from 'zod';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { Form, ItemList, Notice } from '../../../platform/web/components/index.ts';
import { dayInput } from '../names.ts';
import { ChangePage, type Subject, subjectOf } from './entry-change.tsx';
import { errorText, FromField, SubmitOrCancel, type Values, valuesIn } from './form-parts.tsx';
import { type EntryOnDay, organisationRegister, type Register, themeRegister } from './register.ts';
import { cityPageTexts } from './texts.ts';
import { tooEarlyToEnd } from './validity-parts.tsx';

async function showEnd(ctx: Context, asked: Asked, register: Register): Promise<Reply> {
  const subject = await subjectOf(ctx, asked, register);
  return endPage(ctx, subject, { from: subject.today }, {});
}

/** Names the thing and the consequence; while anything belongs to it, tells what to end or move first. */
async function endPage(
  ctx: Context,
  subject: Subject,
  values: Values,
  errors: FieldErrors,
  status?: 422,
): Promise<Reply> {
  const { register, entry, asked, name, today } = subject;
  const texts = cityPageTexts[asked.language][register.name];
  const title = texts.endTitle(name);
  const below = (await register.entriesAt(ctx, today)).filter((each) => each.parentId === entry.id);
  const body =
    below.length > 0 ? (
      <ChangePage subject={subject} title={title} lead={texts.hasPartsText}>
        <EndTheseFirst subject={subject} entries={below} />
      </ChangePage>
    ) : (
      <ChangePage subject={subject} title={title} errors={errors}>
        <EndForm subject={subject} values={values} errors={errors} />
      </ChangePage>
    );
  return page(title, body, { status });
}

const EndForm = ({ subject, values, errors }: { subject: Subject; values: Values; errors: FieldErrors }) => {
  const { language, csrfToken } = subject.asked;
  const texts = cityPageTexts[language][subject.register.name];
  return (
    <Form csrfToken={csrfToken} action={`${subject.href}/end`}>
      <Notice language={language} tone="warning">
        <p>{texts.endConsequence(subject.name)}</p>
      </Notice>
      <FromField language={language} values={values} errors={errors} hint={cityPageTexts[language].hints.endFrom} />
      <SubmitOrCancel
        language={language}
        kind="danger"
        submit={texts.endSubmit(subject.name)}
        cancelHref={subject.href}
      />
    </Form>
  );
};

const EndTheseFirst = ({ subject, entries }: { subject: Subject; entries: readonly EntryOnDay[] }) => {
  const { register, asked } = subject;
  const { language, base } = asked;
  return (
    <Notice language={language} title={cityPageTexts[language][register.name].hasParts}>
      <ItemList
        items={entries.map((entry) => ({
          key: entry.id,
          title: <bdi>{entry.name[language]}</bdi>,
          href: `${base}/staff/${register.name}/${entry.id}`,
        }))}
      />
    </Notice>
  );
};

async function end(ctx: Context, asked: Asked, register: Register): Promise<Reply> {
  const subject = await subjectOf(ctx, asked, register);
  const { form, language } = asked;
  const parsed = parseInput(z.object({ from: dayInput }), { from: textIn(form, 'from') }, (field) =>
    errorText(cityPageTexts[language], field),
  );
  const errors = parsed.ok ? tooEarlyToEnd(subject.entry, parsed.value.from, language) : parsed.errors;
  if (!parsed.ok || errors) return endPage(ctx, subject, valuesIn(form, ['from']), errors ?? {}, 422);
  await register.end(ctx, subject.entry.id, parsed.value.from);
  return redirect(`${subject.href}?done=ended`);
}

export const endEntryRoutes: readonly Route[] = [organisationRegister, themeRegister].flatMap((register): Route[] => {
  const path = `/staff/${register.name}/:id/end`;
  const action = register.editAction;
  return [
    { method: 'get', path, action, handle: (ctx, asked) => showEnd(ctx, asked, register) },
    { method: 'post', path, action, handle: (ctx, asked) => end(ctx, asked, register) },
  ];
});
