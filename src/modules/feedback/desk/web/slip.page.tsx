import { isLanguage, type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Button,
  LargeCode,
  OnePage,
  PageHeading,
  Prose,
  Section,
  Stack,
} from '../../../../platform/web/components/index.ts';
import { readTrackingCode } from '../../cases/tracking-code.ts';
import { minePath } from '../../give/web/mine-paths.ts';
import { type Entry } from '../entry.store.ts';
import { enterAction, entriesOfSitting } from '../sitting.ts';
import { deskTexts, promiseInWords } from '../texts.ts';
import { enterPath, slipPath } from './addresses.ts';

/** The code of the newest entry travels in a cookie, with its case, so that no resident's page takes it for a giver's. */
export const keepCode = ({ visit }: Asked, feedbackCaseId: string, code: string): void =>
  visit.set(`${feedbackCaseId}.${code}`);

export function keptCode({ visit }: Asked, feedbackCaseId: string): string | undefined {
  const [of, code = ''] = (visit.token ?? '').split('.');
  return of === feedbackCaseId ? readTrackingCode(code) : undefined;
}

/** Where the slip of an entry is: in the language of its answer, and back to the form in that of the desk. */
export const slipHref = ({ feedbackCaseId, language }: Entry, back: Language): string =>
  `/${isLanguage(language) ? language : back}${slipPath}?case=${feedbackCaseId}&back=${back}`;

/** A slip of paper for who stands at the desk. */
async function showSlip(ctx: Context, asked: Asked): Promise<Reply> {
  const { query, baseUrl, language } = asked;
  const from = query.get('back');
  const entries = await entriesOfSitting(ctx);
  const entry = entries.find(({ feedbackCaseId }) => feedbackCaseId === query.get('case'));
  const code = entry && keptCode(asked, entry.feedbackCaseId);
  const texts = deskTexts[language];
  const back = (
    <Section>
      <Button kind="secondary" href={`/${isLanguage(from) ? from : language}${enterPath}`}>
        {texts.back}
      </Button>
    </Section>
  );
  if (!entry || !code) {
    const gone = (
      <>
        <PageHeading title={texts.slip} lead={<p>{texts.slipGone}</p>} />
        {back}
      </>
    );
    return page(texts.slip, gone);
  }
  const address = `${baseUrl}/${language}${minePath}`;
  const body = (
    <>
      <OnePage>
        <PageHeading title={texts.slipTitle} />
        <Stack>
          <LargeCode label={texts.slipCode} code={code} />
          <Prose>
            <p>{promiseInWords(entry, language)}</p>
            <p>{texts.slipFollow(address)}</p>
            <p>{texts.slipKeep}</p>
          </Prose>
        </Stack>
      </OnePage>
      {back}
    </>
  );
  return page(texts.slipTitle, body);
}

export const slipRoute: Route = { method: 'get', path: slipPath, action: enterAction, isOfOne: true, handle: showSlip };
