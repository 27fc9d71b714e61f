import { type Language } from '../../../../kernel/language.ts';
import { acceptedFiles, attachmentHint } from '../../../../platform/attachments/index.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import {
  Checkbox,
  type Choice,
  Details,
  FieldRow,
  FileInput,
  LiveWarnings,
  Select,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { feedbackKinds } from '../../feedback-case.ts';
import { giveTexts } from '../../give/texts.ts';
import { deskChannels, relations, type TypedEntry } from '../entry-form.ts';
import { deskTexts } from '../texts.ts';

export interface EntryFieldsProps {
  readonly language: Language;
  readonly typed: TypedEntry;
  readonly errors: FieldErrors;
  readonly units: readonly Choice[];
  readonly themes: readonly Choice[];
}

const warningsName = 'personal-data';

/**
 * What is asked of every entry, in the order in which a call goes: the text and its kind first; what stays the same from
 * one to the next comes filled in. Enter in a line sends the form.
 */
export const EntryFields = (props: EntryFieldsProps) => {
  const { language, typed, errors, units } = props;
  const texts = deskTexts[language];
  return (
    <>
      <TextArea
        language={language}
        name="text"
        label={texts.text}
        hint={texts.textHint}
        value={typed.text}
        error={errors['text']}
        rows={5}
        watchedBy={warningsName}
        autofocus={Object.keys(errors).length === 0}
        required
      />
      <LiveWarnings
        name={warningsName}
        warnings={Object.entries(giveTexts[language].warnings).map(([key, text]) => ({ key, text }))}
      />
      <FieldRow>
        <Select
          language={language}
          name="kind"
          label={texts.kind}
          choices={[
            { value: '', label: texts.kindUnknown },
            ...feedbackKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] })),
          ]}
          value={typed.kind}
          error={errors['kind']}
          placeholder={null}
        />
        <TextInput
          language={language}
          name="day"
          label={texts.day}
          hint={texts.dayHint}
          value={typed.day}
          error={errors['day']}
          width="short"
          autocomplete="off"
        />
      </FieldRow>
      <FieldRow>
        <Select
          language={language}
          name="channel"
          label={texts.channel}
          choices={deskChannels.map((channel) => ({ value: channel, label: texts.channels[channel] }))}
          value={typed.channel}
          error={errors['channel']}
          placeholder={null}
          required
        />
        <Select
          language={language}
          name="unit"
          label={texts.unit}
          choices={units}
          value={typed.unit}
          error={errors['unit']}
          placeholder={texts.unitUnknown}
        />
      </FieldRow>
      <ForTheAnswer {...props} />
      <MoreFields {...props} />
    </>
  );
};

const ForTheAnswer = ({ language, typed, errors }: EntryFieldsProps) => {
  const texts = deskTexts[language];
  return (
    <>
      <Select
        language={language}
        name="language"
        label={texts.language}
        choices={(['fi', 'sv', 'en'] as const).map((code) => ({ value: code, label: texts.languages[code] }))}
        value={typed.language}
        error={errors['language']}
        placeholder={null}
        required
      />
      <Checkbox
        language={language}
        name="wantsAnswer"
        label={texts.wantsAnswer}
        hint={texts.contactNote}
        checked={typed.wantsAnswer}
      />
      <FieldRow>
        <TextInput
          language={language}
          name="phone"
          type="tel"
          label={texts.phone}
          value={typed.phone}
          error={errors['phone']}
          autocomplete="off"
        />
        <TextInput
          language={language}
          name="email"
          type="email"
          label={texts.email}
          value={typed.email}
          error={errors['email']}
          autocomplete="off"
          spellcheck={false}
        />
        <TextInput
          language={language}
          name="name"
          label={texts.name}
          value={typed.name}
          error={errors['name']}
          autocomplete="off"
        />
      </FieldRow>
    </>
  );
};

/** What few entries need: closed until it is wanted, open when something in it is filled in or wrong. */
const MoreFields = ({ language, typed, errors, themes }: EntryFieldsProps) => {
  const texts = deskTexts[language];
  const isFilled =
    [typed.theme, typed.place, typed.relation, typed.behalfName, typed.postAddress, typed.postAccount].some(Boolean) ||
    typed.mayPublish;
  const isWrong = ['theme', 'behalfName', 'postAddress', 'files'].some((name) => errors[name]);
  return (
    <Details summary={texts.more} open={isFilled || isWrong}>
      <Select
        language={language}
        name="theme"
        label={texts.theme}
        choices={themes}
        value={typed.theme}
        error={errors['theme']}
        placeholder={texts.themeUnknown}
      />
      <TextInput language={language} name="place" label={texts.place} value={typed.place} autocomplete="off" />
      <Select
        language={language}
        name="relation"
        label={texts.relation}
        choices={relations.map((relation) => ({ value: relation, label: texts.relations[relation] }))}
        value={typed.relation}
        placeholder={texts.self}
      />
      <TextInput
        language={language}
        name="behalfName"
        label={texts.behalfName}
        value={typed.behalfName}
        error={errors['behalfName']}
        autocomplete="off"
      />
      <Checkbox language={language} name="behalfKnows" label={texts.behalfKnows} checked={typed.behalfKnows} />
      <Checkbox language={language} name="mayPublish" label={texts.mayPublish} checked={typed.mayPublish} />
      <TextInput
        language={language}
        name="postAddress"
        type="url"
        label={texts.postAddress}
        value={typed.postAddress}
        error={errors['postAddress']}
        autocomplete="off"
      />
      <TextInput
        language={language}
        name="postAccount"
        label={texts.postAccount}
        value={typed.postAccount}
        autocomplete="off"
      />
      <FileInput
        language={language}
        name="files"
        label={texts.files}
        hint={attachmentHint[language]}
        error={errors['files']}
        accept={acceptedFiles}
        multiple
      />
    </Details>
  );
};
