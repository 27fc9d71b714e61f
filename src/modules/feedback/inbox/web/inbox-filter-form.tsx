import {
  DateInput,
  Details,
  FieldRow,
  FilterForm,
  HiddenInput,
  Select,
  Stack,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { feedbackKinds, feedbackChannels, feedbackStatuses } from '../../feedback-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { importPageTexts } from '../../web/texts.ts';
import { filterQuery, isNarrowed, mostWordsLength } from '../inbox-filter.ts';
import { inboxTexts } from '../texts.ts';
import { inboxPath, listHref } from './addresses.ts';
import { type InboxView } from './inbox-view.tsx';

/** Search and filters above the list; its own list and quick filter travel along. */
export const InboxFilterForm = ({ view }: { view: InboxView }) => {
  const { asked, filter } = view;
  const { language, base } = asked;
  const texts = inboxTexts[language].filter;
  const { words: _words, ...others } = filter;
  const isOpen = isNarrowed({ ...others, state: filter.words === undefined ? filter.state : 'unfinished' });
  return (
    <FilterForm
      language={language}
      action={`${base}${inboxPath}`}
      label={texts.label}
      submit={texts.submit}
      clearHref={isNarrowed(filter) ? listHref(base, { list: filter.list, state: 'unfinished' }) : undefined}
    >
      <TextInput
        language={language}
        name="words"
        type="search"
        label={texts.words}
        hint={texts.wordsHint}
        value={filter.words}
        maxlength={mostWordsLength}
      />
      <HiddenInput name="list" value={filter.list} />
      {filter.quick && <HiddenInput name="quick" value={filter.quick} />}
      <Details summary={texts.more} open={isOpen}>
        <Narrowing view={view} />
      </Details>
    </FilterForm>
  );
};

const Narrowing = ({ view: { asked, filter, names } }: { view: InboxView }) => {
  const { language } = asked;
  const inbox = inboxTexts[language];
  const texts = inbox.filter;
  const { kinds, channels, statuses } = feedbackTexts[language];
  const { languageNames } = importPageTexts[language].values;
  const shared = { language, placeholder: texts.any } as const;
  const choices = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>) =>
    keys.map((value) => ({ value, label: labels[value] }));
  return (
    <Stack>
      <FieldRow>
        <Select
          {...shared}
          placeholder={inbox.states.usual}
          name="state"
          label={texts.state}
          value={filterQuery(filter).get('state') ?? ''}
          choices={[
            ...choices(['unfinished', 'finished', 'any'] as const, inbox.states),
            ...choices(feedbackStatuses, statuses),
          ]}
        />
        <Select
          {...shared}
          name="kind"
          label={texts.kind}
          value={filter.kind}
          choices={choices(feedbackKinds, kinds)}
        />
        <Select {...shared} name="theme" label={texts.theme} value={filter.theme} choices={names.themes} />
      </FieldRow>
      <FieldRow>
        <Select {...shared} name="unit" label={texts.unit} value={filter.unit} choices={names.units} />
        <Select {...shared} name="district" label={texts.district} value={filter.district} choices={names.districts} />
      </FieldRow>
      <FieldRow>
        <Select
          {...shared}
          name="channel"
          label={texts.channel}
          value={filter.channel}
          choices={choices(feedbackChannels, channels)}
        />
        <Select
          {...shared}
          name="language"
          label={texts.language}
          value={filter.language}
          choices={[
            ...Object.entries(languageNames)
              .filter(([code]) => code !== 'other')
              .map(([value, label]) => ({ value, label })),
            { value: 'none', label: texts.noLanguage },
          ]}
        />
      </FieldRow>
      <FieldRow>
        <DateInput language={language} name="from" label={texts.from} value={filter.from} />
        <DateInput language={language} name="until" label={texts.until} value={filter.until} />
      </FieldRow>
    </Stack>
  );
};
