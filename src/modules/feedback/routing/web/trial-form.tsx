import { type Context } from '../../../../platform/context.ts';
import { type Asked } from '../../../../platform/http/route.ts';
import { Button, DateInput, Form, HiddenInput } from '../../../../platform/web/components/index.ts';
import { addDays, localDay, workingCalendarOf } from '../../../city/index.ts';
import { routingTexts } from '../texts.ts';
import { routingPath } from './addresses.ts';

/** The days on which a trial looks unless others are chosen: the last 90. */
export async function usualTrial({ tx, cityId, now }: Context): Promise<{ from: string; until: string }> {
  const today = localDay(await workingCalendarOf(tx, cityId), now);
  return { from: addDays(today, -90), until: today };
}

/** Asks for the days on whose feedback a draft is tried. */
export const TrialForm = (props: {
  asked: Asked;
  version: number;
  from: string;
  until: string;
  error: string | undefined;
}) => {
  const { language, base, csrfToken } = props.asked;
  const texts = routingTexts[language].trial;
  return (
    <Form csrfToken={csrfToken} action={`${base}${routingPath}/trials`}>
      <HiddenInput name="version" value={String(props.version)} />
      <DateInput language={language} name="from" label={texts.from} value={props.from} error={props.error} required />
      <DateInput language={language} name="until" label={texts.until} value={props.until} required />
      <Button kind="secondary">{texts.submit}</Button>
    </Form>
  );
};
