import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../platform/http/route.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  EmptyState,
  ItemList,
  PageHeading,
  Section,
  Stack,
  Tree,
  type TreeNode,
} from '../../../platform/web/components/index.ts';
import { type Day } from '../day.ts';
import { organisationLevels } from '../organisation.ts';
import { chosenDay, dayText, todayOf } from './days.ts';
import { DayFilter } from './form-parts.tsx';
import { type EntryOnDay, mayEdit, organisationRegister, type Register, themeRegister } from './register.ts';
import { type Span } from './spans.store.ts';
import { cityPageTexts, cityTexts } from './texts.ts';
import { SpanMark } from './validity-parts.tsx';

interface View {
  readonly register: Register;
  readonly language: Language;
  readonly href: string;
  readonly day: Day;
  readonly today: Day;
  readonly entries: readonly EntryOnDay[];
  readonly spans: readonly Span[];
  readonly mayAdd: boolean;
}

async function showRegister(ctx: Context, { language, base, query }: Asked, register: Register): Promise<Reply> {
  const today = await todayOf(ctx);
  const day = chosenDay(query.get('day'), today);
  const view: View = {
    register,
    language,
    href: `${base}/staff/${register.name}`,
    day,
    today,
    entries: await register.entriesAt(ctx, day),
    spans: await register.spans(ctx),
    mayAdd: await mayEdit(ctx, register, null, today),
  };
  return page(cityPageTexts[language][register.name].title, <RegisterPage {...view} />);
}

const RegisterPage = (view: View) => {
  const { register, language, href, day, entries, spans, mayAdd } = view;
  const texts = cityPageTexts[language][register.name];
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Stack>
        {mayAdd && (
          <Actions>
            <Button kind={entries.length === 0 ? 'primary' : 'secondary'} href={`${href}/new`}>
              {texts.add}
            </Button>
          </Actions>
        )}
        <DayFilter language={language} action={href} day={day} />
      </Stack>
      <Section heading={texts.tree(dayText(day, language))}>
        {entries.length === 0 ? (
          <EmptyState title={texts.empty}>{spans.length === 0 ? texts.emptyAdvice : texts.emptyOnDay}</EmptyState>
        ) : (
          <>
            <p>{countsText(view)}</p>
            <Tree nodes={treeOf(view)} />
          </>
        )}
      </Section>
      <OtherEntries view={view} heading={texts.coming} spans={spans.filter((span) => span.firstFrom > day)} />
      <OtherEntries
        view={view}
        heading={texts.gone}
        spans={spans.filter((span) => span.lastTo !== null && span.lastTo <= day)}
      />
    </>
  );
};

function countsText({ register, language, entries }: View): string {
  if (register.name === 'themes') {
    return cityPageTexts[language].themes.count(entries.length, formatNumber(entries.length, language));
  }
  const [division = '', serviceEntity = '', service = '', unit = ''] = organisationLevels.map((level) =>
    formatNumber(entries.filter((entry) => entry.level === level).length, language),
  );
  return cityPageTexts[language].organisation.counts(division, serviceEntity, service, unit);
}

/** What belongs to nothing that exists on the day stands at the top: nothing of the register may be lost from sight. */
function treeOf(view: View): TreeNode[] {
  const { language, entries, spans, today, href, register } = view;
  const present = new Set(entries.map((entry) => entry.id));
  const spanOf = new Map(spans.map((span) => [span.id, span]));
  const childrenOf = Map.groupBy(entries, ({ parentId }) =>
    parentId !== null && present.has(parentId) ? parentId : null,
  );
  const nodesUnder = (parentId: string | null): TreeNode[] =>
    (childrenOf.get(parentId) ?? []).map((entry) => {
      const children = nodesUnder(entry.id);
      const span = spanOf.get(entry.id);
      return {
        key: entry.id,
        label: <bdi>{entry.name[language]}</bdi>,
        href: `${href}/${entry.id}`,
        note: (
          <>
            {noteText(register, entry, children.length, language)}
            {span && <SpanMark language={language} span={span} today={today} />}
          </>
        ),
        children,
      };
    });
  return nodesUnder(null);
}

function noteText(register: Register, entry: EntryOnDay, children: number, language: Language): string {
  const level = entry.level && cityTexts[language].organisationLevels[entry.level];
  const below = cityPageTexts[language][register.name].below(children, formatNumber(children, language));
  return [level, children > 0 && below].filter(Boolean).join(' · ');
}

const OtherEntries = ({ view, heading, spans }: { view: View; heading: string; spans: readonly Span[] }) =>
  spans.length === 0 ? null : (
    <Section heading={heading}>
      <ItemList
        items={spans.map((span) => ({
          key: span.id,
          title: <bdi>{span.name[view.language]}</bdi>,
          href: `${view.href}/${span.id}`,
          meta: [<SpanMark key="span" language={view.language} span={span} today={view.today} />],
        }))}
      />
    </Section>
  );

export const registerRoutes: readonly Route[] = [organisationRegister, themeRegister].map((register) => ({
  method: 'get',
  path: `/staff/${register.name}`,
  action: register.seeAction,
  handle: (ctx, asked) => showRegister(ctx, asked, register),
}));
