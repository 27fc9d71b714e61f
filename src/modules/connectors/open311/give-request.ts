import { isIP } from 'node:net';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256 } from '../../../kernel/hash.ts';
import { type Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type Attempts } from '../../../platform/http/attempts.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { type ExaminedFile, examineFiles } from '../../../platform/attachments/index.ts';
import { textIn } from '../../../platform/http/form-values.ts';
import { localDay, organisationUnitIdsByCode, themesAt, workingCalendarOf } from '../../city/index.ts';
import { feedbackKinds, keepAttachments, receiveFeedback, type FeedbackKind } from '../../feedback/index.ts';
import { apiKeyHash, emailInput, longestKey, type ApiKey } from '../keys/api-key.ts';
import { useApiKey } from '../keys/api-key.store.ts';
import { findSameRequest, insertOpen311Request } from './open311-request.store.ts';
import { type Profile } from './profile.ts';
import { positionIn } from './request-query.ts';
import { ownUnitType, serviceMapType } from './request-view.ts';
import { open311Texts } from './texts.ts';

/** How the same request that is sent again is known: a thumb that presses twice, a client that lost the answer. */
const repeatMs = 60_000;

export interface GivenRequest {
  readonly feedbackCaseId: string;
  /** Empty when no answer was asked for, or when the same had come before. */
  readonly dueDay: string;
}

/**
 * Looks at the files of a request, outside of a transaction, as pictures are made anew. Only somebody with a key gets so
 * far. Throws a Problem when one of them is not taken: a program can tell its user, who takes another.
 */
export async function examineMedia(transact: Transact, form: FormData): Promise<readonly ExaminedFile[]> {
  const sent = [...form.values()].filter((value) => value instanceof File && value.size > 0);
  if (sent.length === 0) return [];
  await transact((ctx) => keyOf(ctx, form));
  const files = sent.flatMap((value) => (value instanceof File ? [value] : []));
  const { accepted, refused } = await examineFiles(
    await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() }))),
  );
  const [problem] = refused;
  if (problem) throw problem;
  return accepted;
}

/**
 * Takes a request of a program in. The key is looked at before anything else, so that who has none learns nothing of
 * codes. The same by the same key within a minute is the same request.
 */
export async function giveRequest(
  ctx: Context,
  form: FormData,
  media: readonly ExaminedFile[],
  {
    profile,
    attempts,
    language,
  }: { readonly profile: Profile; readonly attempts: Attempts; readonly language?: Language },
): Promise<GivenRequest> {
  const { tx, cityId } = ctx;
  const key = await keyOf(ctx, form);
  await attempts.count('open311', key.apiKeyId, key.perMinute);
  const theme = await themeIn(ctx, form);
  const text = describedIn(form, profile, language ?? profile.language ?? ctx.language);
  const place = await placeIn(ctx, form);
  const contact = contactIn(form);
  const sentHash = sha256(canonicalJson([sentFields(form), media.map(({ hash }) => hash)]));
  const since = new Date(ctx.now.getTime() - repeatMs);
  const same = await findSameRequest(tx, cityId, key.apiKeyId, sentHash, since);
  if (same !== undefined) return { feedbackCaseId: same, dueDay: '' };
  const received = await receiveFeedback(ctx, {
    text,
    title: fieldIn(form, 'title')?.slice(0, 200).toWellFormed() ?? null,
    kind: kindIn(form),
    channel: 'open311',
    language: language ?? null,
    themeIds: [theme.themeId],
    ...place,
    contact,
    wantsAnswer: contact !== null,
    mayPublish: mayPublish(form, key),
    source: key.source,
  });
  const { feedbackCaseId } = received;
  await keepAttachments(ctx, feedbackCaseId, 1, media);
  await insertOpen311Request(tx, cityId, { feedbackCaseId, apiKeyId: key.apiKeyId, serviceCode: theme.code, sentHash });
  return { feedbackCaseId, dueDay: contact === null ? '' : received.dueDay };
}

const fieldIn = (form: FormData, name: string): string | undefined => textIn(form, name).trim() || undefined;

async function keyOf({ tx, cityId }: Context, form: FormData): Promise<ApiKey> {
  const key = fieldIn(form, 'api_key');
  const found = key === undefined || key.length > longestKey ? undefined : await useApiKey(tx, cityId, apiKeyHash(key));
  if (!found) throw new Problem('forbidden', 'connectors.key-refused');
  return found;
}

async function themeIn({ tx, cityId, now }: Context, form: FormData) {
  const code = fieldIn(form, 'service_code');
  if (code === undefined) throw new Problem('invalid', 'connectors.service-code-missing');
  const today = localDay(await workingCalendarOf(tx, cityId), now);
  const theme = (await themesAt(tx, cityId, today)).find((each) => each.code === code);
  if (!theme) throw new Problem('not-found', 'connectors.no-such-service');
  return theme;
}

/** The description; the addresses of pictures stand under it, as pictures are looked at, not fetched. */
function describedIn(form: FormData, { description }: Profile, language: Language): string {
  const text = textIn(form, 'description').trim();
  const { length } = [...text];
  if (length < description.least || length > description.most) {
    throw new Problem('invalid', 'connectors.description-length', { ...description, length });
  }
  const pictures = [...form.getAll('media_url'), ...form.getAll('media_url[]')].flatMap((value) =>
    typeof value === 'string' && value.trim() !== '' ? [pictureAddress(value.trim())] : [],
  );
  return [text, ...pictures.slice(0, 5).map((url) => open311Texts[language].picture({ url }))].join('\n\n');
}

function pictureAddress(text: string): string {
  const url = text.length > 1000 ? null : URL.parse(text);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || isIP(url.hostname) !== 0 || !/\.(?:jpe?g|png|gif|webp)$/i.test(url.pathname)) {
    throw new Problem('invalid', 'connectors.media-url-wrong');
  }
  return url.href;
}

/** Where it is: on the map, in words, or at a unit. One of them is needed. */
async function placeIn({ tx, cityId }: Context, form: FormData) {
  const position = positionIn(fieldIn(form, 'lat'), fieldIn(form, 'long')) ?? null;
  const address = fieldIn(form, 'address_string')?.slice(0, 1000).toWellFormed() ?? null;
  const object = fieldIn(form, 'service_object_id');
  const organisationUnitId =
    object === undefined ? null : unitFor(await organisationUnitIdsByCode(tx, cityId), object, form);
  if (position === null && address === null && organisationUnitId === null) {
    const isById = fieldIn(form, 'address_id') !== undefined;
    throw new Problem('invalid', isById ? 'connectors.address-id-unknown' : 'connectors.place-missing');
  }
  return { position, place: address, organisationUnitId };
}

function unitFor(ids: ReadonlyMap<string, string>, object: string, form: FormData): string {
  const type = fieldIn(form, 'service_object_type');
  if (type !== serviceMapType && type !== ownUnitType) throw new Problem('invalid', 'connectors.object-type-missing');
  const id = ids.get(object.toLowerCase());
  if (id === undefined) throw new Problem('not-found', 'connectors.no-such-object');
  return id;
}

/** How the giver is reached; null when she cannot be, as then nobody is answered. */
function contactIn(form: FormData) {
  const sent = fieldIn(form, 'email');
  const phone = lineIn(form, 'phone').slice(0, 40);
  const parsed = sent === undefined ? undefined : emailInput.safeParse(sent);
  if (parsed?.success === false) throw new Problem('invalid', 'connectors.email-wrong');
  const email = parsed?.data;
  if (email === undefined && phone === '') return null;
  const name = `${lineIn(form, 'first_name')} ${lineIn(form, 'last_name')}`.slice(0, 120).trim();
  return {
    ...(email === undefined ? {} : { email }),
    ...(phone === '' ? {} : { phone }),
    ...(name === '' ? {} : { name }),
  };
}

const lineIn = (form: FormData, name: string): string =>
  (fieldIn(form, name) ?? '').replace(/[\p{C}\s]+/gu, ' ').trim();

function kindIn(form: FormData): FeedbackKind | null {
  const told = fieldIn(form, 'attribute[kind]') ?? fieldIn(form, 'attribute[kind][]');
  if (told === undefined) return null;
  const kind = feedbackKinds.find((each) => each === told);
  if (kind === undefined) throw new Problem('invalid', 'connectors.attribute-wrong', { code: 'kind' });
  return kind;
}

/** What the giver said, or else what the program has told its users. */
function mayPublish(form: FormData, { tellsOfPublication }: ApiKey): boolean {
  const told = fieldIn(form, 'can_be_published')?.toLowerCase();
  return told === undefined ? tellsOfPublication : ['true', '1', 'yes', 'on'].includes(told);
}

/** All that was sent but the key, in an order of its own. */
const sentFields = (form: FormData): string[][] =>
  [...form]
    .flatMap(([name, value]) => (name === 'api_key' || typeof value !== 'string' ? [] : [[name, value]]))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
