import { type Language } from '../../../../kernel/language.ts';
import { DataTable } from '../../../../platform/web/components/index.ts';
import { recordedTexts } from '../../recorded/texts.ts';
import { type NumbersBlock } from '../../review-tree.ts';
import { type ReviewLinks } from './links.ts';
import { ProseView } from './prose-view.tsx';

type NumbersViewProps = {
  readonly block: NumbersBlock;
  readonly language: Language;
  readonly links: ReviewLinks;
};

/** Single numbers one under the other: what, when, how much and where it stands. */
export const NumbersView = ({ block, language, links }: NumbersViewProps) => {
  const texts = recordedTexts[language].numbers;
  return (
    <DataTable
      caption={block.caption}
      columns={[
        { key: 'what', label: texts.what },
        { key: 'period', label: texts.period },
        { key: 'value', label: texts.value, numeric: true },
        { key: 'source', label: texts.source },
      ]}
      rows={block.rows.map(({ figure, label, period, segments, source }) => ({
        key: `${figure} ${period}`,
        header: label,
        cells: [period, <ProseView segments={segments} links={links} />, source],
      }))}
    />
  );
};
