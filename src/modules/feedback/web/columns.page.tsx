import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, filesIn, textIn } from '../../../platform/http/form-values.ts';
import {
  type Asked,
  file,
  page,
  redirect,
  type Reply,
  type Route,
  type Transact,
} from '../../../platform/http/route.ts';
import {
  Actions,
  Button,
  Details,
  ErrorSummary,
  FileInput,
  Form,
  PageHeading,
  TextArea,
} from '../../../platform/web/components/index.ts';
import { BasicFields, ContentFields, FoundColumns, TimeFields } from './column-fields.tsx';
import { importAction, importsPath } from './dependencies.ts';
import { draftOf } from './draft-of.ts';
import { DraftHead } from './import-parts.tsx';
import { type ImportDraft, type ProfileDraft } from '../import-draft.ts';
import { saveDraftProfile } from '../import-draft.store.ts';
import { columnNames, profileText, withColumns } from './profile-form.ts';
import { faultsOf, faultsText, profileIn } from './profile-text.ts';
import { importPageTexts } from './texts.ts';

const path = `${importsPath}/drafts/:id`;

async function showColumns(ctx: Context, asked: Asked): Promise<Reply> {
  return columnsPage(asked, await draftOf(ctx, asked), {});
}

function columnsPage(asked: Asked, draft: ImportDraft, errors: FieldErrors, pasted?: string): Reply {
  const isRefused = Object.keys(errors).length > 0;
  const { title } = importPageTexts[asked.language].columns;
  const body = <ColumnsPage asked={asked} draft={draft} errors={errors} pasted={pasted} />;
  return page(title, body, { status: isRefused ? 422 : undefined });
}

interface View {
  readonly asked: Asked;
  readonly draft: ImportDraft;
  readonly errors: FieldErrors;
  readonly pasted?: string | undefined;
}

const ColumnsPage = ({ asked, draft, errors, pasted }: View) => {
  const { language, base, csrfToken } = asked;
  const texts = importPageTexts[language].columns;
  const own = `${base}${importsPath}/drafts/${draft.draftId}`;
  const fields = { language, draft, errors };
  return (
    <>
      <DraftHead language={language} base={base} title={texts.title} step={2} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <FoundColumns language={language} draft={draft} />
      <Details summary={texts.profileHeading} open={errors.profile !== undefined}>
        <Form csrfToken={csrfToken} action={`${own}/profile`} hasFiles>
          <TextArea
            language={language}
            name="profile"
            label={texts.profileText}
            value={pasted}
            error={errors.profile}
            rows={8}
          />
          <FileInput language={language} name="profileFile" label={texts.profileFile} accept=".json,application/json" />
          <Actions>
            <Button kind="secondary">{texts.profileSubmit}</Button>
            <Button kind="quiet" href={`${own}/profile.json`}>
              {texts.download}
            </Button>
          </Actions>
        </Form>
      </Details>
      <Form csrfToken={csrfToken} action={own}>
        <BasicFields {...fields} />
        <TimeFields {...fields} />
        <ContentFields {...fields} />
        <Actions>
          <Button>{texts.submit}</Button>
        </Actions>
      </Form>
    </>
  );
};

async function saveColumns(ctx: Context, asked: Asked): Promise<Reply> {
  const draft = await draftOf(ctx, asked);
  const profile = withColumns(draft.profile, asked.form);
  await saveDraftProfile(ctx.tx, ctx.cityId, draft.draftId, profile);
  const errors = columnErrors(profile, asked);
  if (Object.keys(errors).length > 0) return columnsPage(asked, { ...draft, profile }, errors);
  return redirect(`${asked.base}${importsPath}/drafts/${draft.draftId}/values`);
}

/** What of a profile's faults this page can mend; meanings of values come on the next. */
function columnErrors(profile: ProfileDraft, { language }: Asked): FieldErrors {
  const texts = importPageTexts[language].columns.errors;
  const faulty = new Set(faultsOf(profile).map(({ path: at }) => (/formats/.test(at) ? 'formats' : at.split('.')[0])));
  const isMissing = (field: 'sourceId' | 'received') => columnNames(profile, field).length === 0;
  const errors: [string, string][] = [];
  for (const field of ['name', 'source', 'timeZone', 'formats'] as const) {
    if (faulty.has(field)) errors.push([field, texts[field]]);
  }
  for (const field of ['sourceId', 'received'] as const) if (isMissing(field)) errors.push([field, texts[field]]);
  return Object.fromEntries(errors);
}

async function useProfile(transact: Transact, asked: Asked): Promise<Reply> {
  const draft = await transact((ctx) => draftOf(ctx, asked));
  const [given] = filesIn(asked.form, 'profileFile');
  const text = given ? await given.text() : textIn(asked.form, 'profile');
  const texts = importPageTexts[asked.language].columns;
  if (text.trim() === '') return columnsPage(asked, draft, { profile: texts.profileNone });
  const read = profileIn(text);
  if (!read.ok) return columnsPage(asked, draft, { profile: faultsText(read.faults, asked.language) }, text);
  await transact((ctx) => saveDraftProfile(ctx.tx, ctx.cityId, draft.draftId, read.profile));
  return redirect(`${asked.base}${importsPath}/drafts/${draft.draftId}/values`);
}

async function downloadProfile(ctx: Context, asked: Asked): Promise<Reply> {
  const { profile } = await draftOf(ctx, asked);
  return file(profileText(profile), 'application/json; charset=utf-8', 'profile.json');
}

const profileLimit = 1024 * 1024;
const action = importAction;

export const columnsRoutes: readonly Route[] = [
  { method: 'get', path, action, handle: showColumns },
  { method: 'post', path, action, handle: saveColumns },
  { method: 'post', path: `${path}/profile`, action, bodyLimit: profileLimit, handleLong: useProfile },
  { method: 'get', path: `${path}/profile.json`, action, handle: downloadProfile },
];
