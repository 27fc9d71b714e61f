import { languages } from '../../../../kernel/language.ts';
import { type Problem } from '../../../../kernel/problem.ts';
import { type Asked, page, type Reply } from '../../../../platform/http/route.ts';
import {
  Actions,
  Button,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { readPartForm } from './part-form.ts';
import { draftTexts } from './texts.ts';

/** What was typed into a part, for who sent it when the session was over: to copy, or to save once signed in. */
export const typedAgain =
  (path: (asked: Asked) => string) =>
  (asked: Asked, { kind }: Problem): Reply => {
    const { language, base, csrfToken } = asked;
    const { prose, version } = readPartForm(asked.form);
    const texts = draftTexts[language];
    const isSignedOut = kind === 'signed-out';
    const action = `${base}${path(asked)}`;
    const body = (
      <>
        <PageHeading title={texts.again.title} />
        <Notice language={language} tone="warning">
          <p>{isSignedOut ? texts.again.signedOut : texts.again.stale}</p>
          {isSignedOut && (
            <p>
              <a href={`${base}/staff/sign-in`} target="_blank" rel="noopener">
                {texts.again.signIn}
              </a>
            </p>
          )}
        </Notice>
        <Form action={action} csrfToken={csrfToken} hasFiles>
          <HiddenInput name="version" value={String(Math.max(0, version))} />
          {languages.map((each) => (
            <TextArea
              key={each}
              language={language}
              name={each}
              label={texts.part.textIn[each]}
              textLanguage={each}
              value={prose[each]}
              rows={6}
              required
            />
          ))}
          <Actions>
            <Button name="act" value="save">
              {texts.part.save}
            </Button>
          </Actions>
        </Form>
      </>
    );
    return page(texts.again.title, body, { status: isSignedOut ? 401 : 403 });
  };
