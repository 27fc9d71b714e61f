import { type Language } from '../../../../kernel/language.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import { DataTable, OnePage, PageHeading, Section, ShortCode } from '../../../../platform/web/components/index.ts';
import { figurePath } from '../../web/addresses.ts';
import { valueOf } from '../../web/views/index.ts';
import { type NumberChange } from '../diff-reviews.ts';
import { type LoadedEdition } from '../load-diff.ts';
import { missedTarget } from '../missed-target.ts';
import { correctionTexts } from '../texts.ts';
import { changesPath } from './addresses.ts';
import { breakText, type ChangesProps, changeWords, CorrectionLine, fullName } from './changes-view.tsx';
import { numberName } from './number-name.ts';

/** Several tables may hold one change, such as that of the total: it is told once. */
const toldOnce = (changes: readonly NumberChange[]): NumberChange[] => {
  const nameOf = ({ before, after }: NumberChange): string => `${before.value} ${after.value} ${after.unit}`;
  return [...Map.groupBy(changes, nameOf).values()].flatMap(([first]) => first ?? []);
};

/** So many of a kind fit on one sheet of paper. */
const mostOnPage = 6;

/** What changed since the last review on one sheet for the committee: every number with its code. */
export const ChangePack = (props: ChangesProps) => {
  const { loaded, language, timeZone } = props;
  const { before, after, diff, corrections } = loaded;
  const texts = correctionTexts[language].pack;
  const clear = toldOnce(diff.changes.filter(({ verdict }) => verdict !== 'unclear'));
  const code = (one: string) => <ShortCode code={one} href={`/${language}${figurePath(one)}`} />;
  return (
    <OnePage>
      <PageHeading title={texts.title} kicker={fullName(after.head, language)} />
      <Compared editions={[after, before]} language={language} timeZone={timeZone} />
      <Section heading={texts.newValues}>
        <Items count={clear.length} language={language}>
          {clear.slice(0, mostOnPage).map((each) => (
            <li key={each.after.code}>
              {numberName(each.after, after.figures, language, { withPeriod: false })}:{' '}
              {texts.fromTo({ before: valueOf(each.before, language), after: valueOf(each.after, language) })},{' '}
              {changeWords(each, language)} {code(each.before.code)} {code(each.after.code)}
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
      <Section>
        <p>
          {texts.check} <a href={`/${language}${changesPath(after.head)}`}>{texts.back}</a>
        </p>
      </Section>
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
          [...new Set(figures.map(({ extract }) => extract.sha256))].map((sha256, at) => (
            <>
              {at > 0 && ', '}
              <code key={sha256}>{sha256.slice(0, shownOfFingerprint)}</code>
            </>
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
      {words}
      {[target.share, target.cases, target.within].map(({ code }) => (
        <>
          {' '}
          <ShortCode key={code} code={code} href={`/${language}${figurePath(code)}`} />
        </>
      ))}
    </p>
  );
};
