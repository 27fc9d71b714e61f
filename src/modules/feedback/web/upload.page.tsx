import { newId } from '../../../kernel/id.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, filesIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../platform/http/route.ts';
import { Actions, Button, ErrorSummary, FileInput, Form, PageHeading } from '../../../platform/web/components/index.ts';
import { cityOf } from '../../city/index.ts';
import { describeFiles } from '../feedback-import.ts';
import { importAction, type ImportPagesDependencies, importsPath } from './dependencies.ts';
import { refusalText } from './draft-of.ts';
import { DraftHead } from './import-parts.tsx';
import { insertDraft } from '../import-draft.store.ts';
import { type ImportDraft, type ProfileDraft } from '../import-draft.ts';
import { faultsText, profileIn, suggestProfile } from './profile-text.ts';
import { surveyFiles } from './survey-files.ts';
import { importPageTexts } from './texts.ts';
import { removeUploads, saveUploads } from '../uploads.ts';

const path = `${importsPath}/new`;
export const uploadLimit = 64 * 1024 * 1024;
const mostFiles = 50;

async function showUpload(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(importAction, { wholeCity: true });
  return uploadPage(asked, {});
}

function uploadPage(asked: Asked, errors: FieldErrors): Reply {
  const isRefused = Object.keys(errors).length > 0;
  const { title } = importPageTexts[asked.language].upload;
  return page(title, <UploadPage asked={asked} errors={errors} />, { status: isRefused ? 422 : undefined });
}

const UploadPage = ({ asked, errors }: { asked: Asked; errors: FieldErrors }) => {
  const { language, base, csrfToken } = asked;
  const texts = importPageTexts[language].upload;
  return (
    <>
      <DraftHead language={language} base={base} title={texts.title} step={1} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Form csrfToken={csrfToken} action={`${base}${path}`} hasFiles>
        <FileInput
          language={language}
          name="files"
          label={texts.files}
          hint={texts.hint}
          error={errors.files}
          accept=".csv,.tsv,.txt,.xlsx"
          multiple
          required
        />
        <FileInput
          language={language}
          name="profile"
          label={texts.profile}
          hint={texts.profileHint}
          error={errors.profile}
          accept=".json,application/json"
        />
        <p>{texts.next}</p>
        <Actions>
          <Button>{texts.submit}</Button>
          <Button kind="quiet" href={`${base}${importsPath}`}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

async function upload(transact: Transact, asked: Asked, { uploads }: ImportPagesDependencies): Promise<Reply> {
  await transact((ctx) => ctx.allow(importAction, { wholeCity: true }));
  const texts = importPageTexts[asked.language].upload;
  const files = filesIn(asked.form, 'files');
  if (files.length === 0) return uploadPage(asked, { files: texts.noFiles });
  if (files.length > mostFiles) return uploadPage(asked, { files: texts.tooMany(mostFiles) });
  const [profileFile] = filesIn(asked.form, 'profile');
  const profile = profileFile && profileIn(await profileFile.text());
  if (profile && !profile.ok) return uploadPage(asked, { profile: faultsText(profile.faults, asked.language) });
  const draftId = newId();
  try {
    const draft = await makeDraft(draftId, uploads, files, profile?.profile);
    await transact((ctx) => keepDraft(ctx, draft, profile === undefined));
  } catch (fault) {
    await removeUploads(uploads, draftId);
    // The reader refuses files by Problems; here they belong at the field of the form that offered them.
    if (fault instanceof Problem && fault.code.startsWith('files.')) {
      return uploadPage(asked, { files: refusalText(fault, asked.language) });
    }
    throw fault;
  }
  return redirect(`${asked.base}${importsPath}/drafts/${draftId}${profile ? '/values' : ''}`);
}

type NewDraft = Pick<ImportDraft, 'draftId' | 'files' | 'columns' | 'profile'>;

async function makeDraft(
  draftId: string,
  uploads: string,
  files: readonly File[],
  profile: ProfileDraft | undefined,
): Promise<NewDraft> {
  const saved = await saveUploads(uploads, draftId, files);
  return {
    draftId,
    columns: await surveyFiles(saved),
    files: await describeFiles(saved),
    profile: profile ?? (await suggestProfile(saved)),
  };
}

/** A profile that was guessed has the clock of the city, until a person says otherwise. */
async function keepDraft(ctx: Context, draft: NewDraft, isGuessed: boolean): Promise<void> {
  await ctx.allow(importAction, { wholeCity: true });
  const { settings } = await cityOf(ctx.tx, ctx.cityId);
  await insertDraft(ctx.tx, ctx.cityId, {
    ...draft,
    profile: isGuessed ? { ...draft.profile, timeZone: settings.timeZone } : draft.profile,
    preview: null,
    importId: null,
    madeBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
  });
  await ctx.audit('feedback.files-uploaded', { importDraftId: draft.draftId, files: draft.files.length });
}

export const uploadRoutes = (dependencies: ImportPagesDependencies): readonly Route[] => [
  { method: 'get', path, action: importAction, handle: showUpload },
  {
    method: 'post',
    path,
    action: importAction,
    bodyLimit: uploadLimit,
    handleLong: (transact, asked) => upload(transact, asked, dependencies),
  },
];
