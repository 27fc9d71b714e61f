import { type Language } from '../../../kernel/language.ts';
import { TextInput } from '../../../platform/web/components/index.ts';
import { type NewPasswordErrors } from '../new-password.ts';
import { peopleTexts } from '../texts.ts';
import { type Errors } from './form-values.ts';

/** The new password, twice. What was typed is never sent back. */
export const NewPasswordFields = ({ language, errors }: { language: Language; errors: Errors }) => {
  const texts = peopleTexts[language].fields;
  return (
    <>
      <TextInput
        language={language}
        name="password"
        type="password"
        label={texts.newPassword}
        hint={texts.newPasswordHint}
        error={errors.password}
        autocomplete="new-password"
        required
      />
      <TextInput
        language={language}
        name="repeated"
        type="password"
        label={texts.repeated}
        error={errors.repeated}
        autocomplete="new-password"
        required
      />
    </>
  );
};

/** What is wrong with a new password, in words. */
export function newPasswordTexts(language: Language, errors: NewPasswordErrors): Errors {
  const texts = peopleTexts[language].errors;
  return {
    password: errors.password && texts[errors.password],
    repeated: errors.repeated && texts[errors.repeated],
  };
}
