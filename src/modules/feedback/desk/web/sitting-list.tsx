import { type Asked } from '../../../../platform/http/route.ts';
import {
  Button,
  Form,
  HiddenInput,
  ItemList,
  Section,
  VisuallyHidden,
} from '../../../../platform/web/components/index.ts';
import { type Entry } from '../entry.store.ts';
import { deskTexts } from '../texts.ts';
import { enterPath } from './addresses.ts';

const mostListed = 50;
const mostOfText = 120;

/** What was entered in this sitting, newest first; what nobody has begun to handle can be undone. */
export const SittingList = ({ asked, entries, batch }: { asked: Asked; entries: readonly Entry[]; batch: string }) => {
  const { language, base, csrfToken } = asked;
  const texts = deskTexts[language];
  const channels: Readonly<Record<string, string | undefined>> = texts.channels;
  return (
    <Section heading={texts.sitting}>
      {entries.length === 0 ? (
        <p>{texts.sittingEmpty}</p>
      ) : (
        <ItemList
          label={texts.sitting}
          items={entries.slice(0, mostListed).map((entry) => {
            const title = entry.maskedText === null ? texts.hidden : shortened(entry.maskedText);
            return {
              key: entry.feedbackCaseId,
              title: <bdi>{title}</bdi>,
              meta: [entry.kind && texts.kinds[entry.kind].slice(2), channels[entry.channel]].filter(Boolean),
              text: entry.isUntouched ? (
                <Form csrfToken={csrfToken} action={`${base}${enterPath}/undo`}>
                  <HiddenInput name="case" value={entry.feedbackCaseId} />
                  <HiddenInput name="batch" value={batch} />
                  <Button kind="quiet">
                    {texts.undo}
                    <VisuallyHidden>: {title}</VisuallyHidden>
                  </Button>
                </Form>
              ) : (
                texts.taken
              ),
            };
          })}
        />
      )}
    </Section>
  );
};

function shortened(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ')];
  return letters.length > mostOfText ? `${letters.slice(0, mostOfText - 1).join('')}…` : letters.join('');
}
