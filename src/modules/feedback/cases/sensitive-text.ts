import { findPersonalData } from '../../../kernel/personal-data/index.ts';

/** Whether a text names a person by identity code: such a case is for few eyes from the first moment on. */
export const hasIdentityCode = (text: string): boolean =>
  findPersonalData(text).some(({ kind }) => kind === 'identity-code');
