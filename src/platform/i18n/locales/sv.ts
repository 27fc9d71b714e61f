import { type LocaleOf } from '../locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  home: 'Startsida',
  giveFeedback: 'Ge respons',
  myFeedback: 'Min respons',
  reviews: 'Översikter',
  publishedFeedback: 'Publicerad respons',
  openData: 'Öppna data',
  accessibility: 'Tillgänglighet',
  about: 'Om tjänsten',
  forStaff: 'För personalen',
  staffHome: 'Arbetsbord',
  signIn: 'Logga in',
  identify: 'Identifiera dig',
  errorHeading: {
    invalid: 'Uppgifterna kunde inte användas',
    malformed: 'Begäran kunde inte läsas',
    'signed-out': 'Logga in först',
    forbidden: 'Du har inte rätt till det här',
    'not-found': 'Sidan finns inte',
    conflict: 'Uppgiften har redan ändrats',
    'too-large': 'Sändningen är för stor',
    'too-many': 'För många försök',
    unavailable: 'Tjänsten är tillfälligt ur bruk',
    fault: 'Något gick fel hos oss',
  },
  problems: {
    'not-found': 'Det finns ingen sida på adressen. Den kan ha flyttat. Fortsätt från startsidan eller översikterna.',
    'signed-out': 'Den här sidan är för personalen. Logga in och försök på nytt.',
    'identify-first':
      'Den här sidan är för dem som har identifierat sig. Identifiera dig först, så kommer du tillbaka hit.',
    forbidden: 'Din roll räcker inte till för det här. Be tjänstens administratör om rättigheten.',
    'cross-site':
      'Begäran kom från en annan webbplats, så ingenting ändrades. Öppna sidan på nytt och försök därifrån.',
    'stale-form': 'Blanketten var föråldrad, så ingenting ändrades. Ladda om sidan och skicka blanketten på nytt.',
    'not-a-form': 'Sändningen kunde inte läsas som en blankett. Öppna sidan på nytt och skicka blanketten därifrån.',
    'too-large': 'Sändningen är större än vad som ryms. Förkorta texten eller dela upp filen.',
    'too-many': (facts) => `Försöken är för många. Vänta ${facts.seconds ?? 60} sekunder och försök på nytt.`,
    'no-city':
      'Ingen stad har ännu lagts upp. Administratören gör det med kommandot "kuulolla city create" eller laddar demonstrationen med "kuulolla demo".',
    'mail-header':
      'Meddelandets rubrik, namn eller adress har ett tecken som inte hör dit. Ta bort radbyten och andra styrtecken.',
    'disk-nearly-full': 'Diskutrymmet är slut, så ingenting sparas just nu. Sidorna kan läsas. Försök på nytt senare.',
    'database-in-use': (facts) =>
      `Databasen används redan av process ${facts.pid ?? '?'} på ${facts.host ?? '?'}. Stoppa den först. Om maskinen inte längre finns, ta bort ${facts.file ?? 'owner.lock'}.`,
    unavailable: 'Databasen svarar inte just nu. Försök på nytt om en stund.',
    fault: (facts) =>
      `Felet har antecknats med koden ${facts.requestId ?? ''}. Ingenting blev halvfärdigt. Försök på nytt om en stund.`,
    'outbound-address':
      'Det här är ingen webbadress som tjänsten kan kontakta. Skriv hela adressen, till exempel https://exempel.fi/adress, utan användarnamn och lösenord.',
    'outbound-not-public':
      'Adressen leder till ett internt nät eller till den här datorn, så den kontaktas inte. Ge en adress som nås från det öppna nätet.',
    'outbound-not-secure': 'Adressen ska börja med https:// så att uppgifterna går skyddade.',
    'outbound-unknown-host': 'Servern hittas inte. Kontrollera adressen.',
    'outbound-failed': 'Det gick inte att få kontakt med servern. Kontrollera adressen eller försök igen senare.',
    'outbound-too-much': 'Servern skickade mer än vi tar emot. Fråga efter mindre åt gången.',
    'sealing-key-missing':
      'Kontaktuppgifterna kan inte öppnas, eftersom deras nyckel saknas. Berätta det för den som driver tjänsten: nyckeln återställs från säkerhetskopian.',
    'sealed-is-damaged': 'Kontaktuppgifterna är skadade och kan inte öppnas. Berätta det för den som driver tjänsten.',
  },
  goHome: 'Fortsätt till startsidan',
};
