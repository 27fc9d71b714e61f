import { acceptedFiles, attachmentHint } from '../../../../platform/attachments/index.ts';
import {
  Button,
  Checkbox,
  Details,
  FileInput,
  Form,
  HiddenInput,
  RadioGroup,
  Section,
  Stack,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { isUnfinished, waitsForOther } from '../case-in-words.ts';
import { isRated } from '../giver-acts.ts';
import { giveTexts } from '../texts.ts';
import { type MineProps } from './mine.page.tsx';

/** The one box for what the giver wants to say while her feedback is handled. */
export const ReplyForm = ({ it, about, action, csrfToken, errors = {}, typed = {} }: MineProps) => {
  const { language } = about;
  const texts = giveTexts[language].mine;
  if (!isUnfinished(it)) return null;
  const isAsked = it.status === 'waiting-for-giver';
  return (
    <Section heading={isAsked ? texts.answerHeading : texts.replyHeading}>
      <Form action={action} csrfToken={csrfToken} hasFiles>
        <HiddenInput name="go" value="reply" />
        <TextArea
          language={language}
          name="text"
          label={texts.reply}
          value={typed['text']}
          error={errors['text']}
          required
        />
        <FileInput
          language={language}
          name="files"
          label={giveTexts[language].answer.files}
          hint={attachmentHint[language]}
          error={errors['files']}
          accept={acceptedFiles}
          multiple
        />
        <Button kind={isAsked ? 'primary' : 'secondary'}>{texts.send}</Button>
      </Form>
    </Section>
  );
};

/** Whether the answer helped, asked once; after that a way to say that the matter is not settled. */
export const AfterAnswer = (props: MineProps) => {
  const { it, events } = props;
  if (it.status !== 'answered' && it.status !== 'closed') return null;
  if (waitsForOther(it, events)) return null;
  return isRated(events) ? <ReopenForm {...props} /> : <RatingForm {...props} />;
};

const RatingForm = ({ about, action, csrfToken, errors = {}, typed = {} }: MineProps) => {
  const { language } = about;
  const texts = giveTexts[language].mine;
  return (
    <Section>
      <Form action={action} csrfToken={csrfToken}>
        <HiddenInput name="go" value="rate" />
        <RadioGroup
          language={language}
          name="helped"
          label={texts.rate}
          error={errors['helped']}
          choices={[
            { value: 'yes', label: texts.yes },
            { value: 'no', label: texts.no },
          ]}
          value={typed['helped']}
          required
          inline
        />
        <TextArea
          language={language}
          name="why"
          label={texts.why}
          value={typed['why']}
          error={errors['why']}
          rows={3}
        />
        <Checkbox
          language={language}
          name="again"
          label={texts.again}
          hint={texts.againHint}
          checked={typed['again'] === 'yes'}
        />
        <Button>{texts.sendRating}</Button>
      </Form>
    </Section>
  );
};

const ReopenForm = ({ about, action, csrfToken, errors = {}, typed = {} }: MineProps) => {
  const { language } = about;
  const texts = giveTexts[language].mine;
  return (
    <Section heading={texts.reopenHeading}>
      <Details summary={texts.sendReopen} open={typed['reopen'] !== undefined}>
        <Form action={action} csrfToken={csrfToken}>
          <HiddenInput name="go" value="reopen" />
          <TextArea
            language={language}
            name="reopen"
            label={texts.reopen}
            value={typed['reopen']}
            error={errors['reopen']}
            rows={4}
            required
          />
          <Button>{texts.sendReopen}</Button>
        </Form>
      </Details>
    </Section>
  );
};

interface OtherAct {
  readonly go: string;
  readonly summary: string;
  readonly text: string;
  readonly button: string;
  readonly isGrave: boolean;
}

/** What can be done beside the conversation; each says first what follows from it. */
export const OtherActs = (props: MineProps) => {
  const { about, action, csrfToken } = props;
  const texts = giveTexts[about.language].mine;
  return (
    <Section heading={texts.moreHeading}>
      <Stack>
        {otherActs(props).map(({ go, summary, text, button, isGrave }) => (
          <Details key={go} summary={summary}>
            <Form action={action} csrfToken={csrfToken}>
              <HiddenInput name="go" value={go} />
              <p>{text}</p>
              <Button kind={isGrave ? 'danger' : 'secondary'}>{button}</Button>
            </Form>
          </Details>
        ))}
      </Stack>
    </Section>
  );
};

function otherActs({ it, about, isOwn }: MineProps): OtherAct[] {
  const texts = giveTexts[about.language].mine;
  const acts: (OtherAct & { readonly isPossible: boolean })[] = [
    {
      go: 'withdraw',
      isPossible: isUnfinished(it),
      summary: texts.withdrawSummary,
      text: texts.withdrawText,
      button: texts.withdraw,
      isGrave: true,
    },
    {
      go: 'unpublish',
      isPossible: it.mayPublish || it.isPublished,
      summary: texts.publicationSummary,
      text: texts.publicationText,
      button: texts.withdrawPublication,
      isGrave: false,
    },
    {
      go: 'erase',
      isPossible: it.giverContactId !== null || it.giverResidentId !== null || it.onBehalfOf !== null,
      summary: texts.eraseSummary,
      text: it.giverResidentId === null ? texts.eraseText : texts.eraseIdentified,
      button: texts.erase,
      isGrave: true,
    },
    {
      go: 'forget',
      isPossible: true,
      summary: texts.forgetSummary,
      text: texts.forgetText,
      button: texts.forget,
      isGrave: true,
    },
    {
      go: 'leave',
      isPossible: !isOwn,
      summary: texts.leaveSummary,
      text: texts.leaveText,
      button: texts.leave,
      isGrave: false,
    },
  ];
  return acts.filter(({ isPossible }) => isPossible);
}
