import { z } from 'zod';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type ExaminedFile, formWithFilesBytes } from '../../../platform/attachments/index.ts';
import { type Attempts } from '../../../platform/http/attempts.ts';
import { type Asked, type DataReply, type Reply, type Route } from '../../../platform/http/route.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { cityOf, organisationUnitIdsByCode, themeIdsByCode } from '../../city/index.ts';
import { countPublicCases, publicCasesById, publicCases, type PublicCaseFilter } from '../../feedback/index.ts';
import { harvestSources } from '../harvest/harvest.store.ts';
import { answerIn, type Format, formatOf, refusedIn } from './answer.ts';
import { examineMedia, giveRequest } from './give-request.ts';
import { keysOfCases } from './open311-request.store.ts';
import { describeOpen311 } from './openapi.ts';
import { type PageWish, readRequestQuery } from './request-query.ts';
import { profiles, type Profile } from './profile.ts';
import { requestView } from './request-view.ts';
import { loadServiceWorld } from './service-world.ts';
import { serviceDefinition, serviceList } from './services.ts';
import { open311Texts } from './texts.ts';

const read = 'connectors.read-open311';
const give = 'connectors.give-by-open311';
/** From one address: programs send for many people, and each key has a rate of its own. */
const givenPerMinute = 600;

/** When the interface last changed in a way that programs may notice. */
const changeset = '2026-11-25T00:00:00Z';
const specification = 'http://wiki.open311.org/GeoReport_v2';

export interface Open311Dependencies {
  readonly version: string;
  readonly attempts: Attempts;
}

interface Call {
  readonly ctx: Context;
  readonly asked: Asked;
  readonly profile: Profile;
  readonly format: Format;
  readonly language: Language;
}

type Answer = (call: Call) => Promise<DataReply>;

/** The open interface: GeoReport v2 and the Helsinki dialect, each in JSON and XML. */
export const open311Routes = ({ version, attempts }: Open311Dependencies): readonly Route[] => [
  {
    ...shared('/open311/openapi.json'),
    handle: (_ctx, { baseUrl }) => Promise.resolve(answerIn('json', 'openapi', describeOpen311(version, baseUrl))),
  },
  ...profiles.flatMap((profile) => profileRoutes(profile, attempts)),
];

const shared = (path: string) =>
  ({ method: 'get', path, bare: true, byKey: true, action: read, refused: refusedIn }) as const;

function profileRoutes(profile: Profile, attempts: Attempts): readonly Route[] {
  const at = (part: string): string => `${profile.base}/${part}`;
  const get = (part: string, answer: Answer): Route => ({
    ...shared(at(part)),
    handle: (ctx, asked) => answer(callOf(ctx, asked, profile)),
  });
  return [
    get(':call{(?:discovery|services|requests)\\.(?:json|xml)}', answerCall),
    {
      ...shared(at(':requests{requests\\.(?:json|xml)}')),
      method: 'post',
      action: give,
      bodyLimit: formWithFilesBytes,
      attemptsPerMinute: givenPerMinute,
      handleLong: async (transact, asked) => {
        const media = await examineMedia(transact, asked.form);
        return transact((ctx) => answerGiven(callOf(ctx, asked, profile), media, attempts));
      },
    },
    get('services/:service{.+\\.(?:json|xml)}', answerDefinition),
    get('requests/:request{.+\\.(?:json|xml)}', answerRequest),
    get('tokens/:token{.+\\.(?:json|xml)}', answerToken),
    get(':rest{.+}', () => Promise.reject(new Problem('not-found', 'connectors.no-such-call'))),
  ];
}

function callOf(ctx: Context, asked: Asked, profile: Profile): Call {
  const { query, form, params } = asked;
  const locale = query.get('locale') ?? form.get('locale');
  const language = localeLanguage(typeof locale === 'string' ? locale : '') ?? profile.language ?? asked.language;
  return { ctx, asked, profile, format: formatOf(Object.values(params)[0] ?? ''), language };
}

/** `fi`, `fi_FI`, `en-GB`. */
function localeLanguage(locale: string): Language | undefined {
  const code = locale.slice(0, 2).toLowerCase();
  return /^[a-z]{2}(?:[_-]|$)/i.test(locale) && isLanguage(code) ? code : undefined;
}

const withoutEnding = (name: string | undefined): string => (name ?? '').replace(/\.(?:json|xml)$/, '');

function answerCall(call: Call): Promise<DataReply> {
  const name = withoutEnding(call.asked.params.call);
  if (name === 'discovery') return answerDiscovery(call);
  return name === 'services' ? answerServices(call) : answerRequests(call);
}

async function answerDiscovery({ ctx, asked, profile, format, language }: Call): Promise<DataReply> {
  const city = await cityOf(ctx.tx, ctx.cityId);
  const facts = { city: city.name[language], url: `${asked.baseUrl}/${language}` };
  const others = profiles.filter((each) => each !== profile);
  return answerIn(format, 'discovery', {
    changeset,
    contact: open311Texts[language].contact(facts),
    key_service: open311Texts[language].keyService(facts),
    endpoints: [profile, ...others].map(({ base }) => ({
      specification,
      url: `${asked.baseUrl}${base}/`,
      changeset,
      type: city.isDemonstration ? 'test' : 'production',
      formats: ['text/xml', 'application/json'],
    })),
  });
}

async function answerServices({ ctx, profile, format, language }: Call): Promise<DataReply> {
  return answerIn(format, 'services', serviceList(await loadServiceWorld(ctx, language), profile));
}

async function answerDefinition({ ctx, asked, profile, format, language }: Call): Promise<DataReply> {
  const world = await loadServiceWorld(ctx, language);
  const code = withoutEnding(asked.params.service);
  if (!world.services.some((service) => service.code === code)) {
    throw new Problem('not-found', 'connectors.no-such-service');
  }
  return answerIn(format, 'service_definition', serviceDefinition(code, world, profile));
}

async function answerRequests(call: Call): Promise<DataReply> {
  const { ctx, asked, profile } = call;
  const { tx, cityId, now } = ctx;
  const { ids, filter, page, isExtended } = readRequestQuery(asked.query, {
    themeIds: await themeIdsByCode(tx, cityId),
    unitIds: await organisationUnitIdsByCode(tx, cityId),
    now,
  });
  if (ids) return answerById(call, ids.slice(0, profile.most), isExtended);
  const all = { ...filter, exceptSources: await harvestSources(tx, cityId) };
  const world = await loadServiceWorld(ctx, call.language);
  const limit = page
    ? { limit: page.pageSize, offset: (page.page - 1) * page.pageSize }
    : { limit: profile.most, offset: 0 };
  const found = await publicCases(tx, cityId, all, limit);
  const views = found.map((it) => requestView(it, world, profile, isExtended));
  const headers = page ? await pageHeaders(call, all, page) : {};
  return answerIn(call.format, 'service_requests', views, { headers });
}

/** Where one is in the pages, for programs that ask for pages (6Aika). */
async function pageHeaders(
  { ctx, asked, profile, format }: Call,
  filter: PublicCaseFilter,
  { page, pageSize }: PageWish,
): Promise<Record<string, string>> {
  const count = await countPublicCases(ctx.tx, ctx.cityId, filter);
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const addressOf = (wished: number): string => {
    const query = new URLSearchParams(asked.query);
    query.set('page', String(wished));
    return `${asked.baseUrl}${profile.base}/requests.${format}?${query}`;
  };
  return {
    'x-result-count': String(count),
    'x-page-count': String(pages),
    'x-page-size': String(pageSize),
    ...(page < pages ? { 'x-next-page-url': addressOf(page + 1) } : {}),
    ...(page > 1 ? { 'x-previous-page-url': addressOf(page - 1) } : {}),
  };
}

/** Published ones whole; of others, only what came in over this interface, and no more than how far it has come. */
async function visibleById({ ctx }: Call, ids: readonly string[]) {
  const { tx, cityId } = ctx;
  const found = await publicCasesById(tx, cityId, ids);
  const hidden = found.filter(({ isPublished }) => !isPublished).map(({ feedbackCaseId }) => feedbackCaseId);
  const ours = await keysOfCases(tx, cityId, hidden);
  return found.filter(({ isPublished, feedbackCaseId }) => isPublished || ours.has(feedbackCaseId));
}

async function answerById(call: Call, ids: readonly string[], isExtended: boolean): Promise<DataReply> {
  const found = await visibleById(call, ids);
  const world = await loadServiceWorld(call.ctx, call.language);
  const views = found.map((it) => requestView(it, world, call.profile, isExtended));
  return answerIn(call.format, 'service_requests', views);
}

const uuid = z.uuid();

async function knownId(call: Call, id: string, code: string): Promise<string> {
  const [found] = uuid.safeParse(id).success ? await visibleById(call, [id]) : [];
  if (!found) throw new Problem('not-found', code);
  return found.feedbackCaseId;
}

async function answerRequest(call: Call): Promise<DataReply> {
  const id = await knownId(call, withoutEnding(call.asked.params.request), 'connectors.no-such-request');
  const { isExtended } = readRequestQuery(
    new URLSearchParams({ extensions: call.asked.query.get('extensions') ?? '' }),
    {
      themeIds: new Map(),
      unitIds: new Map(),
      now: call.ctx.now,
    },
  );
  return answerById(call, [id], isExtended);
}

/** Requests have their id at once, so the id itself is the only token that there is. */
async function answerToken(call: Call): Promise<DataReply> {
  const token = withoutEnding(call.asked.params.token);
  const id = await knownId(call, token, 'connectors.no-such-token');
  return answerIn(call.format, 'service_requests', [{ service_request_id: id, token }]);
}

async function answerGiven(
  { ctx, asked, profile, format, language }: Call,
  media: readonly ExaminedFile[],
  attempts: Attempts,
): Promise<Reply> {
  const isAsked = localeLanguage(String(asked.query.get('locale') ?? asked.form.get('locale') ?? '')) !== undefined;
  const given = await giveRequest(ctx, asked.form, media, { profile, attempts, ...(isAsked ? { language } : {}) });
  const { settings } = await cityOf(ctx.tx, ctx.cityId);
  const day = given.dueDay === '' ? '' : formatDate(new Date(`${given.dueDay}T12:00:00Z`), language, settings.timeZone);
  const notice = day === '' || profile.name === 'helsinki' ? profile.absent : open311Texts[language].promise({ day });
  return answerIn(format, 'service_requests', [{ service_request_id: given.feedbackCaseId, service_notice: notice }]);
}
