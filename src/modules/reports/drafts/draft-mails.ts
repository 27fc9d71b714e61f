import { type Period, parsePeriod } from '../../../kernel/period.ts';
import { formatPeriod } from '../../../platform/i18n/format.ts';
import { type Mail, type MailAddress } from '../../../platform/mail/mail.ts';
import { draftPath } from './web/addresses.ts';

/*
 * Letters to staff about drafts. Which language a member of staff reads is not known, so each letter is in both of the
 * city's.
 */

/** Where a draft is, for a letter. */
export const draftAddress = (baseUrl: string, draftId: string): string => `${baseUrl}/fi${draftPath(draftId)}`;

/** Tells an editor that a draft was started by the clock. */
export function scheduledDraftMail(to: Required<MailAddress>, period: Period, link: string): Mail {
  const [fi, sv] = [formatPeriod(period, 'fi'), formatPeriod(period, 'sv')];
  return {
    to,
    subject: `Katsauksen luonnos / Utkast till översikt: ${fi}`,
    text: `Hei,

katsauksen luonnos jaksolta ${fi} on valmis muokattavaksi. Luvut on otettu tänään. Jos palautteita tuodaan vielä, päivitä luvut luonnoksen sivulta.

Hej,

utkastet till översikten för ${sv} kan nu redigeras. Siffrorna är från i dag. Om mer respons förs in, uppdatera siffrorna på utkastets sida.

${link}
`,
  };
}

/** Tells a colleague that a draft waits for her approval. */
export function submittedDraftMail(to: Required<MailAddress>, code: string, link: string): Mail {
  const period = parsePeriod(code);
  const [fi, sv] = [period ? formatPeriod(period, 'fi') : code, period ? formatPeriod(period, 'sv') : code];
  return {
    to,
    subject: `Luonnos odottaa hyväksyntää / Ett utkast väntar på godkännande: ${fi}`,
    text: `Hei,

katsauksen luonnos jaksolta ${fi} odottaa kollegan hyväksyntää. Lue luonnos, ja hyväksy se tai palauta se huomautuksen kanssa.

Hej,

utkastet till översikten för ${sv} väntar på en kollegas godkännande. Läs utkastet, och godkänn det eller återsänd det med en anmärkning.

${link}
`,
  };
}
