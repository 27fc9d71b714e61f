import { findAncestors } from '../src/modules/city/index.ts';
import {
  actAsStaff,
  type ActInput,
  type ActOutcome,
  type FeedbackToReceive,
  receiveFeedback,
  type ReceivedFeedback,
} from '../src/modules/feedback/index.ts';
import { type Actor, type Role, visitor } from '../src/platform/auth/rights.ts';
import { type Context, makeContext } from '../src/platform/context.ts';
import { type TestService } from './service.ts';

/** Use cases of feedback cases without pages: as a giver, as somebody of the staff, as the system. */
export interface CaseOffice {
  /** Runs work in a transaction of its own, as an actor. */
  as<T>(actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T>;
  give(input?: Partial<FeedbackToReceive>): Promise<ReceivedFeedback>;
  act(actor: Actor, feedbackCaseId: string, input: ActInput): Promise<ActOutcome>;
}

/** Somebody of the staff with a role in a part of the organisation, who need not be able to sign in. */
export const staff = (role: Role, organisationUnitId: string | null, accountId = anAccount): Actor => ({
  kind: 'staff',
  accountId,
  name: 'Kaisa Käsittelijä',
  grants: [{ role, organisationUnitId }],
});
const anAccount = '01960000-0000-7000-8000-000000000001';

export const theSystem: Actor = { kind: 'system', name: 'test' };

/** The office of a test service. Feedback goes to the unit in Kallio unless the input says otherwise. */
export function caseOffice({ database, app, city, service }: TestService): CaseOffice {
  const as: CaseOffice['as'] = (actor, work) =>
    database.transaction((tx) =>
      work(
        makeContext({
          tx,
          cityId: city.cityId,
          actor,
          language: 'fi',
          permissions: app.permissions,
          findAncestors,
          sealer: service.sealer,
        }),
      ),
    );
  return {
    as,
    give: (input = {}) =>
      as(visitor, (ctx) =>
        receiveFeedback(ctx, {
          text: 'Odotin vastaanotolla kaksi tuntia.',
          kind: 'complaint',
          channel: 'web',
          language: 'fi',
          organisationUnitId: city.kallio,
          ...input,
        }),
      ),
    act: (actor, feedbackCaseId, input) => as(actor, (ctx) => actAsStaff(ctx, feedbackCaseId, input)),
  };
}
