import { type Language } from '../../../../kernel/language.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import { DataTable, OnePage, PageHeading, Section } from '../../../../platform/web/components/index.ts';
import { valueOf } from '../../web/views/index.ts';
import { type LoadedEdition } from '../load-diff.ts';
import { missedTarget } from '../missed-target.ts';
import { correctionTexts } from '../texts.ts';
import { changesPath } from './addresses.ts';
import { breakText, changeText, type ChangesProps, CorrectionLine, fullName, verdictText } from './changes-view.tsx';
import { numberName } from './correction-view.tsx';
import { CodeAfter } from './code-after.tsx';

/** So many of a kind fit on one sheet of paper. */
const mostOnPage = 6;

/** What changed since the last review on one sheet for the committee: every number with its code. */
export const ChangePack = (props: ChangesProps) => {
  const { loaded, language, timeZone } = props;
  const { before, after, diff, corrections } = loaded;
  const texts = correctionTexts[language].pack;
  const clear = diff.changes.filter(({ verdict }) => verdict !== 'unclear');
  return (
    <OnePage>
      <PageHeading title={texts.title} kicker={fullName(after.head, language)} />
      <Compared editions={[after, before]} language={language} timeZone={timeZone} />
      <Section heading={texts.newValues}>
        <Items count={clear.length} language={language}>
          {clear.slice(0, mostOnPage).map((each) => (
            <li key={each.after.code}>
              {numberName(each.after, after.figures, language)}: {valueOf(each.before, language)} →{' '}
              <strong>{valueOf(each.after, language)}</strong>, {verdictText(each, language)} (
              {changeText(each, language)}) <CodeAfter code={each.after.code} language={language} />
            </li>
          ))}
        </Items>
      </Section>
      <Section heading={texts.corrections}>
        <Items count={corrections.length} language={language}>
          {corrections.slice(0, mostOnPage).map((it) => (
            <li key={it.correctionId}>
              <CorrectionLine correction={it} language={language} timeZone={timeZone} />
            </li>
          ))}
        </Items>
      </Section>
      <Section heading={texts.breaks}>
        <Items count={diff.breaks.length} language={language}>
          {diff.breaks.slice(0, mostOnPage).map((each) => (
            <li key={each.figureId}>{breakText(each, loaded, language)}</li>
          ))}
        </Items>
      </Section>
      <Section heading={texts.targets}>
        <Targets edition={after} language={language} />
      </Section>
      <p>
        {texts.check} <a href={`/${language}${changesPath(after.head)}`}>{texts.back}</a>
      </p>
    </OnePage>
  );
};

type ItemsProps = {
  readonly count: number;
  readonly language: Language;
  readonly children: readonly preact.JSX.Element[];
};

/** The first of a list, with how many more there are; says so when there are none. */
const Items = ({ count, language, children }: ItemsProps) => {
  const texts = correctionTexts[language].pack;
  if (count === 0) return <p>{texts.none}</p>;
  return (
    <>
      <ul>{children}</ul>
      {count > children.length && <p>{texts.andMore({ count: count - children.length })}</p>}
    </>
  );
};

type ComparedProps = {
  readonly editions: readonly LoadedEdition[];
  readonly language: Language;
  readonly timeZone: string;
};

const Compared = ({ editions, language, timeZone }: ComparedProps) => {
  const texts = correctionTexts[language];
  return (
    <DataTable
      caption={texts.pack.compared}
      columns={[
        { key: 'edition', label: texts.pack.edition },
        { key: 'published', label: texts.page.published },
        { key: 'fingerprint', label: texts.pack.fingerprint },
      ]}
      rows={editions.map(({ head, figures }) => ({
        key: head.reviewId,
        header: fullName(head, language),
        cells: [
          formatDate(head.builtAt, language, timeZone),
          [...new Set(figures.map(({ extract }) => extract.sha256))].map((sha256) => (
            <code key={sha256}>{sha256.slice(0, shownOfFingerprint)}</code>
          )),
        ],
      }))}
    />
  );
};

/** Enough of a SHA-256 to tell two sets of data apart on paper; the whole stands with every number. */
const shownOfFingerprint = 16;

const Targets = ({ edition, language }: { edition: LoadedEdition; language: Language }) => {
  const texts = correctionTexts[language].pack;
  const target = missedTarget(edition);
  if (!target) return <p>{texts.noTarget}</p>;
  const late = (target.cases.value ?? 0) - (target.within.value ?? 0);
  if (late === 0) return <p>{texts.targetsMet}</p>;
  const words = texts.target({
    share: valueOf(target.share, language),
    days: target.days,
    late: formatNumber(late, language),
  });
  return (
    <p>
      {words}{' '}
      {[target.share, target.cases, target.within].map(({ code }) => (
        <CodeAfter key={code} code={code} language={language} />
      ))}
    </p>
  );
};
