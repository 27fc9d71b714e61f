import { type Language } from '../../../kernel/language.ts';
import { type Grant } from '../../../platform/auth/rights.ts';
import { page, type Route } from '../../../platform/http/route.ts';
import { type MenuItem } from '../../../platform/module.ts';
import {
  DefinitionList,
  EmptyState,
  type Item,
  ItemList,
  PageHeading,
  Section,
} from '../../../platform/web/components/index.ts';
import { identifyTexts } from '../identify/texts.ts';
import { peopleTexts } from '../texts.ts';
import { placeNames } from './places.ts';

/** The staff's first page: what this person can do, by her roles. */
export const deskRoutes = (staffMenu: () => readonly MenuItem[]): readonly Route[] => [
  {
    method: 'get',
    path: '/staff',
    action: 'people.see-desk',
    handle: async (ctx, { language, base }) => {
      const { actor } = ctx;
      const name = actor.kind === 'staff' ? actor.name : '';
      const grants = actor.kind === 'staff' ? actor.grants : [];
      const placeName = await placeNames(ctx, language);
      const links = staffMenu()
        .filter(({ action }) => ctx.scope(action).kind !== 'none')
        .map(({ path, label }): Item => ({ key: path, title: label[language], href: `${base}${path}` }));
      const title = peopleTexts[language].home.title({ name });
      return page(
        title,
        <Desk language={language} title={title} grants={grants} links={links} placeName={placeName} />,
      );
    },
  },
];

interface DeskProps {
  readonly language: Language;
  readonly title: string;
  readonly grants: readonly Grant[];
  readonly links: readonly Item[];
  readonly placeName: (place: string | null) => string;
}

const Desk = ({ language, title, grants, links, placeName }: DeskProps) => {
  const { home, roles, roleWork } = peopleTexts[language];
  const yourRoles = grants.map(({ role, organisationUnitId }) => ({
    term: `${roles[role]}, ${placeName(organisationUnitId)}`,
    value: roleWork[role],
  }));
  const own = { title: identifyTexts[language].own.signInsAndPassword, href: `/${language}/staff/own-account` };
  return (
    <>
      <PageHeading title={title} lead={links.length > 0 && <p>{home.lead}</p>} />
      {grants.length === 0 && <EmptyState title={home.nothing}>{home.nothingText}</EmptyState>}
      {links.length > 0 && (
        <Section heading={home.work}>
          <ItemList items={links} />
        </Section>
      )}
      {yourRoles.length > 0 && (
        <Section heading={home.yourRoles}>
          <DefinitionList items={yourRoles} />
        </Section>
      )}
      <Section heading={home.ownAccount}>
        <ItemList items={[own]} />
      </Section>
    </>
  );
};
