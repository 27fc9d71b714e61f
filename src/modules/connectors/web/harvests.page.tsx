import { type FieldErrors } from '../../../platform/http/form-values.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../platform/i18n/format.ts';
import {
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  type Item,
  ItemList,
  PageHeading,
  RadioGroup,
  Section,
  StatusLabel,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { dialects, formats, type Harvest } from '../harvest/harvest.ts';
import { harvestPath, harvestsPath } from './addresses.ts';
import { connectorPageTexts } from './texts.ts';

export type HarvestFormValues = Readonly<Record<'name' | 'url' | 'dialect' | 'format' | 'readFrom', string>>;

export interface HarvestsView {
  readonly asked: Asked;
  readonly harvests: readonly Harvest[];
  readonly timeZone: string;
  readonly values: HarvestFormValues;
  readonly errors: FieldErrors;
}

/** All systems that are read, and the form for another. */
export const HarvestsPage = (view: HarvestsView) => {
  const { asked, harvests, errors } = view;
  const { language } = asked;
  const texts = connectorPageTexts[language].harvests;
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {harvests.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <Section heading={texts.made}>
          <ItemList items={harvests.map((it) => harvestItem(view, it))} />
        </Section>
      )}
      <Section heading={texts.make}>
        <HarvestForm {...view} />
      </Section>
    </>
  );
};

function harvestItem({ asked, timeZone }: HarvestsView, it: Harvest): Item {
  const { language, base } = asked;
  const texts = connectorPageTexts[language].harvests;
  return {
    key: it.harvestId,
    title: <bdi>{it.name}</bdi>,
    href: `${base}${harvestPath(it.harvestId)}`,
    text: <p>{it.url}</p>,
    meta: [
      <HarvestState key="state" language={language} it={it} />,
      ...(it.isOn ? [texts.next({ when: formatDateTime(it.nextAt, language, timeZone) })] : []),
    ],
  };
}

export const HarvestState = ({ language, it }: { language: Asked['language']; it: Harvest }) => {
  const texts = connectorPageTexts[language].harvests;
  if (!it.isOn) return <StatusLabel tone="neutral">{texts.off}</StatusLabel>;
  if (it.failuresInARow > 0) {
    return (
      <StatusLabel tone="danger">{texts.failing({ count: formatNumber(it.failuresInARow, language) })}</StatusLabel>
    );
  }
  return <StatusLabel tone="success">{texts.on}</StatusLabel>;
};

const HarvestForm = ({ asked, values, errors }: HarvestsView) => {
  const { language, csrfToken, base } = asked;
  const texts = connectorPageTexts[language].harvests;
  return (
    <Form csrfToken={csrfToken} action={`${base}${harvestsPath}`}>
      <TextInput
        language={language}
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        value={values.name}
        error={errors['name']}
        maxlength={80}
        autocomplete="off"
        required
      />
      <TextInput
        language={language}
        name="url"
        type="url"
        label={texts.url}
        hint={texts.urlHint}
        value={values.url}
        error={errors['url']}
        autocomplete="off"
        spellcheck={false}
        required
      />
      <RadioGroup
        language={language}
        name="dialect"
        label={texts.dialect}
        value={values.dialect}
        error={errors['dialect']}
        choices={dialects.map((value) => ({ value, label: texts.dialects[value] }))}
        required
      />
      <RadioGroup
        language={language}
        name="format"
        label={texts.format}
        value={values.format}
        error={errors['format']}
        choices={formats.map((value) => ({ value, label: texts.formats[value] }))}
        inline
        required
      />
      <DateInput
        language={language}
        name="readFrom"
        label={texts.readFrom}
        value={values.readFrom}
        error={errors['readFrom']}
        required
      />
      <Button>{texts.submit}</Button>
    </Form>
  );
};
