import { maskPersonalData } from '../../../../kernel/personal-data/index.ts';
import { type ExaminedFiles, formWithFilesBytes } from '../../../../platform/attachments/index.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { dayInWords } from '../../../../platform/i18n/day-in-words.ts';
import { proxiesOf } from '../../../people/index.ts';
import { themeBranch } from '../../../city/index.ts';
import { rightForm } from '../../statutory/forms/keep-forms.ts';
import { statutoryHint } from '../../statutory/recognise.ts';
import { suggestThemes } from '../../routing/suggest-themes.ts';
import { answerFaults, textFault } from '../check-draft.ts';
import { type CityChoices, cityChoices, placesToName } from '../city-choices.ts';
import { askedAbout, type Draft, markOf, readDraft } from '../draft.ts';
import { newFormSecret } from '../form-secret.ts';
import { giveFeedback, promisedDay } from '../give-feedback.ts';
import { type Guesses } from '../guesses.ts';
import { type NamedPlace, placesLike, placesNamedIn } from '../places.ts';
import { examineSent, filesFault } from '../sent-files.ts';
import { draftSetAside, forgetSetAside, setDraftAside } from '../set-aside.ts';
import { giveTexts } from '../texts.ts';
import { AnswerStep } from './answer.step.tsx';
import { FoundStep } from './found.step.tsx';
import { givePath, sendPath } from './step-frame.tsx';
import { TellStep, warnIsland } from './tell.step.tsx';
import { WhereStep } from './where.step.tsx';

const action = 'feedback.give';

/** A text of 64 kB grows threefold on its way in a form. */
const formLimit = 256 * 1024;

/** What the pages of givers have in common. */
export interface GivePages {
  /** Residents can identify themselves. */
  readonly canIdentify: boolean;
  readonly guesses: Guesses;
}

/** A form of three steps. What was said travels in it from step to step; nothing is kept before it is sent. */
export const giveRoutes = (pages: GivePages): readonly Route[] => [
  {
    method: 'get',
    path: givePath,
    action,
    handle: async (ctx, asked) => tellPage(ctx, { ...asked, ...pages }, await begun(ctx, asked)),
  },
  {
    method: 'post',
    path: givePath,
    action,
    bodyLimit: formLimit,
    handle: (ctx, asked) => goOn(ctx, { ...asked, ...pages }),
  },
  // The last step has files; whoever asks for its address alone begins.
  { method: 'get', path: sendPath, action, handle: async (_ctx, { base }) => redirect(`${base}${givePath}`) },
  {
    method: 'post',
    path: sendPath,
    action,
    bodyLimit: formWithFilesBytes,
    attemptsPerMinute: 60,
    handleLong: async (transact, asked) => {
      const files = asked.form.get('go') === 'send' ? await examineSent(asked.form) : noFiles;
      return transact((ctx) => goOn(ctx, { ...asked, ...pages }, files));
    },
  },
];

const noFiles: ExaminedFiles = { accepted: [], refused: [] };

/** What was asked, by pages that may or may not send somebody to identify herself. */
type AskedOfGiver = Asked & GivePages;

/** Where one identifies oneself, and comes back from to a path. */
export const identifyAddress = ({ base }: Asked, path: string): string =>
  `${base}/identify?next=${encodeURIComponent(`${base}${path}`)}`;

const residentName = ({ actor }: Context): string | undefined => (actor.kind === 'resident' ? actor.name : undefined);

/** A new draft, or the one that was set aside; a link may name a theme and a service point by their codes (`?theme=accessibility`). */
async function begun(ctx: Context, { query }: Asked): Promise<Draft> {
  const aside = query.get('draft');
  const back = aside === null ? undefined : await draftSetAside(ctx, aside);
  if (back) return { ...back, aside: aside ?? '' };
  const draft = readDraft(new FormData());
  const [theme, unit] = [query.get('theme'), query.get('unit')];
  if (theme === null && unit === null) return draft;
  const choices = await cityChoices(ctx);
  const [themeId = null] = theme === null ? [] : themeBranch(choices.themes, theme).map((each) => each.themeId);
  const found = choices.units.find(({ code }) => code === unit);
  return {
    ...draft,
    otherThemeId: themeId,
    ...(found ? { unit: found.organisationUnitId, place: found.name[ctx.language] } : {}),
  };
}

/** What the pressed button does. A form that says nothing is the home page's: its text goes on to the second step. */
async function goOn(ctx: Context, asked: AskedOfGiver, files: ExaminedFiles = noFiles): Promise<Reply> {
  const draft = readDraft(asked.form);
  const go = asked.form.get('go');
  if (go === 'edit') return tellPage(ctx, asked, draft);
  if (go === 'identify') return identify(ctx, asked, draft);
  const fault = textFault(draft.text, giveTexts[asked.language].errors);
  if (fault !== undefined) return tellPage(ctx, asked, draft, { text: fault });
  switch (go) {
    case 'mask': {
      const text = maskPersonalData(draft.text, asked.language, askedAbout(draft.text));
      return wherePage(ctx, asked, { ...draft, text, keptOf: markOf(text) });
    }
    case 'keep':
      return wherePage(ctx, asked, { ...draft, keptOf: markOf(draft.text) });
    case 'search':
    case 'back-to-where':
      return wherePage(ctx, asked, draft, go === 'search');
    case 'where':
      return answerPage(ctx, asked, draft);
    case 'send':
      return send(ctx, asked, draft, files);
    default:
      return afterTelling(ctx, asked, draft);
  }
}

/** Goes to where one identifies oneself; what was said so far is there again afterwards. */
async function identify(ctx: Context, asked: AskedOfGiver, draft: Draft): Promise<Reply> {
  if (draft.text === '') return redirect(identifyAddress(asked, givePath));
  const fault = textFault(draft.text, giveTexts[asked.language].errors);
  if (fault !== undefined) return tellPage(ctx, asked, draft, { text: fault });
  return redirect(identifyAddress(asked, `${givePath}?draft=${await setDraftAside(ctx, draft)}`));
}

/** Every step is a page of the form's first address: there the other languages begin too. */
const asStep = (errors: FieldErrors = {}): { status?: 422; path: string } => ({
  path: givePath,
  ...(Object.keys(errors).length > 0 ? { status: 422 } : {}),
});

function tellPage(ctx: Context, asked: AskedOfGiver, draft: Draft, errors: FieldErrors = {}): Reply {
  const { language, csrfToken } = asked;
  return page(
    giveTexts[language].tell.title,
    <TellStep
      language={language}
      csrfToken={csrfToken}
      draft={draft}
      errors={errors}
      residentName={residentName(ctx)}
      canIdentify={asked.canIdentify}
    />,
    { ...asStep(errors), islands: [warnIsland] },
  );
}

/** Asks about personal data in the text, unless the giver has decided about this text. */
function afterTelling(ctx: Context, asked: AskedOfGiver, draft: Draft): Promise<Reply> | Reply {
  const { language, csrfToken } = asked;
  const findings = draft.keptOf === markOf(draft.text) ? [] : askedAbout(draft.text);
  if (findings.length === 0) return wherePage(ctx, asked, draft);
  return page(
    giveTexts[language].found.title,
    <FoundStep
      language={language}
      csrfToken={csrfToken}
      draft={draft}
      findings={findings}
      masked={maskPersonalData(draft.text, language, findings)}
      residentName={residentName(ctx)}
      canIdentify={asked.canIdentify}
    />,
    asStep(),
  );
}

async function wherePage(ctx: Context, asked: AskedOfGiver, draft: Draft, isSearch = false): Promise<Reply> {
  const { language, csrfToken } = asked;
  const choices = await cityChoices(ctx);
  const suggested = await suggestThemes(ctx, draft.text);
  const places = placesToName(choices, language);
  const units = unitsToOffer(draft, places);
  const procedure = statutoryHint(draft.text);
  const [likeliest] = suggested;
  // The first suggestion is ticked once; after that the giver's own choice stands.
  const isFirstTime = !draft.hasSeenWhere && draft.themeIds.length === 0 && draft.otherThemeId === null;
  const themeIds = isFirstTime && likeliest ? [likeliest.themeId] : draft.themeIds;
  return page(
    giveTexts[language].where.title,
    <WhereStep
      language={language}
      csrfToken={csrfToken}
      draft={{ ...draft, themeIds }}
      asksKind={draft.kind === undefined || asked.form.get('asksKind') === 'yes'}
      suggested={suggested.map(({ themeId, name }) => ({ themeId, name: name[language] }))}
      themes={choices.themes.map(({ themeId, name }) => ({ themeId, name: name[language] }))}
      units={units}
      districts={districtsToName(choices, asked)}
      procedure={procedure && { kind: procedure, address: await rightForm(ctx, procedure, language) }}
      foundNothing={isSearch && draft.place !== '' && units.length === 0}
    />,
    asStep(),
  );
}

/** The service points that the typed place or the text may mean; the one that is chosen stays in sight. */
function unitsToOffer(draft: Draft, places: readonly NamedPlace[]): NamedPlace[] {
  const likely = draft.place === '' ? placesNamedIn(draft.text, places) : placesLike(draft.place, places);
  const chosen = places.find(({ id }) => id === draft.unit);
  return chosen && !likely.includes(chosen) ? [chosen, ...likely] : likely;
}

const districtsToName = ({ districts }: CityChoices, { language }: Asked): NamedPlace[] =>
  districts
    .filter(({ level }) => level === 'district')
    .map(({ districtId, name }) => ({ id: districtId, name: name[language] }));

async function answerPage(ctx: Context, asked: AskedOfGiver, draft: Draft, errors: FieldErrors = {}): Promise<Reply> {
  const { language, csrfToken } = asked;
  const day = await promisedDay(ctx, draft, await cityChoices(ctx));
  const { actor } = ctx;
  return page(
    giveTexts[language].answer.title,
    <AnswerStep
      language={language}
      csrfToken={csrfToken}
      // The form gets its secret here: what is sent twice from this page is one case.
      draft={{ ...draft, secret: draft.secret ?? newFormSecret() }}
      errors={errors}
      day={dayInWords(day, language)}
      proxies={actor.kind === 'resident' ? await proxiesOf(ctx, actor.residentId) : undefined}
    />,
    asStep(errors),
  );
}

async function send(ctx: Context, asked: AskedOfGiver, draft: Draft, files: ExaminedFiles): Promise<Reply> {
  const { errors } = giveTexts[asked.language];
  const { actor } = ctx;
  const proxies = actor.kind === 'resident' && draft.proxyId !== null ? await proxiesOf(ctx, actor.residentId) : [];
  const isProxy = draft.proxyId === null || proxies.some(({ proxyId }) => proxyId === draft.proxyId);
  const fileFault = filesFault(files, asked.language);
  const faults = {
    ...answerFaults(draft, errors),
    ...(isProxy ? {} : { proxy: errors.proxy }),
    ...(fileFault === undefined ? {} : { files: fileFault }),
  };
  if (Object.keys(faults).length > 0) {
    // A browser gives no file back to a page.
    const again = files.accepted.length > 0 ? { files: [fileFault, errors.filesAgain].filter(Boolean).join(' ') } : {};
    return answerPage(ctx, asked, draft, { ...faults, ...again });
  }
  // Only a form that no page of ours made has none; it is as good as a new one.
  const { code } = await giveFeedback(ctx, draft, draft.secret ?? newFormSecret(), files.accepted);
  if (draft.aside !== '') await forgetSetAside(ctx, draft.aside);
  asked.visit.set(code);
  return redirect(`${asked.base}/feedback/thanks`);
}
