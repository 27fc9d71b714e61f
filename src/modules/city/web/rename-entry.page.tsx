import { z } from 'zod';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn, trilingualIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { Form } from '../../../platform/web/components/index.ts';
import { dayInput, trilingualName } from '../names.ts';
import { ChangePage, type Subject, subjectOf } from './entry-change.tsx';
import {
  errorText,
  FromField,
  nameFieldNames,
  NameFields,
  SubmitOrCancel,
  type Values,
  valuesIn,
} from './form-parts.tsx';
import { organisationRegister, type Register, themeRegister } from './register.ts';
import { cityPageTexts } from './texts.ts';
import { shownVersion, tooEarly } from './validity-parts.tsx';

async function showRename(ctx: Context, asked: Asked, register: Register): Promise<Reply> {
  const subject = await subjectOf(ctx, asked, register);
  const { name } = shownVersion(subject.entry, subject.today);
  const values = { 'name-fi': name.fi, 'name-sv': name.sv, 'name-en': name.en, from: subject.today };
  return renamePage(subject, values, {});
}

function renamePage(subject: Subject, values: Values, errors: FieldErrors, status?: 422): Reply {
  const { language, csrfToken } = subject.asked;
  const texts = cityPageTexts[language][subject.register.name];
  const title = texts.renameTitle(subject.name);
  const body = (
    <ChangePage subject={subject} title={title} errors={errors}>
      <Form csrfToken={csrfToken} action={`${subject.href}/rename`}>
        <NameFields language={language} values={values} errors={errors} />
        <FromField language={language} values={values} errors={errors} />
        <SubmitOrCancel language={language} submit={texts.renameSubmit} cancelHref={subject.href} />
      </Form>
    </ChangePage>
  );
  return page(title, body, { status });
}

const renameInput = z.object({ name: trilingualName, from: dayInput });

async function rename(ctx: Context, asked: Asked, register: Register): Promise<Reply> {
  const subject = await subjectOf(ctx, asked, register);
  const { form, language } = asked;
  const parsed = parseInput(renameInput, { name: trilingualIn(form, 'name'), from: textIn(form, 'from') }, (field) =>
    errorText(cityPageTexts[language], field),
  );
  const errors = parsed.ok ? tooEarly(subject.entry, parsed.value.from, language) : parsed.errors;
  if (!parsed.ok || errors) {
    return renamePage(subject, valuesIn(form, [...nameFieldNames, 'from']), errors ?? {}, 422);
  }
  await register.rename(ctx, subject.entry.id, parsed.value.name, parsed.value.from);
  return redirect(`${subject.href}?done=renamed`);
}

export const renameEntryRoutes: readonly Route[] = [organisationRegister, themeRegister].flatMap(
  (register): Route[] => {
    const path = `/staff/${register.name}/:id/rename`;
    const action = register.editAction;
    return [
      { method: 'get', path, action, handle: (ctx, asked) => showRename(ctx, asked, register) },
      { method: 'post', path, action, handle: (ctx, asked) => rename(ctx, asked, register) },
    ];
  },
);
