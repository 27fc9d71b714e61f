import { type Language } from '../../../../kernel/language.ts';
import { Notice } from '../../../../platform/web/components/index.ts';
import { disclosureTexts } from '../../disclosure/texts.ts';
import { type Fault } from '../../fault.ts';
import { reportTexts } from '../../texts.ts';
import { type DraftFault, placeOfFault } from '../compose-draft.ts';
import { draftTexts } from './texts.ts';

/** `Suomeksi, rivi 1, merkki 14: Luku ”2 243” on kirjoitettu käsin. …` */
export function faultSentence(fault: Fault, language: Language): string {
  const { language: text, line, column } = placeOfFault(fault);
  const texts = draftTexts[language];
  const place = [
    ...(text ? [texts.languages[text]] : []),
    ...(line === undefined || column === undefined ? [] : [texts.part.place({ line, column })]),
  ];
  const said = remedy(fault, language);
  return place.length > 0 ? `${place.join(', ')}: ${said}` : capitalised(said);
}

/** The same at a text whose language is in sight: `Rivi 1, merkki 14: …` */
export function faultInText(fault: Fault, language: Language): string {
  const { line, column } = placeOfFault(fault);
  const said = remedy(fault, language);
  if (line === undefined || column === undefined) return capitalised(said);
  return capitalised(`${draftTexts[language].part.place({ line, column })}: ${said}`);
}

/** What is wrong and what to do, in the words of the drafts' pages where they say it shorter. */
function remedy({ problem, facts }: Fault, language: Language): string {
  const own: Readonly<Record<string, (facts: Fault['facts']) => string>> = draftTexts[language].faults;
  const general: Readonly<Record<string, (facts: Fault['facts']) => string>> = {
    ...reportTexts[language].faults,
    ...disclosureTexts[language].faults,
  };
  const say = own[problem] ?? general[problem];
  return say ? say(facts) : problem;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is to be mended in one part, beside it. */
export const PartFaults = ({ faults, language }: { faults: readonly DraftFault[]; language: Language }) =>
  faults.length > 0 && (
    <Notice
      language={language}
      tone="warning"
      title={draftTexts[language].draft.faultsHeading({ count: faults.length })}
    >
      <ul>
        {faults.map((fault, at) => (
          <li key={at}>{faultSentence(fault, language)}</li>
        ))}
      </ul>
    </Notice>
  );
