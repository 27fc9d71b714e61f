import { type VNode } from 'preact';
import { type Language } from '../kernel/language.ts';
import {
  Button,
  CodeLink,
  EmptyState,
  FigureNumber,
  FigureRow,
  Form,
  ItemList,
  PageHeading,
  Prose,
  Section,
  TextInput,
} from '../platform/web/components/index.ts';
import { siteTexts } from './site-texts.ts';

/** The newest review as the home page tells of it. */
export interface HomeReview {
  readonly href: string;
  readonly title: string;
  readonly period: string;
  /** What it says, in two sentences. */
  readonly sentences: readonly VNode[];
  /** Its most telling numbers. */
  readonly figures: readonly {
    readonly text: string;
    readonly value: number | undefined;
    readonly unit: string;
    readonly code: string;
    readonly href: string;
  }[];
}

interface HomeProps {
  readonly language: Language;
  readonly review: HomeReview | undefined;
}

/** What this is and what is new, in one screen. */
export const Home = ({ language, review }: HomeProps) => {
  const texts = siteTexts[language].home;
  const base = `/${language}`;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Section heading={texts.newestReview}>
        {review ? (
          <NewestReview language={language} review={review} />
        ) : (
          <EmptyState title={texts.noReview.title}>{texts.noReview.text}</EmptyState>
        )}
      </Section>
      <Section heading={texts.codeHeading}>
        <Form method="get" action={`${base}/figures`}>
          <TextInput
            language={language}
            name="code"
            label={texts.codeLabel}
            hint={texts.codeHint}
            width="short"
            required
            autocomplete="off"
            spellcheck={false}
            maxlength={20}
          />
          <Button kind="secondary">{texts.codeSubmit}</Button>
        </Form>
      </Section>
      <Section heading={texts.moreHeading}>
        <ItemList
          items={[
            { title: texts.allReviews, href: `${base}/reviews`, text: texts.allReviewsText },
            { title: texts.openData, href: `${base}/open-data`, text: texts.openDataText },
            { title: texts.about, href: `${base}/about`, text: texts.aboutText },
          ]}
        />
      </Section>
    </>
  );
};

const NewestReview = ({ language, review }: { language: Language; review: HomeReview }) => (
  <>
    <h3>
      <a href={review.href}>{review.title}</a>
    </h3>
    <Prose>
      {review.sentences.map((sentence, at) => (
        <p key={at}>{sentence}</p>
      ))}
    </Prose>
    <FigureRow>
      {review.figures.map((figure) => (
        <FigureNumber
          key={figure.code}
          text={figure.text}
          value={figure.value}
          unit={figure.unit}
          period={review.period}
          source={<CodeLink language={language} code={figure.code} href={figure.href} />}
        />
      ))}
    </FigureRow>
    <Button href={review.href}>{siteTexts[language].home.readReview}</Button>
  </>
);
