import { type Problem } from '../../../../kernel/problem.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
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
import { casePageTexts } from '../texts.ts';

/** Fields of a form that are neither its text nor its token. */
const isKept = ([name, value]: [string, FormDataEntryValue]): boolean =>
  typeof value === 'string' && name !== 'text' && name !== 'csrfToken';

/** What was typed, for who sent it when the session was over: to copy, or to send once signed in. */
export const typedAgain =
  (path: (asked: Asked) => string) =>
  (asked: Asked, { kind }: Problem): Reply => {
    const { language, base, csrfToken, form } = asked;
    const texts = casePageTexts[language].again;
    const isSignedOut = kind === 'signed-out';
    const body = (
      <>
        <PageHeading title={texts.title} />
        <Notice language={language} tone="warning" title={isSignedOut ? texts.signedOut : texts.stale}>
          {isSignedOut && (
            <p>
              <a href={`${base}/staff/sign-in`} target="_blank" rel="noopener">
                {texts.signIn}
              </a>
            </p>
          )}
        </Notice>
        <Form action={`${base}${path(asked)}`} csrfToken={csrfToken}>
          {[...form].filter(isKept).map(([name, value], at) => (
            <HiddenInput key={at} name={name} value={typeof value === 'string' ? value : ''} />
          ))}
          <TextArea language={language} name="text" label={texts.text} value={textIn(form, 'text')} rows={8} required />
          <Actions>
            <Button>{texts.send}</Button>
          </Actions>
        </Form>
      </>
    );
    return page(texts.title, body, { status: isSignedOut ? 401 : 403 });
  };
