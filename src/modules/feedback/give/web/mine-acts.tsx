import { type ExaminedFiles } from '../../../../platform/attachments/index.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply } from '../../../../platform/http/route.ts';
import { allOrganisationUnitsAsOf, localDay, workingCalendarOf } from '../../../city/index.ts';
import { attachmentsOf } from '../../attachments/attachment.store.ts';
import { eventsOf } from '../../cases/feedback-event.store.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { cleanText } from '../../clean-text.ts';
import { eraseGiver } from '../../privacy/erase-person.ts';
import { isUnfinished } from '../case-in-words.ts';
import { textFault } from '../check-draft.ts';
import {
  claimCase,
  eraseContactDetails,
  isRated,
  rate,
  reopen,
  reply,
  seesTexts,
  withdraw,
  takeBackPublication,
} from '../giver-acts.ts';
import { filesFault } from '../sent-files.ts';
import { giveTexts } from '../texts.ts';
import { identifyAddress } from './give.routes.tsx';
import { type DoneName, doneNow, MinePage } from './mine.page.tsx';
import { minePath, ownCasePath } from './mine-paths.ts';

interface Returned {
  readonly errors: FieldErrors;
  readonly typed: Readonly<Record<string, string>>;
}

/** Where the page of a case is, and where its forms are sent. */
export interface CasePlace {
  readonly path: string;
  /** Residents can identify themselves. */
  readonly canIdentify: boolean;
}

/** The page of a case for whoever has its code, or is its giver. */
export async function showCase(
  ctx: Context,
  asked: Asked,
  it: HandledCase,
  { path, canIdentify }: CasePlace,
  returned?: Returned,
): Promise<Reply> {
  const { tx, cityId, now, actor } = ctx;
  const { language, csrfToken, base, query } = asked;
  const calendar = await workingCalendarOf(tx, cityId);
  const today = localDay(calendar, now);
  const units = await allOrganisationUnitsAsOf(tx, cityId, today);
  const nameOf = new Map(units.map(({ organisationUnitId, name }) => [organisationUnitId, name[language]]));
  const events = await eventsOf(tx, cityId, it.feedbackCaseId);
  const body = (
    <MinePage
      it={it}
      events={events}
      attachments={await attachmentsOf(tx, cityId, it.feedbackCaseId)}
      about={{
        language,
        timeZone: calendar.settings.timeZone,
        today,
        unitName: (id) => (id === null ? undefined : nameOf.get(id)),
        seesTexts: seesTexts(ctx, it),
      }}
      action={`${base}${path}`}
      csrfToken={csrfToken}
      identifyHref={canIdentify ? identifyAddress(asked, ownCasePath) : undefined}
      isIdentified={actor.kind === 'resident'}
      isOwn={path !== ownCasePath}
      done={returned ? undefined : doneNow(query.get('done'), events)}
      isHeld={query.has('held')}
      errors={returned?.errors}
      typed={returned?.typed}
    />
  );
  return page(giveTexts[language].mine.title, body, returned ? { status: 422 } : {});
}

/** What the giver's pressed button does; what cannot be done comes back with what was typed. */
export async function doGiverAct(
  ctx: Context,
  asked: Asked,
  it: HandledCase,
  place: CasePlace,
  files: ExaminedFiles,
): Promise<Reply> {
  const { path } = place;
  const go = textIn(asked.form, 'go');
  const { base } = asked;
  const back = (done: DoneName): Reply => redirect(`${base}${path}?done=${done}`);
  switch (go) {
    case 'withdraw':
      // Pressed twice it is done once.
      if (it.status !== 'withdrawn') await withdraw(ctx, it);
      return back('withdrawn');
    case 'unpublish':
      await takeBackPublication(ctx, it);
      return back('unpublished');
    case 'erase':
      if (!(await eraseContactDetails(ctx, it))) return redirect(`${base}${path}?held=yes`);
      return it.giverResidentId === null ? back('erased') : redirect(`${base}${minePath}?erased=yes`);
    case 'forget': {
      const { held } = await eraseGiver(ctx, it.feedbackCaseId);
      if (held > 0) return redirect(`${base}${path}?held=yes`);
      asked.visit.clear();
      return redirect(`${base}${minePath}?gone=yes`);
    }
    case 'claim':
      await claimCase(ctx, it);
      return redirect(`${base}${ownCasePath}/${it.feedbackCaseId}?done=claimed`);
    case 'leave':
      asked.visit.clear();
      return redirect(`${base}${minePath}?left=yes`);
    default:
      return seesTexts(ctx, it) ? sayToCity(ctx, asked, it, place, files) : showCase(ctx, asked, it, place);
  }
}

/** Acts with words of the giver. While she wrote, the city may have answered: then her words come back in the form that fits. */
async function sayToCity(
  ctx: Context,
  asked: Asked,
  it: HandledCase,
  place: CasePlace,
  files: ExaminedFiles,
): Promise<Reply> {
  const { path } = place;
  const { form, language, base } = asked;
  const { errors } = giveTexts[language];
  const go = textIn(form, 'go');
  const said = { text: textIn(form, 'text'), why: textIn(form, 'why'), reopen: textIn(form, 'reopen') };
  const again = (typed: Returned['typed'], faults: FieldErrors): Promise<Reply> =>
    showCase(ctx, asked, it, place, { typed, errors: faults });
  if (go === 'rate') {
    const helped = textIn(form, 'helped');
    const wantsMore = textIn(form, 'again') === 'yes';
    const text = cleanText(said.why);
    const tooLong = text === '' ? undefined : textFault(text, errors);
    const faults = {
      helped: helped === 'yes' || helped === 'no' ? undefined : errors.helped,
      why: wantsMore && text === '' ? errors.whyAgain : tooLong,
    };
    if (faults.helped || faults.why) {
      return again({ why: said.why, helped, again: wantsMore ? 'yes' : '' }, faults);
    }
    const { tx, cityId } = ctx;
    if (isRated(await eventsOf(tx, cityId, it.feedbackCaseId))) return redirect(`${base}${path}?done=rated`);
    await rate(ctx, it, { helped: helped === 'yes', text, again: wantsMore });
    return redirect(`${base}${path}?done=${wantsMore ? 'reopened' : 'rated'}`);
  }
  const text = cleanText(go === 'reopen' ? said.reopen : said.text);
  const isOpen = isUnfinished(it);
  const name = isOpen ? 'text' : 'reopen';
  const fits = (go === 'reopen') === !isOpen;
  const missing = isOpen ? errors.reply : errors.reopen;
  const fault = text === '' || !fits ? missing : textFault(text, errors);
  const fileFault = filesFault(files, language);
  if (fault !== undefined || fileFault !== undefined) {
    const isLost = fileFault === undefined && files.accepted.length > 0;
    return again({ [name]: text }, { [name]: fault, files: isLost ? errors.filesAgain : fileFault });
  }
  await (isOpen ? reply(ctx, it, text, files.accepted) : reopen(ctx, it, text));
  return redirect(`${base}${path}?done=${isOpen ? 'replied' : 'reopened'}`);
}
