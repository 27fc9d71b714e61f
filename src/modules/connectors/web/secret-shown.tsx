import { type Language } from '../../../kernel/language.ts';
import { Actions, Breadcrumb, Button, PageHeading, Stack, TextArea } from '../../../platform/web/components/index.ts';

export interface SecretShownProps {
  readonly language: Language;
  readonly crumb: { readonly label: string; readonly href: string };
  readonly texts: { readonly title: string; readonly lead: string; readonly label: string; readonly open: string };
  readonly secret: string;
  readonly href: string;
}

/** A secret that is told this once: what it is, where it may be copied, and the way on. */
export const SecretShown = ({ language, crumb, texts, secret, href }: SecretShownProps) => (
  <>
    <Breadcrumb language={language} crumbs={[crumb, { label: texts.title }]} />
    <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
    <Stack>
      <TextArea language={language} name="secret" label={texts.label} value={secret} rows={2} readonly required />
      <Actions>
        <Button href={href}>{texts.open}</Button>
      </Actions>
    </Stack>
  </>
);
