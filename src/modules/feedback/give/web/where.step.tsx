import {
  Actions,
  AsWritten,
  Button,
  CheckboxGroup,
  Details,
  EnterButton,
  HiddenInput,
  RadioGroup,
  Select,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import { GiverAdvice } from '../../statutory/statutory-advice.tsx';
import { type StatutoryKind } from '../../statutory/statutory-matter.ts';
import { type NamedPlace } from '../places.ts';
import { giveTexts } from '../texts.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { KindChoice } from './tell.step.tsx';

export interface ThemeChoice {
  readonly themeId: string;
  readonly name: string;
}

interface WhereProps extends StepProps {
  /** The kind has not been asked yet: the text came from the home page. */
  readonly asksKind: boolean;
  readonly suggested: readonly ThemeChoice[];
  readonly themes: readonly ThemeChoice[];
  readonly units: readonly NamedPlace[];
  readonly districts: readonly NamedPlace[];
  /** A name was looked for, and nothing is called so. */
  readonly foundNothing: boolean;
  /** The procedure that the words seem to ask for, and the address of its form. */
  readonly procedure: { readonly kind: StatutoryKind; readonly address: string | undefined } | undefined;
}

/** Step 2: what it is about and where; all of it suggested, changeable and skippable. */
export const WhereStep = (props: WhereProps) => {
  const { language, draft, suggested, themes, units, districts } = props;
  const texts = giveTexts[language];
  const { where } = texts;
  return (
    <StepFrame
      {...props}
      step={2}
      title={where.title}
      lead={where.lead}
      before={props.procedure && <GiverAdvice language={language} {...props.procedure} />}
      shows={[
        ...(props.asksKind ? (['kind'] as const) : []),
        'theme',
        'otherTheme',
        'place',
        'unit',
        'district',
        'seen',
      ]}
    >
      <HiddenInput name="seen" value="where" />
      {props.asksKind && <HiddenInput name="asksKind" value="yes" />}
      <EnterButton name="go" value="search" />
      <Details summary={where.youSaid}>
        <AsWritten>{draft.text.slice(0, 2000)}</AsWritten>
        <Actions>
          <Button name="go" value="edit" kind="quiet">
            {where.change}
          </Button>
        </Actions>
      </Details>
      {props.asksKind && <KindChoice language={language} draft={draft} />}
      {suggested.length > 0 && (
        <CheckboxGroup
          language={language}
          name="theme"
          label={where.themes}
          hint={where.themesHint}
          choices={suggested.map(({ themeId, name }) => ({ value: themeId, label: name }))}
          values={draft.themeIds}
        />
      )}
      <Select
        language={language}
        name="otherTheme"
        label={suggested.length > 0 ? where.otherTheme : where.themes}
        placeholder={where.noTheme}
        choices={themes.map(({ themeId, name }) => ({ value: themeId, label: name }))}
        value={draft.otherThemeId ?? ''}
      />
      <TextInput
        language={language}
        name="place"
        label={where.place}
        hint={where.placeHint}
        value={draft.place}
        autocomplete="off"
        maxlength={300}
      />
      <Actions>
        <Button name="go" value="search" kind="secondary">
          {where.search}
        </Button>
      </Actions>
      {props.foundNothing && <p>{where.nothingFound({ place: isolate(draft.place) })}</p>}
      {units.length > 0 && (
        <RadioGroup
          language={language}
          name="unit"
          label={where.units}
          choices={[
            ...units.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'none', label: where.noUnit },
          ]}
          value={draft.unit}
        />
      )}
      {districts.length > 0 && (
        <Select
          language={language}
          name="district"
          label={where.district}
          placeholder={where.noDistrict}
          choices={districts.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.districtId ?? ''}
        />
      )}
      <Actions>
        <Button name="go" value="where">
          {texts.goOn}
        </Button>
        <Button name="go" value="edit" kind="secondary">
          {texts.goBack}
        </Button>
      </Actions>
    </StepFrame>
  );
};
