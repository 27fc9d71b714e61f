import { type Language } from '../kernel/language.ts';
import { algorithmsPath } from '../modules/feedback/index.ts';
import { PageHeading, Prose, Section } from '../platform/web/components/index.ts';
import { siteTexts } from './site-texts.ts';

/** What the service is, how its numbers are made, what it does with data. */
export const About = ({ language, city, version }: { language: Language; city: string; version: string }) => {
  const texts = siteTexts[language].about;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead({ city })}</p>} />
      <Section heading={texts.numbersHeading}>
        <Paragraphs items={texts.numbers} />
      </Section>
      <Section heading={texts.privacyHeading}>
        <Paragraphs items={texts.privacy} />
      </Section>
      <Section heading={texts.algorithmsHeading}>
        <p>
          <a href={`/${language}${algorithmsPath}`}>{texts.algorithmsLink}</a>
        </p>
      </Section>
      <Section heading={texts.sourceHeading}>
        <Paragraphs items={[texts.source, texts.versionText({ version })]} />
      </Section>
    </>
  );
};

const Paragraphs = ({ items }: { items: readonly string[] }) => (
  <Prose>
    {items.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </Prose>
);
