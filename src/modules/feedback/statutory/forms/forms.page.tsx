import { type Language, languages } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  Section,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type StatutoryKind, statutoryKinds } from '../statutory-matter.ts';
import { statutoryTexts } from '../texts.ts';
import { formsAction, keepForms } from './keep-forms.ts';
import { statutoryForms } from './statutory-form.store.ts';

export const formsPath = '/staff/statutory-forms';

const fieldOf = (kind: StatutoryKind, language: Language): string => `${kind}-${language}`;
const places = statutoryKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

async function showForms(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(formsAction, { wholeCity: true });
  const forms = await statutoryForms(ctx.tx, ctx.cityId);
  const values = Object.fromEntries(forms.map((form) => [fieldOf(form.kind, form.language), form.address ?? '']));
  return formsPage(asked, values, {});
}

async function saveForms(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(formsAction, { wholeCity: true });
  const { form, language, base } = asked;
  const values = Object.fromEntries(
    places.map((place) => {
      const name = fieldOf(place.kind, place.language);
      return [name, textIn(form, name).trim().slice(0, 2000)];
    }),
  );
  const errors = Object.fromEntries(
    Object.entries(values)
      .filter(([, address]) => address !== '' && !isAddress(address))
      .map(([name]) => [name, statutoryTexts[language].forms.error]),
  );
  if (Object.keys(errors).length > 0) return formsPage(asked, values, errors);
  await keepForms(
    ctx,
    places.map((place) => ({ ...place, address: values[fieldOf(place.kind, place.language)] || null })),
  );
  return redirect(`${base}${formsPath}?done=saved`);
}

/** Residents follow it: only what cannot be read on the way, and runs nothing. */
const isAddress = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

function formsPage(asked: Asked, values: Readonly<Record<string, string>>, errors: FieldErrors): Reply {
  const { language, base, csrfToken, query } = asked;
  const texts = statutoryTexts[language];
  const isWrong = Object.keys(errors).length > 0;
  const body = (
    <>
      {query.get('done') === 'saved' && !isWrong && (
        <Notice language={language} tone="success" title={texts.forms.saved} />
      )}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.forms.title} lead={<p>{texts.forms.lead}</p>} />
      <Form csrfToken={csrfToken} action={`${base}${formsPath}`}>
        {statutoryKinds.map((kind) => (
          <Section key={kind} heading={texts.forms.of(texts.kinds[kind])}>
            {languages.map((each) => {
              const name = fieldOf(kind, each);
              return (
                <TextInput
                  key={name}
                  language={language}
                  name={name}
                  type="url"
                  label={texts.forms.inLanguage[each]}
                  value={values[name]}
                  error={errors[name]}
                  autocomplete="off"
                />
              );
            })}
          </Section>
        ))}
        <Actions>
          <Button>{texts.forms.save}</Button>
        </Actions>
      </Form>
    </>
  );
  return page(texts.forms.title, body, { path: formsPath, ...(isWrong ? { status: 422 } : {}) });
}

export const formsRoutes: readonly Route[] = [
  { method: 'get', path: formsPath, action: formsAction, handle: showForms },
  { method: 'post', path: formsPath, action: formsAction, handle: saveForms },
];
