import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { Button, LargeCode, OnePage, PageHeading, Prose, Stack } from '../../../../platform/web/components/index.ts';
import { readTrackingCode } from '../../cases/tracking-code.ts';
import { trackingPath } from '../../give/index.ts';
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

/** A slip of paper for who stands at the desk, in the language of the answer. */
async function showSlip(ctx: Context, asked: Asked): Promise<Reply> {
  const { base, query, baseUrl, language } = asked;
  const entries = await entriesOfSitting(ctx);
  const entry = entries.find(({ feedbackCaseId }) => feedbackCaseId === query.get('case'));
  const code = entry && keptCode(asked, entry.feedbackCaseId);
  const texts = deskTexts[language];
  const back = (
    <p>
      <Button kind="secondary" href={`${base}${enterPath}`}>
        {texts.back}
      </Button>
    </p>
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
  const address = `${baseUrl}/${language}${trackingPath}`;
  const body = (
    <>
      <OnePage>
        <PageHeading title={texts.slipTitle} />
        <Stack>
          <LargeCode label={texts.code} code={code} />
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
