import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { dayInWords } from '../../../../platform/i18n/day-in-words.ts';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  LargeCode,
  Notice,
  PageHeading,
  Prose,
  Section,
  Stack,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { readTrackingCode } from '../../cases/tracking-code.ts';
import { emailInput } from '../check-draft.ts';
import { type Guesses } from '../guesses.ts';
import { openByCode } from '../open-by-code.ts';
import { type CodeLetters, sendCode } from '../send-code.ts';
import { giveTexts } from '../texts.ts';
import { minePath, ownCasePath } from './mine-paths.ts';

const thanksPath = '/feedback/thanks';
const action = 'feedback.give';

/** The page after giving feedback: the code, what happens when, and the code by letter for who wants it. */
export const thanksRoutes = (guesses: Guesses): readonly Route[] => {
  const letters: CodeLetters = new Map();
  return [
    {
      method: 'get',
      path: thanksPath,
      action,
      isOfOne: true,
      handle: (ctx, asked) =>
        withGiven(ctx, asked, guesses, (given) => thanksPage(asked, given, { isSent: asked.query.has('sent') })),
    },
    {
      method: 'post',
      path: thanksPath,
      action,
      isOfOne: true,
      attemptsPerMinute: 10,
      handle: (ctx, asked) => withGiven(ctx, asked, guesses, (given) => sendLetter(ctx, asked, letters, given)),
    },
  ];
};

interface Given {
  readonly it: HandledCase;
  readonly code: string;
}

/** The case that this browser has just given; without one there is nothing to thank for. */
async function withGiven(
  ctx: Context,
  asked: Asked,
  guesses: Guesses,
  answer: (given: Given) => Reply | Promise<Reply>,
): Promise<Reply> {
  const code = readTrackingCode(asked.visit.token ?? '');
  const it = code && (await openByCode(ctx, guesses, asked.clientAddress, code));
  return it ? answer({ it, code }) : redirect(`${asked.base}${minePath}`);
}

async function sendLetter(ctx: Context, asked: Asked, letters: CodeLetters, given: Given): Promise<Reply> {
  const email = textIn(asked.form, 'email').trim();
  if (!emailInput.safeParse(email).success) return thanksPage(asked, given, { email, isWrong: true });
  await sendCode(ctx, letters, given.it, { code: given.code, email, baseUrl: asked.baseUrl });
  return redirect(`${asked.base}${thanksPath}?sent=yes`);
}

interface LetterState {
  readonly email?: string;
  readonly isWrong?: boolean;
  readonly isSent?: boolean;
}

function thanksPage({ language, csrfToken, base }: Asked, { it, code }: Given, letter: LetterState): Reply {
  const texts = giveTexts[language].thanks;
  const day = dayInWords(it.dueDay ?? '', language);
  const errors = letter.isWrong ? { email: giveTexts[language].errors.email } : {};
  const isIdentified = it.giverResidentId !== null;
  const body = (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading
        title={texts.title}
        lead={<p>{it.wantsAnswer ? texts.promise({ day }) : texts.promiseNoAnswer({ day })}</p>}
      />
      <Stack>
        {!isIdentified && <LargeCode label={texts.code} code={code} />}
        <Prose>
          <p>{isIdentified ? texts.identified : `${texts.keepCode} ${texts.printed}`}</p>
        </Prose>
        {!isIdentified && it.isSensitive && (
          <Notice language={language} tone="warning">
            <p>{texts.sensitive}</p>
          </Notice>
        )}
        <Actions>
          <Button href={isIdentified ? `${base}${minePath}` : `${base}${ownCasePath}`}>{texts.toCase}</Button>
        </Actions>
      </Stack>
      <Section heading={texts.nextHeading}>
        <Prose>
          <ol>
            {texts.next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      {!isIdentified && (
        <Section heading={texts.mailHeading}>
          {letter.isSent && (
            <Notice language={language} tone="success">
              <p>{texts.mailSent}</p>
            </Notice>
          )}
          <Form action={`${base}${thanksPath}`} csrfToken={csrfToken}>
            <TextInput
              language={language}
              name="email"
              type="email"
              label={texts.mail}
              hint={texts.mailHint}
              value={letter.email?.slice(0, 300)}
              error={errors.email}
              autocomplete="email"
              spellcheck={false}
              required
            />
            <Button kind="secondary">{texts.sendMail}</Button>
          </Form>
        </Section>
      )}
    </>
  );
  return page(texts.title, body, letter.isWrong ? { status: 422 } : {});
}
