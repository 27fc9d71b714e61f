import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { city, cityOf } from './modules/city/index.ts';
import { type PeopleDependencies, peopleModule } from './modules/people/index.ts';
import { feedbackFigures, feedbackModule } from './modules/feedback/index.ts';
import {
  figurePath,
  newestReview,
  plainText,
  recordedSource,
  reportsModule,
  reviewPath,
  type SealTools,
} from './modules/reports/index.ts';
import { clamav } from './platform/attachments/index.ts';
import { sha256 } from './kernel/hash.ts';
import { assetsOf, isThemeName } from './platform/web/theme/themes.ts';
import { type Language } from './kernel/language.ts';
import { type Context } from './platform/context.ts';
import { type HomeReview } from './site/home.page.tsx';
import { type Config } from './config.ts';
import { type FigureSource } from './platform/figure-source.ts';
import { type Permissions } from './platform/auth/rights.ts';
import { type Database } from './platform/db/database.ts';
import { type MigrationSource } from './platform/db/migrate.ts';
import { type Mailer } from './platform/mail/mailer.ts';
import { identityProvider } from './platform/oidc/identity-provider.ts';
import { type Module } from './platform/module.ts';
import { connectorsModule, replyAddress } from './modules/connectors/index.ts';
import { guardedOutbound } from './platform/outbound/outbound.ts';
import { siteModule } from './site/module.tsx';

export interface ServiceModulesOptions {
  readonly config: Config;
  readonly mailer: Mailer;
  /** Asked when a page or a job needs it: the modules are made first, for their migrations. */
  readonly database: () => Database;
  /** How dear a guess at a password is; the service's own when it is left out. */
  readonly passwordCost?: PeopleDependencies['passwordCost'];
}

/** What modules offer to reviews. */
export const figureSources: readonly FigureSource[] = [feedbackFigures(), recordedSource];

/** Every module of the service in the order of its tiers. */
export function serviceModules({ config, mailer, database, passwordCost }: ServiceModulesOptions): readonly Module[] {
  const modules: Module[] = [];
  const staffMenu = () => modules.flatMap((module) => module.staffMenu ?? []);
  const eventNames = (language: Language): Record<string, string> =>
    Object.assign({}, ...modules.map((module) => module.auditEvents?.[language] ?? {}));
  modules.push(
    city,
    peopleModule({
      mailer,
      baseUrl: config.baseUrl,
      staffMenu,
      eventNames,
      passwordCost,
      ...providersOf(config),
    }),
    feedbackModule({
      database,
      uploads: config.uploads,
      scanner: config.clamav && clamav(config.clamav),
      canResidentsIdentify: config.oidc.resident !== undefined,
      baseUrl: config.baseUrl,
      mailer,
      replyAddress,
      erasureList: erasureListOf(config),
    }),
    reportsModule({
      version: serviceVersion(),
      sources: figureSources,
      baseUrl: config.baseUrl,
      sealTools: sealToolsOf(config),
    }),
    connectorsModule({
      version: serviceVersion(),
      baseUrl: config.baseUrl,
      outbound: guardedOutbound({ allowsLoopback: config.callsOwnMachine }),
      mailboxes: { ...config.mailboxes, sender: config.mail.from, callsOwnMachine: config.callsOwnMachine },
    }),
    siteModule({
      version: serviceVersion(),
      accessibility: config.accessibility,
      cityName: async (ctx) => (await cityOf(ctx.tx, ctx.cityId)).name,
      newestReview: homeReview,
    }),
  );
  return modules;
}

/** By which providers staff sign in and residents identify themselves. */
function providersOf({
  oidc: { staff, resident },
}: Config): Pick<PeopleDependencies, 'staffProvider' | 'residentProvider'> {
  return {
    staffProvider: staff && { ...staff, provider: identityProvider(staff.provider) },
    residentProvider: resident && { ...resident, provider: identityProvider(resident.provider) },
  };
}
/** Where what was erased is listed: beside the sealing keys, which are copied apart from the database too. */
export const erasureListOf = ({ sealingKeys }: Config): string => join(sealingKeys, 'erasures.jsonl');

/** With what this service seals releases. */
export function sealToolsOf({ signingKeys, baseUrl, theme: name }: Config): SealTools {
  const theme = isThemeName(name) ? name : 'neutral';
  return {
    keyFolder: signingKeys,
    stylesheet: assetsOf(theme).stylesheet.body,
    pdf: { baseUrl, theme },
    program: { version: serviceVersion(), ...lockFile() },
  };
}

/** The newest review as the home page tells of it. */
async function homeReview(ctx: Context, language: Language): Promise<HomeReview | undefined> {
  const found = await newestReview(ctx, language);
  if (!found) return undefined;
  const { review, highlights } = found;
  return {
    href: `/${language}${reviewPath(review)}`,
    title: plainText(review.trees[language].title),
    figures: highlights.map(({ number, sentence, unit }) => ({
      text: number.text,
      value: number.value,
      unit,
      sentence: plainText(sentence),
      code: number.code,
      href: `/${language}${figurePath(number.code)}`,
    })),
  };
}

export const permissionsOf = (modules: readonly Module[]): Permissions =>
  Object.assign({}, ...modules.map((module) => module.permissions));

/** The platform's migrations, then each module's, earlier tiers first. */
export const migrationSourcesOf = (modules: readonly Module[]): readonly MigrationSource[] => [
  { module: 'platform', directory: new URL('./platform/migrations/', import.meta.url) },
  ...modules.flatMap(({ name, migrations }) => (migrations ? [{ module: name, directory: migrations }] : [])),
];

/** A file beside package.json, which lies one folder up from the sources and two from what is compiled. */
function besidePackage(name: string): string | undefined {
  for (const place of [`../${name}`, `../../${name}`]) {
    try {
      return readFileSync(new URL(place, import.meta.url), 'utf8');
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
    }
  }
  return undefined;
}

/** Which packages the service runs with, as a hash; a container may be without the file. */
function lockFile(): { readonly lockFileSha256?: string } {
  const text = besidePackage('package-lock.json');
  return text === undefined ? {} : { lockFileSha256: sha256(text) };
}

/** The version in package.json. */
function serviceVersion(): string {
  const found: unknown = JSON.parse(besidePackage('package.json') ?? '{}');
  if (typeof found === 'object' && found && 'version' in found && typeof found.version === 'string')
    return found.version;
  throw new Error('package.json was not found beside the sources');
}
