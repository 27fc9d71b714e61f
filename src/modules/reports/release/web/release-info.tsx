import { type Language } from '../../../../kernel/language.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import { DefinitionList, Prose, Section } from '../../../../platform/web/components/index.ts';
import { type ReviewHead } from '../../review.ts';
import { editionPath } from '../../web/addresses.ts';
import { type ReleaseHead } from '../release.store.ts';
import { releasePageTexts } from './texts.ts';

/** Where a release stays, found by its content. */
const releasePath = ({ manifestSha256 }: Pick<ReleaseHead, 'manifestSha256'>, file: string): string =>
  `/releases/${manifestSha256}/${file}`;

export type ReleaseInfoProps = {
  readonly review: ReviewHead;
  /** None while the edition is not sealed yet. */
  readonly release: ReleaseHead | undefined;
  readonly language: Language;
  readonly timeZone: string;
};

/** What proves an edition: fingerprint, key, the whole as a file, and how to check it. */
export const ReleaseInfo = ({ review, release, language, timeZone }: ReleaseInfoProps) => {
  const texts = releasePageTexts[language];
  if (!release) {
    return (
      <Section heading={texts.heading} id="release">
        <p>{texts.waiting}</p>
      </Section>
    );
  }
  const { sequence, publishedAt, manifestSha256, keyId } = release;
  return (
    <Section heading={texts.heading} id="release">
      <Prose>
        <p>{texts.sealed({ sequence, date: formatDateTime(publishedAt, language, timeZone) })}</p>
        <p>{texts.verify}</p>
        <ul>
          <li>
            <a href={`/${language}${editionPath(review)}/release`}>{texts.download}</a>
          </li>
          <li>
            <a href={releasePath(release, `${language}/index.html`)}>{texts.address}</a>
          </li>
          <li>
            <a href="/.well-known/kuulolla-keys.json">{texts.keys}</a>
          </li>
        </ul>
      </Prose>
      <DefinitionList
        items={[
          { term: texts.fingerprint, value: <code>{manifestSha256}</code> },
          { term: texts.key, value: <code>{keyId}</code> },
        ]}
      />
    </Section>
  );
};
