import { type Language } from '../../../../kernel/language.ts';
import { InlineList, VisuallyHidden } from '../../../../platform/web/components/index.ts';
import { type TableFormat, workbookFormatNames } from '../../open-data/formats.ts';
import { openDataTexts } from '../../open-data/texts.ts';
import { type FigureBlock } from '../../review-tree.ts';
import { type ReviewLinks } from './links.ts';

export type FileLinksProps = { readonly language: Language; readonly links: ReviewLinks };

/** What most people take; the page of open data has the rest. */
const usualFormats = ['csv', 'jsonStat'] as const satisfies readonly TableFormat[];

/** The table of a figure in the usual formats, on one line. */
export const TableLinks = ({ block, language, links }: FileLinksProps & { block: FigureBlock }) => {
  const texts = openDataTexts[language].links;
  return (
    <InlineList
      label={texts.table}
      items={usualFormats.map((format) => (
        <a key={format} href={links.table(block.figure, format)}>
          {texts[format]}
          <VisuallyHidden>{texts.of(block.table.caption)}</VisuallyHidden>
        </a>
      ))}
    />
  );
};

/** All tables of a review in one file. */
export const WorkbookLinks = ({ language, links }: FileLinksProps) => {
  const texts = openDataTexts[language].links;
  return (
    <InlineList
      label={texts.workbook}
      items={workbookFormatNames.map((format) => (
        <a key={format} href={links.workbook(format)}>
          {texts[format]}
        </a>
      ))}
    />
  );
};
