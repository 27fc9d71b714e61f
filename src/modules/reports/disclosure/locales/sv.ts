import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const sv: LocaleOf<typeof fi> = {
  mark: 'visas inte',
  defaultSource: 'systemets standard tills staden har antecknat sin egen grund',
  notes: {
    suppressed: (threshold: string, source: string): string =>
      `c = talet visas inte, så att ingen kan kännas igen. Så märks tal som är mindre än ${threshold} och tal som de små talen kunde räknas ut av. Märket avslöjar inte vilketdera det gäller. Grund: ${source}.`,
    rounded: (base: string, source: string): string =>
      `Antalen är avrundade till multiplar av ${base} så att de går ihop. Andelarna är räknade av de avrundade antalen. Grund: ${source}.`,
  },
  faults: {
    'secret-is-determined': ({ by }: Facts): string =>
      `det här dolda talet kunde räknas ut av alla publicerade tal tillsammans${by === '' ? '' : ` (${by})`}. Uppdatera utkastets siffror, så räknas skyddet på nytt. Om felet är kvar, lämna bort dessa siffror ur översikten.`,
    'secret-is-narrow': ({ by, threshold }: Facts): string =>
      `för det här dolda talet skulle det finnas färre än ${threshold} alternativ kvar när alla publicerade tal läses tillsammans${by === '' ? '' : ` (${by})`}. Uppdatera utkastets siffror, så räknas skyddet på nytt. Om felet är kvar, lämna bort dessa siffror ur översikten.`,
    'protected-total-differs': (): string =>
      'summan i en skyddad tabell är inte summan av raderna, så talen kan inte skyddas. Kontrollera frågan.',
    'cell-is-hidden': ({ figure }: Facts): string =>
      `den här cellen i siffran ${figure} visas inte, så att ingen kan kännas igen. Lämna bort meningen eller berätta om en större grupp.`,
    'ranking-has-hidden': ({ figure }: Facts): string =>
      `siffran ${figure} har celler som inte visas, så det största kan inte sägas. Lägg till of=shown och säg i meningen att jämförelsen gäller de tal som visas.`,
  },
  page: {
    title: 'Skydd av små tal',
    lead: 'Om ett tal berättar om några få människor visas det inte. Här bestäms från vilket antal skyddade tal får visas. Det gäller tal om människor och svar samt om små verksamhetsställen, områden och grupper.',
    inForce: 'Gällande regel',
    default: 'Staden har ännu inte antecknat någon egen regel.',
    validFrom: 'Gäller från',
    thresholdPublic: 'Minsta offentliga tal',
    thresholdPublicHint: 'Skyddade tal som är mindre publiceras inte. Den vanliga gränsen är 10.',
    thresholdInside: 'Minsta tal inom staden',
    thresholdInsideHint: 'Gränsen för tal som visas för dem som ansvarar för tjänsten. Den vanliga gränsen är 5.',
    legalSource: 'Grund',
    legalSourceFi: 'Grund på finska',
    legalSourceSv: 'Grund på svenska',
    legalSourceEn: 'Grund på engelska',
    legalSourceHint: 'Lagen, rekommendationen eller beslutet vars namn visas under tabellen. Ingen punkt på slutet.',
    change: 'Ändra regeln',
    changeNote:
      'Publicerade översikter ändras inte. Tal som varit dolda förblir dolda även om gränsen sänks. Ändringen stannar i historien.',
    submit: 'Spara den nya regeln',
    history: 'Historia',
    none: 'Inga regler har antecknats ännu.',
    recorded: 'Antecknad',
    recordedBy: 'Antecknad av',
    saved: 'Den nya regeln är sparad.',
    link: 'Skydd av små tal',
    errors: {
      validFrom: 'Ange dagen i formen 2026-01-31, tidigast i dag.',
      thresholdInside: 'Ange ett heltal mellan 3 och 100.',
      thresholdPublic: 'Ange ett heltal mellan 3 och 100, minst den interna gränsen.',
      legalSource: 'Skriv grunden, högst 300 tecken.',
    },
  },
};
