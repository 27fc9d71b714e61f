import { type Period } from '../../../kernel/period.ts';
import { formatPeriod } from '../../../platform/i18n/format.ts';
import { type Mail, type MailAddress } from '../../../platform/mail/mail.ts';

/** Tells an editor that a draft waits. Which language she reads is not known, so it is in both of the city's. */
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
