import { type Language } from '../../../../kernel/language.ts';
import { page, type Reply } from '../../../../platform/http/route.ts';
import { Button, PageHeading } from '../../../../platform/web/components/index.ts';
import { identifyTexts } from '../texts.ts';

/**
 * Sends the browser to a provider by a page that goes on by itself: the content security policy lets a form's answer
 * redirect nowhere but to ourselves, and a provider may send people further on.
 */
export function goOnTo(language: Language, address: string): Reply {
  const texts = identifyTexts[language].goingOn;
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Button href={address}>{texts.goOn}</Button>
    </>
  );
  return page(texts.title, body, { goesOnTo: address });
}
