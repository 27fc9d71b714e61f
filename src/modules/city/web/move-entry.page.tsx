import { z } from 'zod';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import { type Choice, type ChoiceGroup, EmptyState, Form, Select } from '../../../platform/web/components/index.ts';
import { moveOrganisationUnit } from '../move-organisation-unit.ts';
import { moveTheme } from '../move-theme.ts';
import { dayInput } from '../names.ts';
import { organisationLevels } from '../organisation.ts';
import { branchIds } from '../theme.ts';
import { ChangePage, type Subject, subjectOf } from './entry-change.tsx';
import { errorText, FromField, SubmitOrCancel, type Values, valuesIn } from './form-parts.tsx';
import { type EntryOnDay, organisationRegister, type Register, themeRegister } from './register.ts';
import { cityPageTexts, cityTexts } from './texts.ts';
import { shownVersion, tooEarly } from './validity-parts.tsx';

type Places = readonly (Choice | ChoiceGroup)[];

/** Stands for the top in the list of places: an empty value is what has not been chosen. */
const top = 'top';

async function placesFor(ctx: Context, subject: Subject): Promise<Places> {
  const entries = await subject.register.entriesAt(ctx, subject.today);
  return subject.register.name === 'organisation' ? higherParts(subject, entries) : otherThemes(subject, entries);
}

/** The parts of higher levels, by level. */
function higherParts({ entry, asked: { language } }: Subject, entries: readonly EntryOnDay[]): Places {
  const levels = organisationLevels.slice(
    0,
    organisationLevels.findIndex((level) => level === entry.level),
  );
  return levels
    .map((level) => ({
      label: cityTexts[language].organisationLevels[level],
      choices: entries.filter((each) => each.level === level).map((each) => choiceOf(each, each.name[language])),
    }))
    .filter((group) => group.choices.length > 0);
}

/** The top, and every theme that is neither this one nor below it, each with what is above it. */
function otherThemes({ entry, asked: { language } }: Subject, entries: readonly EntryOnDay[]): Places {
  const links = entries.flatMap(({ id, parentId }) => (parentId === null ? [] : [{ themeId: id, parentId }]));
  const own = branchIds(entry.id, links);
  const byId = new Map(entries.map((each) => [each.id, each]));
  const pathOf = (each: EntryOnDay): string => {
    const parent = each.parentId === null ? undefined : byId.get(each.parentId);
    return parent ? `${pathOf(parent)} › ${isolate(each.name[language])}` : isolate(each.name[language]);
  };
  const others = entries.filter((each) => !own.has(each.id)).map((each) => ({ value: each.id, label: pathOf(each) }));
  return [{ value: top, label: cityPageTexts[language].themes.moveTop }, ...others];
}

const choiceOf = (entry: EntryOnDay, name: string): Choice => ({ value: entry.id, label: isolate(name) });

async function showMove(ctx: Context, asked: Asked, register: Register): Promise<Reply> {
  const subject = await subjectOf(ctx, asked, register);
  const { parentId } = shownVersion(subject.entry, subject.today);
  return movePage(ctx, subject, { parentId: parentId ?? top, from: subject.today }, {});
}

async function movePage(
  ctx: Context,
  subject: Subject,
  values: Values,
  errors: FieldErrors,
  status?: 422,
): Promise<Reply> {
  const { language, csrfToken } = subject.asked;
  const texts = cityPageTexts[language][subject.register.name];
  const title = texts.moveTitle(subject.name);
  const places = await placesFor(ctx, subject);
  const body = (
    <ChangePage subject={subject} title={title} lead={texts.moveLead} errors={errors}>
      {places.length === 0 ? (
        <EmptyState title={texts.moveNowhere} />
      ) : (
        <Form csrfToken={csrfToken} action={`${subject.href}/move`}>
          <Select
            language={language}
            name="parentId"
            label={cityPageTexts[language].labels.parentId}
            choices={places}
            value={values.parentId}
            error={errors.parentId}
            required
          />
          <FromField language={language} values={values} errors={errors} />
          <SubmitOrCancel language={language} submit={texts.moveSubmit} cancelHref={subject.href} />
        </Form>
      )}
    </ChangePage>
  );
  return page(title, body, { status });
}

const moveInput = z.object({ parentId: z.union([z.uuid(), z.literal(top)]), from: dayInput });
type Move = z.infer<typeof moveInput>;

async function move(ctx: Context, asked: Asked, register: Register): Promise<Reply> {
  const subject = await subjectOf(ctx, asked, register);
  const { form, language } = asked;
  const parsed = parseInput(moveInput, { parentId: textIn(form, 'parentId'), from: textIn(form, 'from') }, (field) =>
    errorText(cityPageTexts[language], field),
  );
  const errors = parsed.ok ? movementErrors(subject, parsed.value) : parsed.errors;
  if (!parsed.ok || errors) return movePage(ctx, subject, valuesIn(form, ['parentId', 'from']), errors ?? {}, 422);
  await moveInRegister(ctx, subject, parsed.value);
  return redirect(`${subject.href}?done=moved`);
}

function movementErrors({ register, entry, asked: { language } }: Subject, { parentId, from }: Move) {
  if (register.name === 'organisation' && parentId === top) {
    return { parentId: errorText(cityPageTexts[language], 'parentId') };
  }
  return tooEarly(entry, from, language);
}

function moveInRegister(ctx: Context, { register, entry }: Subject, { parentId, from }: Move): Promise<void> {
  return register.name === 'organisation'
    ? moveOrganisationUnit(ctx, { organisationUnitId: entry.id, parentId, from })
    : moveTheme(ctx, { themeId: entry.id, parentId: parentId === top ? null : parentId, from });
}

export const moveEntryRoutes: readonly Route[] = [organisationRegister, themeRegister].flatMap((register): Route[] => {
  const path = `/staff/${register.name}/:id/move`;
  const action = register.editAction;
  return [
    { method: 'get', path, action, handle: (ctx, asked) => showMove(ctx, asked, register) },
    { method: 'post', path, action, handle: (ctx, asked) => move(ctx, asked, register) },
  ];
});
