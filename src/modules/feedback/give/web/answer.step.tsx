import { acceptedFiles, attachmentHint } from '../../../../platform/attachments/index.ts';
import { type Proxy } from '../../../people/index.ts';
import {
  Actions,
  Button,
  Checkbox,
  EnterButton,
  FileInput,
  Notice,
  RadioGroup,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type Behalf } from '../draft.ts';
import { giveTexts } from '../texts.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

interface AnswerProps extends StepProps {
  /** By when the answer is promised, in words. */
  readonly day: string;
  /** For an identified resident: for whom she may act. */
  readonly proxies?: readonly Proxy[] | undefined;
}

/** Step 3: whether an answer is wanted, for whom it is given; the promise stands above the button. */
export const AnswerStep = (props: AnswerProps) => {
  const { language, day, proxies } = props;
  const texts = giveTexts[language];
  const { answer } = texts;
  return (
    <StepFrame
      {...props}
      step={3}
      title={answer.title}
      shows={
        proxies
          ? ['wantsAnswer', 'email', 'phone', 'name', 'proxy']
          : ['wantsAnswer', 'email', 'phone', 'name', 'behalf', 'behalfName', 'behalfKnows', 'mayPublish']
      }
    >
      <EnterButton name="go" value="send" />
      <AnswerChoice {...props} />
      {proxies ? <ProxyChoice {...props} proxies={proxies} /> : <BehalfChoice {...props} />}
      <FileInput
        language={language}
        name="files"
        label={answer.files}
        hint={attachmentHint[language]}
        error={props.errors?.['files']}
        accept={acceptedFiles}
        multiple
      />
      {!proxies && (
        <Checkbox
          language={language}
          name="mayPublish"
          label={answer.mayPublish}
          hint={answer.mayPublishHint}
          checked={props.draft.mayPublish}
        />
      )}
      <Notice language={language} tone="info" title={answer.promise({ day })}>
        <p>{answer.promiseNote}</p>
      </Notice>
      <Actions>
        <Button name="go" value="send">
          {answer.send}
        </Button>
        <Button name="go" value="back-to-where" kind="secondary">
          {texts.goBack}
        </Button>
      </Actions>
    </StepFrame>
  );
};

const AnswerChoice = ({ language, draft, errors = {}, proxies }: AnswerProps) => {
  const { answer } = giveTexts[language];
  const { wantsAnswer } = draft;
  return (
    <RadioGroup
      language={language}
      name="wantsAnswer"
      label={answer.wantsAnswer}
      error={errors['wantsAnswer']}
      value={wantsAnswer === undefined ? undefined : wantsAnswer ? 'yes' : 'no'}
      required
      choices={[
        {
          value: 'yes',
          label: answer.yes,
          hint: answer.yesHint,
          more: (
            <>
              <TextInput
                language={language}
                name="email"
                type="email"
                label={answer.email}
                hint={proxies ? answer.emailHintIdentified : answer.emailHint}
                value={draft.email.slice(0, 300)}
                error={errors['email']}
                autocomplete="email"
                spellcheck={false}
              />
              <TextInput
                language={language}
                name="phone"
                type="tel"
                label={answer.phone}
                hint={answer.phoneHint}
                value={draft.phone.slice(0, 300)}
                error={errors['phone']}
                autocomplete="tel"
              />
              <TextInput
                language={language}
                name="name"
                label={answer.name}
                value={draft.name.slice(0, 300)}
                error={errors['name']}
                autocomplete="name"
              />
            </>
          ),
        },
        { value: 'no', label: answer.no },
      ]}
    />
  );
};

const BehalfChoice = ({ language, draft, errors = {} }: AnswerProps) => {
  const { answer } = giveTexts[language];
  const more = (behalf: Behalf) => (
    <TextInput
      language={language}
      // Only what is asked for the choice that is made is read: each has a field of its own.
      name={`behalfName-${behalf}`}
      label={answer.behalfName}
      hint={answer.behalfNameHint}
      value={draft.behalf === behalf ? draft.behalfName.slice(0, 300) : ''}
      error={draft.behalf === behalf ? errors[`behalfName-${behalf}`] : undefined}
      autocomplete="off"
    />
  );
  const knows = (behalf: Behalf) => (
    <Checkbox
      language={language}
      name={`behalfKnows-${behalf}`}
      label={answer.behalfKnows}
      checked={draft.behalf === behalf && draft.behalfKnows}
    />
  );
  return (
    <RadioGroup
      language={language}
      name="behalf"
      label={answer.behalf}
      value={draft.behalf}
      required
      choices={[
        { value: 'self', label: answer.behalves.self },
        { value: 'child', label: answer.behalves.child, more: more('child') },
        ...(['relative', 'client'] as const).map((behalf) => ({
          value: behalf,
          label: answer.behalves[behalf],
          more: (
            <>
              {more(behalf)}
              {knows(behalf)}
            </>
          ),
        })),
      ]}
    />
  );
};

/** For whom an identified resident gives it: herself, or somebody whose consent she has recorded. */
const ProxyChoice = ({ language, draft, errors = {}, proxies }: AnswerProps & { proxies: readonly Proxy[] }) => {
  const { answer } = giveTexts[language];
  return (
    <>
      {proxies.length > 0 && (
        <RadioGroup
          language={language}
          name="proxy"
          label={answer.behalf}
          hint={answer.proxyHint}
          error={errors['proxy']}
          value={draft.proxyId ?? ''}
          required
          choices={[
            { value: '', label: answer.behalves.self },
            ...proxies.map(({ proxyId, name, relation }) => ({
              value: proxyId,
              label: `${name} (${answer.proxies[relation]})`,
            })),
          ]}
        />
      )}
    </>
  );
};
