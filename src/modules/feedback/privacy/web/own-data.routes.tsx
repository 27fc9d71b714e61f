import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, file, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  PageHeading,
  Prose,
  Section,
} from '../../../../platform/web/components/index.ts';
import { residentOf } from '../../../people/index.ts';
import { type Erased, eraseResident } from '../erase-person.ts';
import { exportOfResident } from '../export-person.ts';
import { findPerson } from '../find-person.ts';
import { personDataAsText } from '../person-data.ts';
import { takeOwnData } from '../privacy-actions.ts';
import { privacyTexts } from '../texts.ts';
import { ownDataPath } from './addresses.ts';

async function ownPage(ctx: Context, asked: Asked, error?: string): Promise<Reply> {
  const { language, base, csrfToken } = asked;
  const { own: texts, person } = privacyTexts[language];
  const found = await findPerson(ctx, { by: 'resident', value: residentOf(ctx).residentId });
  const body = (
    <>
      <ErrorSummary language={language} errors={{ confirm: error }} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <p>{texts.cases({ count: formatNumber(found.feedbackCaseIds.length, language) })}</p>
      <Section heading={texts.take}>
        <p>{texts.takeText}</p>
        <Form csrfToken={csrfToken} action={`${base}${ownDataPath}`}>
          <Actions>
            <Button name="form" value="text">
              {person.text}
            </Button>
            <Button name="form" value="json" kind="secondary">
              {person.json}
            </Button>
          </Actions>
        </Form>
      </Section>
      <Section heading={texts.erase}>
        <Form csrfToken={csrfToken} action={`${base}${ownDataPath}/erase`}>
          <p>{texts.eraseText}</p>
          <Checkbox language={language} name="confirm" label={person.confirm} value="yes" error={error} />
          <Actions>
            <Button kind="danger">{person.eraseSubmit}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
  return page(texts.title, body, { path: ownDataPath, ...(error === undefined ? {} : { status: 422 }) });
}

async function take(ctx: Context, { form, language }: Asked): Promise<Reply> {
  const data = await exportOfResident(ctx, residentOf(ctx).residentId);
  const name = `kuulolla-${data.madeAt.slice(0, 10)}`;
  return textIn(form, 'form') === 'json'
    ? file(JSON.stringify(data, null, 2), 'application/json; charset=utf-8', `${name}.json`)
    : file(personDataAsText(data, privacyTexts[language].data), 'text/plain; charset=utf-8', `${name}.txt`);
}

async function erase(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, session } = asked;
  const { residentId } = residentOf(ctx);
  if (textIn(form, 'confirm') !== 'yes') return ownPage(ctx, asked, privacyTexts[language].person.errors.confirm);
  const erased = await eraseResident(ctx, residentId);
  if (erased.held === 0) session.clear();
  return erasedPage(asked, erased);
}

function erasedPage({ language }: Asked, { held }: Erased): Reply {
  const { own: texts } = privacyTexts[language];
  const text = held === 0 ? texts.erasedText : texts.keptText({ held: formatNumber(held, language) });
  const body = (
    <>
      <PageHeading title={texts.erased} />
      <Prose>
        <p>{text}</p>
      </Prose>
    </>
  );
  return page(texts.erased, body, { path: ownDataPath });
}

const action = takeOwnData;

/** An identified resident takes her data along, or has it erased, without asking anybody. */
export const ownDataRoutes: readonly Route[] = [
  { method: 'get', path: ownDataPath, action, handle: (ctx, asked) => ownPage(ctx, asked) },
  { method: 'post', path: ownDataPath, action, handle: take },
  { method: 'post', path: `${ownDataPath}/erase`, action, handle: erase },
];
