import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, file, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type Erased, erasePerson } from '../erase-person.ts';
import { exportPerson } from '../export-person.ts';
import { findPerson, type FoundPerson, type PersonKey, personKey } from '../find-person.ts';
import { personDataAsText } from '../person-data.ts';
import { answerDataRequests } from '../privacy-actions.ts';
import { privacyTexts } from '../texts.ts';
import { personPath, privacyPath } from './addresses.ts';

const ways = ['email', 'phone', 'code'] as const;

/** What was typed; it comes by post only, so that no address of a person stands in an address or a log. */
interface Typed {
  readonly by: string;
  readonly value: string;
}

const typedIn = ({ form }: Asked): Typed => ({ by: textIn(form, 'by'), value: textIn(form, 'value').slice(0, 254) });

function keyIn(asked: Asked): { readonly key?: PersonKey; readonly errors: FieldErrors } {
  const { by, value } = typedIn(asked);
  const texts = privacyTexts[asked.language].person.errors;
  // Staff cannot search by the id of a resident: she answers for herself.
  if (!ways.some((way) => way === by)) return { errors: { by: texts.by } };
  const parsed = parseInput(personKey, { by, value }, () => texts.value);
  return parsed.ok ? { key: parsed.value, errors: {} } : { errors: { value: texts.value } };
}

interface PageParts {
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly found?: FoundPerson;
  readonly erased?: Erased;
}

function personPage(asked: Asked, { typed, errors = {}, found, erased }: PageParts): Reply {
  const { language, base, csrfToken } = asked;
  const all = privacyTexts[language];
  const texts = all.person;
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: all.crumb, href: `${base}${privacyPath}` }, { label: texts.title }]}
      />
      {erased && <ErasedNotice language={language} erased={erased} />}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {found && <Found asked={asked} found={found} typed={typed} errors={errors} />}
      <Section {...(found || erased ? { heading: texts.again } : {})}>
        <Form csrfToken={csrfToken} action={`${base}${personPath}`}>
          <RadioGroup
            language={language}
            name="by"
            label={texts.by}
            choices={ways.map((value) => ({ value, label: texts.byChoices[value] }))}
            value={typed.by}
            error={errors['by']}
            required
          />
          <TextInput
            language={language}
            name="value"
            label={texts.value}
            value={found || erased ? '' : typed.value}
            error={errors['value']}
            autocomplete="off"
            spellcheck={false}
            required
          />
          <Actions>
            <Button kind={found ? 'secondary' : 'primary'}>{texts.find}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
  return page(texts.title, body, { path: personPath, ...(Object.keys(errors).length > 0 ? { status: 422 } : {}) });
}

const ErasedNotice = ({ language, erased }: { language: Language; erased: Erased }) => {
  const texts = privacyTexts[language].person;
  const number = (value: number): string => formatNumber(value, language);
  const title = texts.erased({ cases: number(erased.cases), contacts: number(erased.contacts) });
  return (
    <Notice language={language} tone={erased.held > 0 ? 'warning' : 'success'} title={title}>
      {erased.held > 0 && <p>{texts.kept({ held: number(erased.held) })}</p>}
    </Notice>
  );
};

type FoundProps = {
  readonly asked: Asked;
  readonly found: FoundPerson;
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

const Found = ({ asked, found, typed, errors }: FoundProps) => {
  const { language, base, csrfToken } = asked;
  const texts = privacyTexts[language].person;
  if (found.contactIds.length + found.feedbackCaseIds.length === 0) {
    return <EmptyState title={texts.nothing}>{texts.nothingText}</EmptyState>;
  }
  const same = (
    <>
      <HiddenInput name="by" value={typed.by} />
      <HiddenInput name="value" value={typed.value} />
    </>
  );
  return (
    <>
      <Section heading={texts.found}>
        <p>{texts.cases({ count: formatNumber(found.feedbackCaseIds.length, language) })}</p>
        <p>{texts.contacts({ count: formatNumber(found.contactIds.length, language) })}</p>
      </Section>
      <Section heading={texts.take}>
        <p>{texts.takeText}</p>
        <Form csrfToken={csrfToken} action={`${base}${personPath}/export`}>
          {same}
          <Actions>
            <Button name="form" value="text">
              {texts.text}
            </Button>
            <Button name="form" value="json" kind="secondary">
              {texts.json}
            </Button>
          </Actions>
        </Form>
      </Section>
      <Section heading={texts.erase}>
        <p>{texts.eraseText}</p>
        <Form csrfToken={csrfToken} action={`${base}${personPath}/erase`}>
          {same}
          <Checkbox language={language} name="confirm" label={texts.confirm} value="yes" error={errors['confirm']} />
          <Actions>
            <Button kind="danger">{texts.eraseSubmit}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
};

async function find(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(answerDataRequests, { wholeCity: true });
  const { key, errors } = keyIn(asked);
  if (!key) return personPage(asked, { typed: typedIn(asked), errors });
  return personPage(asked, { typed: typedIn(asked), found: await findPerson(ctx, key) });
}

async function give(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(answerDataRequests, { wholeCity: true });
  const { key, errors } = keyIn(asked);
  if (!key) return personPage(asked, { typed: typedIn(asked), errors });
  const data = await exportPerson(ctx, key);
  const day = data.madeAt.slice(0, 10);
  return textIn(asked.form, 'form') === 'json'
    ? file(JSON.stringify(data, null, 2), 'application/json; charset=utf-8', `kuulolla-${day}.json`)
    : file(
        personDataAsText(data, privacyTexts[asked.language].data),
        'text/plain; charset=utf-8',
        `kuulolla-${day}.txt`,
      );
}

async function erase(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(answerDataRequests, { wholeCity: true });
  const { key, errors } = keyIn(asked);
  const typed = typedIn(asked);
  if (!key) return personPage(asked, { typed, errors });
  if (textIn(asked.form, 'confirm') !== 'yes') {
    const { confirm } = privacyTexts[asked.language].person.errors;
    return personPage(asked, { typed, found: await findPerson(ctx, key), errors: { confirm } });
  }
  return personPage(asked, { typed: { by: typed.by, value: '' }, erased: await erasePerson(ctx, key) });
}

async function show(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(answerDataRequests, { wholeCity: true });
  return personPage(asked, { typed: { by: 'email', value: '' } });
}

const action = answerDataRequests;

/** Giving out and erasing what is known of one person. */
export const personRoutes: readonly Route[] = [
  { method: 'get', path: personPath, action, handle: show },
  { method: 'post', path: personPath, action, handle: find },
  { method: 'post', path: `${personPath}/export`, action, handle: give },
  { method: 'post', path: `${personPath}/erase`, action, handle: erase },
];
