import { type Language, type Trilingual } from '../kernel/language.ts';
import { formatDate } from '../platform/i18n/format.ts';
import { PageHeading, Prose, Section } from '../platform/web/components/index.ts';
import { siteTexts } from './site-texts.ts';

/** What the statement says that differs between cities, from the configuration. */
export interface AccessibilitySettings {
  /** An e-mail or web address for accessibility feedback. */
  readonly contact: string | undefined;
  readonly supervisor: { readonly name: Trilingual; readonly address: string };
}

/** When the state below was last checked by people; a statement is reviewed at least yearly. */
export const statementReviewedOn = new Date('2026-11-23T12:00:00Z');

/** The code of the theme under which accessibility feedback is answered; a city without it gets the feedback all the same. */
const accessibilityTheme = 'accessibility';

/** The accessibility statement, with the contents of Commission Implementing Decision (EU) 2018/1523. */
export const Accessibility = (props: { language: Language; city: string; settings: AccessibilitySettings }) => {
  const { language, settings } = props;
  const texts = siteTexts[language].accessibility;
  const date = formatDate(statementReviewedOn, language, 'Europe/Helsinki');
  const { name, address } = settings.supervisor;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead({ city: props.city })}</p>} />
      <Section heading={texts.stateHeading}>
        <Prose>
          <p>{texts.state}</p>
        </Prose>
      </Section>
      <Section heading={texts.faultsHeading}>
        <Prose>
          <ul>
            {texts.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section heading={texts.howHeading}>
        <Prose>
          <p>{texts.how({ date })}</p>
        </Prose>
      </Section>
      <Section heading={texts.contactHeading}>
        <Prose>
          <p>
            <a href={`/${language}/feedback/new?theme=${accessibilityTheme}`}>{texts.give}</a>. {texts.giveText}
          </p>
          <p>{settings.contact ? texts.contact({ address: settings.contact }) : texts.contactUnset}</p>
        </Prose>
      </Section>
      <Section heading={texts.supervisorHeading}>
        <Prose>
          <p>{texts.supervisor({ name: name[language], address })}</p>
        </Prose>
      </Section>
    </>
  );
};
