import { type Language } from '../../../../kernel/language.ts';
import { figurePath } from '../../web/addresses.ts';

/** The code of a number behind it, also on paper. */
export const CodeAfter = ({ code, language }: { code: string; language: Language }) => (
  <>
    [<a href={`/${language}${figurePath(code)}`}>{code}</a>]{' '}
  </>
);
