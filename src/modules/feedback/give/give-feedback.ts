import { type ExaminedFile } from '../../../platform/attachments/index.ts';
import { type Context } from '../../../platform/context.ts';
import { type Contact, proxiesOf, type Consent, type Proxy, type Relation } from '../../people/index.ts';
import { keepAttachments } from '../attachments/keep-attachments.ts';
import { type OnBehalfOf } from '../cases/handled-case.ts';
import { receiveFeedback, type ReceivedFeedback } from '../cases/receive-feedback.ts';
import { promiseFor } from '../clocks/promise.ts';
import { routeFeedback } from '../routing/route-feedback.ts';
import { type CityChoices, cityChoices, placesToName } from './city-choices.ts';
import { type Draft } from './draft.ts';
import { holdForm } from './form-lock.store.ts';
import { codeOfForm, formIdOf } from './form-secret.ts';
import { placeCalled } from './places.ts';

/** The number of the event with which a case begins. */
const firstEvent = 1;

/** What a giver chose, of what the city has. */
interface Chosen {
  readonly themeIds: readonly string[];
  readonly organisationUnitId: string | null;
  readonly districtId: string | null;
}

/** The choices of a draft that the city knows; a place that was typed as a service point is called is that one. */
export function chosenOf(ctx: Context, draft: Draft, choices: CityChoices): Chosen {
  const themes = new Set(choices.themes.map(({ themeId }) => themeId));
  const wished = [...draft.themeIds, ...(draft.otherThemeId === null ? [] : [draft.otherThemeId])];
  const isUnit = choices.units.some(({ organisationUnitId }) => organisationUnitId === draft.unit);
  const called = draft.unit === 'none' ? undefined : placeCalled(draft.place, placesToName(choices, ctx.language))?.id;
  const isDistrict = choices.districts.some(({ districtId }) => districtId === draft.districtId);
  return {
    themeIds: [...new Set(wished)].filter((id) => themes.has(id)),
    organisationUnitId: isUnit ? draft.unit : (called ?? null),
    districtId: isDistrict ? draft.districtId : null,
  };
}

/** The same for a draft that is sent; what the city has is read only for a giver who chose something of it. */
async function checkedChoices(ctx: Context, draft: Draft): Promise<Chosen> {
  const { themeIds, otherThemeId, place, unit, districtId } = draft;
  const hasChosen = themeIds.length > 0 || otherThemeId !== null || districtId !== null || place !== '' || unit !== '';
  if (!hasChosen) return { themeIds: [], organisationUnitId: null, districtId: null };
  return chosenOf(ctx, draft, await cityChoices(ctx));
}

/** The day by which a draft would be answered if it were sent now. */
export async function promisedDay(ctx: Context, draft: Draft, choices: CityChoices): Promise<string> {
  const chosen = chosenOf(ctx, draft, choices);
  const asked = {
    text: draft.text,
    kind: draft.kind ?? null,
    channel: 'web' as const,
    language: ctx.language,
    receivedAt: ctx.now,
    ...chosen,
  };
  const { organisationUnitId, themeIds, kind } = await routeFeedback(ctx, asked);
  const { receivedAt } = asked;
  const it = { kind, themeIds, organisationUnitId, receivedAt };
  const promise = await promiseFor(ctx.tx, ctx.cityId, it, choices.calendar);
  return promise.dueDay;
}

export interface GivenFeedback extends ReceivedFeedback {
  /** Of the form, so that it is the same however often the form is sent. */
  readonly code: string;
}

/**
 * A resident's feedback becomes a case; the same form with the same text again is the same case. What an identified
 * resident gives is confidential: few see it, and she reads the answer here and nowhere else.
 * @param secret of the form (`newFormSecret`)
 */
export async function giveFeedback(
  ctx: Context,
  draft: Draft,
  secret: string,
  files: readonly ExaminedFile[] = [],
): Promise<GivenFeedback> {
  await ctx.allow('feedback.give');
  const { actor, language } = ctx;
  const formId = formIdOf(secret, draft.text);
  const code = codeOfForm(secret, draft.text);
  await holdForm(ctx.tx, ctx.cityId, formId);
  const residentId = actor.kind === 'resident' ? actor.residentId : null;
  const received = await receiveFeedback(ctx, {
    text: draft.text,
    kind: draft.kind ?? null,
    channel: 'web',
    language,
    place: draft.place === '' ? null : draft.place,
    ...(await checkedChoices(ctx, draft)),
    contact: contactOf(draft),
    residentId,
    isSensitive: residentId !== null,
    onBehalfOf: residentId === null ? behalfOf(draft) : await proxyOf(ctx, residentId, draft),
    wantsAnswer: draft.wantsAnswer ?? false,
    mayPublish: draft.mayPublish && residentId === null,
    formId,
    code,
  });
  if (!received.isRepeated) await keepAttachments(ctx, received.feedbackCaseId, firstEvent, files);
  return { ...received, code };
}

/** How the giver is reached; kept only for an answer, and only with a way to send it. */
function contactOf({ wantsAnswer, email, phone, name }: Draft): Omit<Contact, 'contactId'> | null {
  if (!wantsAnswer || (email === '' && phone === '')) return null;
  const given = Object.entries({ email, phone, name }).filter(([, value]) => value !== '');
  return Object.fromEntries(given);
}

function behalfOf({ behalf, behalfName, behalfKnows }: Draft): OnBehalfOf | null {
  if (behalf === 'self') return null;
  return {
    relation: behalf,
    ...(behalfName === '' ? {} : { name: behalfName }),
    consent: behalf === 'child' ? 'guardian' : behalfKnows ? 'told-by-giver' : 'not-asked',
  };
}

const relationOf: Readonly<Record<Relation, OnBehalfOf['relation']>> = {
  child: 'child',
  relative: 'relative',
  ward: 'other',
  other: 'other',
};
const consentOf: Readonly<Record<Consent, OnBehalfOf['consent']>> = {
  guardian: 'guardian',
  spoken: 'told-by-giver',
  written: 'written',
  decision: 'written',
};

/** For whom an identified resident acts: only by a consent that she has recorded and not ended. */
async function proxyOf(ctx: Context, residentId: string, { proxyId }: Draft): Promise<OnBehalfOf | null> {
  if (proxyId === null) return null;
  const found = (await proxiesOf(ctx, residentId)).find((proxy: Proxy) => proxy.proxyId === proxyId);
  if (!found) return null;
  const { relation, consent, name } = found;
  return { relation: relationOf[relation], consent: consentOf[consent], name, proxyId };
}
