import { type Language } from '../kernel/language.ts';
import { FeedbackBox } from '../modules/feedback/index.ts';
import {
  Button,
  CodeLink,
  EmptyState,
  FigureNumber,
  FigureRow,
  Form,
  ItemList,
  PageHeading,
  Section,
  TextInput,
} from '../platform/web/components/index.ts';
import { siteTexts } from './site-texts.ts';

/** The newest review as the home page tells of it. */
export interface HomeReview {
  readonly href: string;
  readonly title: string;
  /** Its most telling numbers, each with the sentence that it stands in. */
  readonly figures: readonly {
    readonly text: string;
    readonly value: number | undefined;
    readonly unit: string;
    readonly sentence: string;
    readonly code: string;
    readonly href: string;
  }[];
}

interface HomeProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly review: HomeReview | undefined;
}

/** A box for what somebody wants to say; then what is new. */
export const Home = ({ language, csrfToken, review }: HomeProps) => {
  const texts = siteTexts[language].home;
  const base = `/${language}`;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <FeedbackBox language={language} csrfToken={csrfToken} />
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
    <FigureRow>
      {review.figures.map((figure) => (
        <FigureNumber
          key={figure.code}
          text={figure.text}
          value={figure.value}
          unit={figure.unit}
          source={<CodeLink language={language} code={figure.code} href={figure.href} />}
        >
          {figure.sentence}
        </FigureNumber>
      ))}
    </FigureRow>
    <Button href={review.href}>{siteTexts[language].home.readReview}</Button>
  </>
);
