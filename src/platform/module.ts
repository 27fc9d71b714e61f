import { type ProblemKind } from '../kernel/problem.ts';
import { type Language, type Trilingual } from '../kernel/language.ts';
import { type Permissions } from './auth/rights.ts';
import { type Route } from './http/route.ts';
import { type Job } from './jobs/job.ts';
import { type Island } from './web/islands/islands.ts';

/** A link of the staff menu, shown to those who may do its action. */
export interface MenuItem {
  readonly path: string;
  readonly label: Trilingual;
  readonly action: string;
}

/** How refusals of a module read, by the part of the code after the module's name. */
export type ProblemTexts = Readonly<
  Record<string, string | ((facts: Readonly<Record<string, string | number>>) => string)>
>;

/** What a module is to the rest of the service. */
export interface Module {
  /** The name of its folder and of its schema. */
  readonly name: string;
  readonly migrations?: URL;
  readonly permissions: Permissions;
  readonly routes: readonly Route[];
  readonly jobs?: readonly Job[];
  /** Ends what outlasts a request, such as streams to open pages, when the service stops. */
  readonly end?: () => void;
  readonly staffMenu?: readonly MenuItem[];
  /** Small scripts that its pages may ask for. */
  readonly islands?: readonly Island[];
  /** Named constraints of its tables, and the refusal that each stands for. */
  readonly constraints?: Readonly<Record<string, readonly [ProblemKind, string]>>;
  readonly problems?: Readonly<Record<'fi' | 'sv' | 'en', ProblemTexts>>;
  /** How what it tells the audit log reads, by the event's code. */
  readonly auditEvents?: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}
