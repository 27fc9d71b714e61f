import { sql, type RawBuilder } from '../../../../platform/db/sql.ts';
import { foundEnd, foundStart } from './search-words.ts';
import { searchQuery } from './search.store.ts';

/** First words of a case in a list, in characters. */
const firstWordsLength = 240;

/** A text is cut into words of its own language. */
const configuration = sql`(case stored.language when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end)::regconfig`;

const marks = `StartSel=${foundStart}, StopSel=${foundEnd}`;
/** A short text is shown whole; of a longer one what is around the words. */
const options = sql`case when length(stored.masked_text) <= ${firstWordsLength}::integer then ${`${marks}, HighlightAll=true`}
  else ${`${marks}, MaxWords=35, MinWords=20, MaxFragments=2, FragmentDelimiter=" … "`} end`;

/**
 * What a list shows of the text of `stored`: its first words, or what is around the words that were looked for, these
 * between `foundStart` and `foundEnd`. Only the masked text is read.
 */
export const excerptStart = (words: string | undefined): RawBuilder<string | null> =>
  words === undefined
    ? sql<string | null>`left(stored.masked_text, ${firstWordsLength})`
    : sql<string | null>`ts_headline(
        ${configuration}, left(translate(stored.masked_text, ${foundStart + foundEnd}, ''), 20000), ${searchQuery(words)},
        ${options})`;
