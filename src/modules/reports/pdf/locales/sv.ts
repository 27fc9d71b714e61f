import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  page: 'Sida',
  codesHeading: 'Så kontrollerar du en siffra',
  codesText: (address: string): string =>
    `Efter varje siffra finns en hänvisning till sidans nedre kant, där siffrans kod står. Koden leder till en sida som berättar vad som har räknats och hur. Från papper: skriv ${address}F-… och resten av koden i webbläsaren. En tabell har en enda kod, och på dess sida finns också tabellens övriga siffror.`,
  footer: (address: string): string => `Varifrån kommer siffran? ${address} och koden`,
  computed: 'beräknad av siffrorna i översikten',
  headingNumbers: 'Siffran i rubriken:',
  tableOrigin: 'Varifrån kommer siffrorna i tabellen?',
  onWeb: 'Översikten på webben:',
  keywords: 'respons, invånare, tjänster, översikt',
  download: 'Ladda ner översikten som PDF',
  /** The beginning of a file's name: letters that every system takes. */
  fileNames: { 'quarterly-feedback': 'responsoversikt', other: 'oversikt' },
};
