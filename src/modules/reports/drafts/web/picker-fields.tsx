import { type ComponentChildren } from 'preact';
import { type CellKey, totalCode } from '../../../../kernel/figure.ts';
import { type Language, languages } from '../../../../kernel/language.ts';
import {
  Actions,
  Button,
  DataTable,
  DefinitionList,
  Details,
  EmptyState,
  FieldGroup,
  FieldRow,
  HiddenInput,
  InLanguage,
  ItemList,
  Notice,
  RadioGroup,
  Section,
  Select,
  TextInput,
  VisuallyHidden,
} from '../../../../platform/web/components/index.ts';
import { type ComputedFigure } from '../../computed-figure.ts';
import { plainText } from '../../prose/segment.ts';
import { choosableDimensions, looksOver, overDimensions, pickOperators, takesTwo } from '../figure-picker.ts';
import { faultInText } from './fault-view.tsx';
import { canBeSaid, type ChosenFigure, type PickerState } from './part-state.ts';
import { draftTexts } from './texts.ts';

interface PickerProps {
  readonly language: Language;
  readonly state: PickerState;
  /** Where the form of the part is sent, with the place of the picker. */
  readonly action: string;
}

/** Finds a figure and puts a reference to it into the texts: search, choose, see the value, insert. */
export const PickerFields = (props: PickerProps) => {
  const { language, state } = props;
  const texts = draftTexts[language].picker;
  return (
    <Section heading={texts.heading} id="picker">
      <TextInput
        language={language}
        name="find"
        type="search"
        label={texts.find}
        hint={texts.findHint}
        value={state.find}
        required
      />
      <Act {...props} act="find">
        {texts.findButton}
      </Act>
      {state.found && <Found {...props} found={state.found} />}
      {state.chosen && <Chosen {...props} chosen={state.chosen} />}
    </Section>
  );
};

const Act = ({ act, action, children }: PickerProps & { act: string; children: ComponentChildren }) => (
  <Button kind="secondary" name="act" value={act} formAction={action}>
    {children}
  </Button>
);

const Found = (props: PickerProps & { found: readonly ComputedFigure[] }) => {
  const { language, found } = props;
  const texts = draftTexts[language].picker;
  if (found.length === 0) return <EmptyState title={texts.found({ count: 0 })}>{texts.noneFound}</EmptyState>;
  return (
    <Section level={3} heading={texts.found({ count: found.length })}>
      <ItemList
        items={found.map(({ definition }) => ({
          key: definition.id,
          title: definition.title[language],
          text: definition.counts[language],
          meta: [
            <Act {...props} act={`choose:${definition.id}`}>
              {texts.choose}
              <VisuallyHidden>: {definition.title[language]}</VisuallyHidden>
            </Act>,
          ],
        }))}
      />
    </Section>
  );
};

const Chosen = (props: PickerProps & { chosen: ChosenFigure }) => {
  const { language, chosen } = props;
  const { figure, pick } = chosen;
  const texts = draftTexts[language].picker;
  const { title, counts, id } = figure.definition;
  return (
    <Section level={3} heading={`${texts.chosen}: ${title[language]}`}>
      <p>{counts[language]}</p>
      <HiddenInput name="figure" value={id} />
      <HiddenInput name="shownOperator" value={pick.operator} />
      <KeyFields {...props} name="one" label={texts.one} codes={pick.one} />
      <Details
        summary={`${texts.operator}: ${draftTexts[language].operators[pick.operator][0]}`}
        open={pick.operator !== 'f'}
      >
        <RadioGroup
          language={language}
          name="operator"
          label={texts.operator}
          value={pick.operator}
          choices={pickOperators
            .filter((operator) => !looksOver(operator) || overDimensions(figure).length > 0)
            .map((operator) => {
              const [label, hint] = draftTexts[language].operators[operator];
              return { value: operator, label, hint };
            })}
          required
        />
      </Details>
      {looksOver(pick.operator) && (
        <Select
          language={language}
          name="over"
          label={texts.over}
          value={pick.over}
          placeholder={null}
          choices={overDimensions(figure).map((code) => ({
            value: code,
            label: figure.definition.dimensions.find((one) => one.code === code)?.label[language] ?? code,
          }))}
          required
        />
      )}
      {takesTwo(pick.operator) && <KeyFields {...props} name="other" label={texts.other} codes={pick.other} />}
      <Act {...props} act="show">
        {texts.show}
      </Act>
      <Value {...props} />
    </Section>
  );
};

type KeyFieldsProps = PickerProps & {
  readonly chosen: ChosenFigure;
  readonly name: 'one' | 'other';
  readonly label: string;
  readonly codes: CellKey;
};

/** A list for each dimension of which there is something to choose, and for the measure. */
const KeyFields = ({ language, chosen: { figure }, name, label, codes }: KeyFieldsProps) => {
  const texts = draftTexts[language].picker;
  const { measures } = figure.definition;
  return (
    <FieldGroup language={language} name={name} label={label} required>
      {() => (
        <FieldRow>
          {choosableDimensions(figure).map(({ code: dimension, label: heading, hasTotal }) => (
            <Select
              key={dimension}
              language={language}
              name={`${name}-${dimension}`}
              label={heading[language]}
              value={codes[dimension]}
              placeholder={null}
              choices={[
                ...(hasTotal ? [{ value: totalCode, label: texts.all }] : []),
                ...(figure.codes[dimension] ?? []).map((one) => ({ value: one.code, label: one.label[language] })),
              ]}
              required
            />
          ))}
          {measures.length > 1 && (
            <Select
              language={language}
              name={`${name}-measure`}
              label={texts.measure}
              value={codes['measure']}
              placeholder={null}
              choices={measures.map((measure) => ({ value: measure.code, label: measure.label[language] }))}
              required
            />
          )}
        </FieldRow>
      )}
    </FieldGroup>
  );
};

const Value = (props: PickerProps & { chosen: ChosenFigure }) => {
  const { language, chosen } = props;
  const { written, reads } = chosen;
  const texts = draftTexts[language].picker;
  if (!canBeSaid(chosen)) {
    return (
      <Notice language={language} tone="warning" title={texts.cannot}>
        <ul>
          {[...new Set(reads[language].faults.map((fault) => faultInText(fault, language)))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  const [first] = reads[language].segments;
  const isNumber = first?.kind === 'number';
  const shown = isNumber ? [language] : languages;
  return (
    <>
      <DefinitionList
        items={[
          ...shown.map((each) => ({
            term: isNumber ? texts.value : draftTexts[language].languages[each],
            value: (
              <InLanguage language={each}>
                <strong>{plainText(reads[each].segments)}</strong>
              </InLanguage>
            ),
          })),
          { term: texts.reference, value: <code>{written[language]}</code> },
        ]}
      />
      <Actions>
        <Act {...props} act="insert" action={props.action.replace(/#.*$/, '#text')}>
          {texts.insert}
        </Act>
      </Actions>
    </>
  );
};

/** The grammar of references, short; the whole of it is in the handbook of figures. */
export const ReferenceHelp = ({ language }: { language: Language }) => {
  const { help } = draftTexts[language];
  return (
    <Details summary={help.summary}>
      <p>{help.rule}</p>
      <DataTable
        caption={help.caption}
        hideCaption
        columns={[
          { key: 'written', label: help.written },
          { key: 'gives', label: help.gives },
        ]}
        rows={help.rows.map(([written = '', gives = '']) => ({
          key: written,
          header: <code>{written}</code>,
          cells: [gives],
        }))}
      />
    </Details>
  );
};
