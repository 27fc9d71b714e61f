import { type Language } from '../../../../kernel/language.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  Form,
  ItemList,
  Notice,
  Section,
  StatusLabel,
} from '../../../../platform/web/components/index.ts';
import { type ListedSession } from '../../session.ts';
import { identifyTexts } from '../texts.ts';

export interface SessionListProps {
  readonly language: Language;
  readonly timeZone: string;
  readonly csrfToken: string;
  readonly sessions: readonly ListedSession[];
  /** Where the form is sent that ends the others. */
  readonly endHref: string;
  readonly othersEnded: boolean;
}

/** Where a person is signed in, and one button that ends it everywhere else. */
export const SessionList = (props: SessionListProps) => {
  const { language, timeZone, csrfToken, sessions } = props;
  const texts = identifyTexts[language].own;
  const items = sessions.map(({ browser, beganAt, lastUsedAt, isThis }) => ({
    title: browser || texts.unknownBrowser,
    text: texts.since({
      began: formatDateTime(beganAt, language, timeZone),
      used: formatDateTime(lastUsedAt, language, timeZone),
    }),
    meta: isThis
      ? [
          <StatusLabel key="this" tone="info">
            {texts.thisOne}
          </StatusLabel>,
        ]
      : [],
  }));
  return (
    <Section heading={texts.sessions} id="sessions">
      {props.othersEnded && <Notice language={language} tone="success" title={texts.othersEnded} />}
      <ItemList items={items} />
      {sessions.length > 1 ? (
        <>
          <p>{texts.sessionsText}</p>
          <Form action={props.endHref} csrfToken={csrfToken}>
            <Actions>
              <Button kind="secondary">{texts.endOthers}</Button>
            </Actions>
          </Form>
        </>
      ) : (
        <p>{texts.onlyHere}</p>
      )}
    </Section>
  );
};
