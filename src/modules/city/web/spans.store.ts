import { type Trilingual } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../../platform/db/sql.ts';
import { type Day } from '../day.ts';
import { toName, type NameColumns } from '../names.ts';

/** From when until when something exists, with its newest name; `lastTo` is the first day without it. */
export interface Span {
  readonly id: string;
  readonly firstFrom: Day;
  readonly lastTo: Day | null;
  readonly name: Trilingual;
}

interface SpanRow extends NameColumns {
  readonly id: string;
  readonly first_from: string;
  readonly last_to: string | null;
}

const spansIn = (versions: RawBuilder<unknown>, id: RawBuilder<unknown>, cityId: string): RawBuilder<SpanRow> => sql`
  select distinct on (${id}) ${id} as id,
         (min(valid_from) over (partition by ${id}))::text as first_from, valid_to::text as last_to,
         name_fi, name_sv, name_en
  from ${versions}
  where city_id = ${cityId}
  order by ${id}, valid_from desc
`;

async function spans(tx: Tx, query: RawBuilder<SpanRow>): Promise<Span[]> {
  const rows = await tx.rows(query);
  return rows.map((row) => ({
    id: row.id,
    firstFrom: row.first_from,
    lastTo: row.last_to,
    name: toName(row),
  }));
}

/** Every part of the organisation that there is, has been or will be. */
export const organisationSpans = (tx: Tx, cityId: string): Promise<Span[]> =>
  spans(tx, spansIn(sql`city.organisation_unit_version`, sql`organisation_unit_id`, cityId));

/** Every theme that there is, has been or will be. */
export const themeSpans = (tx: Tx, cityId: string): Promise<Span[]> =>
  spans(tx, spansIn(sql`city.theme_version`, sql`theme_id`, cityId));
