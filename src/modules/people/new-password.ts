import { type PasswordFault, passwordFault } from './password-rules.ts';

/** A new password as a form gives it: typed twice, as nobody sees what is typed. */
export interface NewPassword {
  readonly password: string;
  readonly repeated: string;
}

export type NewPasswordErrors = {
  readonly password?: PasswordFault;
  readonly repeated?: 'differs';
};

/** What is wrong with a new password for an account's address; undefined when nothing is. */
export function newPasswordErrors(wish: NewPassword, email: string): NewPasswordErrors | undefined {
  const fault = passwordFault(wish.password, email);
  if (fault) return { password: fault };
  return wish.password.normalize('NFKC') === wish.repeated.normalize('NFKC') ? undefined : { repeated: 'differs' };
}
