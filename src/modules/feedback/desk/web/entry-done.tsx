import { type Asked } from '../../../../platform/http/route.ts';
import { Actions, Button, LargeCode, Notice, Section, Stack } from '../../../../platform/web/components/index.ts';
import { type Entry } from '../entry.store.ts';
import { deskTexts, promiseInWords } from '../texts.ts';
import { keptCode, slipHref } from './slip.page.tsx';

/** What to tell the caller: the code, the promise, and a slip to hand over. */
export const EntryDone = ({ asked, entry }: { asked: Asked; entry: Entry }) => {
  const { language } = asked;
  const texts = deskTexts[language];
  const code = keptCode(asked, entry.feedbackCaseId);
  return (
    <Section>
      <Stack>
        <Notice language={language} tone="success" title={texts.done}>
          <p>{promiseInWords(entry, language)}</p>
          <p>{code ? texts.codeNote : texts.codeGone}</p>
        </Notice>
        {entry.isSensitive && (
          <Notice language={language} tone="warning">
            <p>{texts.sensitive}</p>
          </Notice>
        )}
        {code && <LargeCode label={texts.code} code={code} />}
        {code && (
          <Actions>
            <Button kind="secondary" href={slipHref(entry, language)}>
              {texts.slip}
            </Button>
          </Actions>
        )}
      </Stack>
    </Section>
  );
};
