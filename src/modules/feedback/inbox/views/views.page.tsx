import { z } from 'zod';
import { newId } from '../../../../kernel/id.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Form,
  HiddenInput,
  type Item,
  ItemList,
  PageHeading,
  Section,
  Select,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { seeCases } from '../../cases/case-actions.ts';
import { filterQuery, readFilter } from '../inbox-filter.ts';
import { type InboxNames, inboxNames } from '../inbox-names.ts';
import { inboxGround } from '../inbox.store.ts';
import { inboxTexts } from '../texts.ts';
import { inboxPath } from '../web/addresses.ts';
import { mostViews, type SavedView, viewNameInput } from './saved-view.ts';
import { deleteView, saveView, viewsFor } from './saved-view.store.ts';
import { viewTexts } from './texts.ts';
import { viewHref, viewsPath } from './view-links.tsx';

interface Typed {
  readonly query: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly unit: string;
}

const showViews = (ctx: Context, asked: Asked): Promise<Reply> =>
  viewsPage(ctx, asked, { query: asked.query.toString(), name: '', isDefault: false, unit: '' });

async function viewsPage(ctx: Context, asked: Asked, typed: Typed, errors: FieldErrors = {}): Promise<Reply> {
  const { language, base, csrfToken } = asked;
  const texts = viewTexts[language];
  const { accountId, today } = await inboxGround(ctx);
  const names = await inboxNames(ctx, today, language);
  const views = await viewsFor(ctx, accountId, today);
  const own = views.filter(({ isMine }) => isMine);
  const shared = views.filter(({ isMine }) => !isMine);
  const units = sharingUnits(ctx, names);
  const crumbs = [{ label: inboxTexts[language].title, href: `${base}${inboxPath}` }, { label: texts.title }];
  const body = (
    <>
      <Breadcrumb language={language} crumbs={crumbs} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Section heading={texts.newHeading}>
        <Form action={`${base}${viewsPath}`} csrfToken={csrfToken}>
          <HiddenInput name="query" value={typed.query} />
          <TextInput
            language={language}
            name="name"
            label={texts.name}
            hint={texts.nameHint}
            required
            maxlength={60}
            value={typed.name}
            error={errors['name']}
          />
          {units.length > 0 && (
            <Select
              language={language}
              name="unit"
              label={texts.share}
              hint={texts.shareHint}
              placeholder={texts.notShared}
              choices={units}
              value={typed.unit}
            />
          )}
          <Checkbox language={language} name="default" label={texts.isDefault} checked={typed.isDefault} />
          <Actions>
            <Button>{texts.submit}</Button>
          </Actions>
        </Form>
      </Section>
      <Section heading={texts.ownHeading}>
        {own.length === 0 ? (
          <EmptyState title={texts.none}>
            <p>{texts.noneText}</p>
          </EmptyState>
        ) : (
          <ItemList items={own.map((view) => viewItem(asked, view, names, true))} />
        )}
      </Section>
      {shared.length > 0 && (
        <Section heading={texts.sharedHeading}>
          <ItemList items={shared.map((view) => viewItem(asked, view, names, false))} />
        </Section>
      )}
    </>
  );
  return page(texts.title, body, Object.keys(errors).length > 0 ? { status: 422 } : {});
}

function viewItem({ language, base, csrfToken }: Asked, view: SavedView, names: InboxNames, isMine: boolean): Item {
  const texts = viewTexts[language];
  return {
    key: view.savedViewId,
    title: <bdi>{view.name}</bdi>,
    href: viewHref(base, view),
    meta: [
      view.isDefault && isMine && texts.default,
      view.sharedWith !== null && texts.sharedWith(names.unit(view.sharedWith) ?? ''),
      isMine && (
        <Form action={`${base}${viewsPath}/${view.savedViewId}/remove`} csrfToken={csrfToken}>
          <Button kind="quiet">{texts.remove}</Button>
        </Form>
      ),
    ].filter(Boolean),
  };
}

/** A view is shared with a part in which its maker works, not with any. */
function sharingUnits(ctx: Context, names: InboxNames): InboxNames['units'] {
  const reach = ctx.scope(seeCases);
  if (reach.kind === 'all') return names.units;
  return reach.kind === 'none' ? [] : names.units.filter(({ value }) => reach.roots.includes(value));
}

async function makeView(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, base, language } = asked;
  const texts = viewTexts[language];
  const { accountId, today } = await inboxGround(ctx);
  const typed: Typed = {
    query: textIn(form, 'query').slice(0, 2000),
    name: textIn(form, 'name'),
    isDefault: form.get('default') === 'yes',
    unit: textIn(form, 'unit'),
  };
  const name = viewNameInput.safeParse(typed.name);
  if (!name.success) return viewsPage(ctx, asked, typed, { name: texts.nameMissing });
  const own = (await viewsFor(ctx, accountId, today)).filter(({ isMine }) => isMine);
  if (own.length >= mostViews && !own.some((view) => view.name === name.data)) {
    return viewsPage(ctx, asked, typed, { name: texts.tooMany });
  }
  const units = sharingUnits(ctx, await inboxNames(ctx, today, language));
  const query = filterQuery(readFilter(new URLSearchParams(typed.query))).toString();
  await saveView(ctx.tx, ctx.cityId, accountId, {
    savedViewId: newId(ctx.now.getTime()),
    name: name.data,
    query,
    isDefault: typed.isDefault,
    sharedWith: units.some(({ value }) => value === typed.unit) ? typed.unit : null,
  });
  return redirect(`${base}${inboxPath}?${query}`);
}

async function removeView(ctx: Context, { params, base }: Asked): Promise<Reply> {
  const { accountId } = await inboxGround(ctx);
  const id = z.uuid().safeParse(params['view']);
  if (!id.success || !(await deleteView(ctx.tx, ctx.cityId, accountId, id.data))) throw notFound();
  return redirect(`${base}${viewsPath}`);
}

export const viewRoutes: readonly Route[] = [
  { method: 'get', path: viewsPath, action: seeCases, handle: showViews },
  { method: 'post', path: viewsPath, action: seeCases, handle: makeView },
  { method: 'post', path: `${viewsPath}/:view/remove`, action: seeCases, handle: removeView },
];
