import { type Asked } from '../../../../platform/http/route.ts';
import { Actions, Button, Details, Form, HiddenInput, RadioGroup } from '../../../../platform/web/components/index.ts';
import { inboxPath } from '../web/addresses.ts';
import { exportFormats } from './case-export.ts';
import { exportTexts } from './texts.ts';

export const exportsPath = `${inboxPath}/exports`;

/** Orders a file of what a list shows. */
export const ExportForm = ({ asked, query }: { asked: Asked; query: string }) => {
  const { language, base, csrfToken } = asked;
  const texts = exportTexts[language];
  return (
    <Details summary={texts.summary}>
      <p>{texts.lead}</p>
      <Form action={`${base}${exportsPath}`} csrfToken={csrfToken}>
        <HiddenInput name="query" value={query} />
        <RadioGroup
          language={language}
          name="format"
          label={texts.format}
          required
          inline
          value="csv"
          choices={exportFormats.map((value) => ({ value, label: texts.formats[value] }))}
        />
        <Actions>
          <Button kind="secondary">{texts.submit}</Button>
          <Button kind="quiet" href={`${base}${exportsPath}`}>
            {texts.all}
          </Button>
        </Actions>
      </Form>
    </Details>
  );
};
