import { type Language } from '../../kernel/language.ts';
import { type Mail, type MailAddress } from '../../platform/mail/mail.ts';
import { peopleTexts } from './texts.ts';

/** The letter with the link to a new account. */
export function invitationMail(language: Language, { name, email }: Required<MailAddress>, link: string): Mail {
  const texts = peopleTexts[language].mails.invitation;
  return { to: { name, email }, subject: texts.subject, text: texts.text({ name, link }) };
}

/** The letter with the link to a new password. */
export function passwordResetMail(language: Language, { name, email }: Required<MailAddress>, link: string): Mail {
  const texts = peopleTexts[language].mails.passwordReset;
  return { to: { name, email }, subject: texts.subject, text: texts.text({ name, link }) };
}
