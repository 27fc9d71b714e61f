import { newId } from '../src/kernel/id.ts';
import { keepAttachments } from '../src/modules/feedback/index.ts';
import { examineFile } from '../src/platform/attachments/index.ts';
import { visitor } from '../src/platform/auth/rights.ts';
import { type Route } from '../src/platform/http/route.ts';
import { publishedReview, startedDraft } from './review-steps.ts';
import { caseOffice } from './case-office.ts';
import { aFile, imports, mapped, uploaded } from './import-steps.ts';
import { aHarvest, aKeyWithLetters } from './interface-steps.ts';
import { type TestCity, type TestService } from './service.ts';

/** Which things the parameters of routes name; what has a place lies below the health division. */
export interface Targets {
  readonly city: TestCity;
  readonly accountId: string;
  readonly draftId: string;
  readonly importId: string;
  /** A draft of a review that is being written. */
  readonly reviewDraftId: string;
  /** A figure and one of its codes, and a table, of the first review of 2020-Q1. */
  readonly figure: string;
  readonly code: string;
  readonly table: string;
  /** A recorded figure without values. */
  readonly recorded: string;
  /** A key of the open interface, who is told of its changes, and another system that is read (and turned off). */
  readonly apiKey: string;
  readonly subscription: string;
  readonly harvest: string;
  /** A feedback case of the unit in Kallio, its file, and its publication. */
  readonly feedbackCase: string;
  readonly attachment: string;
}

/** Something for every address: an account, a draft of an import, an import that is done, a review, a draft of another. */
export async function makeTargets(service: TestService): Promise<Targets> {
  const { city } = service;
  const person = service.as('analyst');
  const { accountId } = await service.invite('Kalle Kohde', 'handler', city.kallio);
  const begun = await person.post(`${await mapped(person, aFile(), 'palautejarjestelma')}/start`);
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
  const built = await publishedReview(person, service.as('editor'), { period: '2020-Q1' });
  const review = (await person.get(built.location ?? '')).text;
  await person.post('/fi/staff/figures/new', aRecordedFigure);
  const { apiKeyId, subscriptionId } = await aKeyWithLetters(service.as('administrator'));
  const harvest = await aHarvest(service.as('administrator'));
  return {
    city,
    accountId,
    draftId: await uploaded(person, aFile()),
    reviewDraftId: await startedDraft(person, { period: '2020-Q2' }),
    importId: begun.location?.slice(imports.length + 1) ?? '',
    figure: found(/\/tables\/([\w.-]+)\.csv/, review),
    code: found(/\/f(?:igures)?\/(F-[\w-]+)/, review),
    table: found(/\/tables\/([\w.-]+)"/, review),
    recorded: aRecordedFigure.slug,
    apiKey: apiKeyId,
    subscription: subscriptionId,
    harvest,
    ...(await aCaseWithFile(service)),
  };
}

/** A case that its giver lets be published, with a file. */
async function aCaseWithFile(service: TestService): Promise<Pick<Targets, 'feedbackCase' | 'attachment'>> {
  const office = caseOffice(service);
  const { feedbackCaseId } = await office.give({ mayPublish: true });
  const file = await examineFile({ name: 'kirje.txt', bytes: Buffer.from('Odotin kaksi tuntia.') });
  const kept = await office.as(visitor, (ctx) => keepAttachments(ctx, feedbackCaseId, 1, [file]));
  return { feedbackCase: feedbackCaseId, attachment: kept[0]?.attachmentId ?? '' };
}

/** A recorded figure as its form sends it. */
export const aRecordedFigure = {
  area: '1',
  ...inThree('title', 'Raadit'),
  ...inThree('counts', 'Kuinka monta raatia toimii.'),
  ...inThree('population', 'Koko kaupunki'),
  unit: 'items',
  decimals: '0',
  disclosure: 'open',
  slug: 'panels',
} as const;

function inThree<Name extends string>(name: Name, text: string) {
  return { [`${name}-fi`]: text, [`${name}-sv`]: text, [`${name}-en`]: text };
}

function found(pattern: RegExp, text: string): string {
  const part = pattern.exec(text)?.[1];
  if (!part) throw new Error(`nothing that fits ${pattern} is on the page`);
  return part;
}

/** A route as a person would name it: `get /staff/accounts/:account`. */
export const routeName = ({ method, path }: Route): string => `${method} ${path}`;

/** The address of a route in a language, with its parameters filled; `change` may put another value for a parameter. */
export function addressOf(
  route: Route,
  targets: Targets,
  { language = 'fi', change = (_name: string, value: string): string => encodeURIComponent(value) } = {},
): string {
  const filled = route.path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_all, name: string) =>
    change(name, valueOf(name, route.path, targets)),
  );
  return route.bare ? filled : `/${language}${filled === '/' ? '' : filled}`;
}

export const hasParameters = ({ path }: Route): boolean => path.includes(':');

function valueOf(name: string, path: string, targets: Targets): string {
  const { accountId, figure, code, table, recorded, apiKey, subscription, harvest } = targets;
  const known: Readonly<Record<string, string>> = {
    figure,
    code,
    account: accountId,
    id: idIn(path, targets),
    draft: targets.reviewDraftId,
    part: 'received',
    day: '2026-12-23',
    template: 'quarterly-feedback',
    period: '2020-Q1',
    edition: '1',
    file: path.includes('/workbook/') ? 'tables.xlsx' : table,
    recorded,
    key: apiKey,
    subscription,
    harvest,
    call: 'services.json',
    requests: 'requests.json',
    service: 'queues.xml',
    case: targets.feedbackCase,
    attachment: targets.attachment,
    act: 'note',
    letter: `${targets.feedbackCase}.1`,
  };
  // Links: right in form, and of nothing that there is.
  return known[name] ?? newId();
}

function idIn(path: string, { city, draftId, importId }: Targets): string {
  if (path.includes('/themes/')) return city.theme;
  if (path.includes('/districts/')) return city.district;
  if (path.includes('/drafts/')) return draftId;
  return path.includes('/imports/') ? importId : city.kallio;
}
