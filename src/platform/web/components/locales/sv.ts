import type { ComponentTexts } from './fi.ts';

export const sv: ComponentTexts = {
  layout: {
    service: 'Kuulolla',
    skipToContent: 'Gå till innehållet',
    home: 'startsidan',
    navigation: 'Huvudmeny',
    languages: 'Språk',
    footer: 'Om tjänsten',
    signOut: 'Logga ut',
    demonstration:
      'Det här är en demonstration: uppgifterna är påhittade och klockan går i januari 2021. Staden läser inte respons som ges här.',
  },
  field: { optional: 'frivilligt', choose: 'Välj' },
  errors: { heading: (count) => (count === 1 ? 'Rätta en punkt' : `Rätta ${count} punkter`) },
  pages: {
    navigation: 'Sidor',
    previous: 'Föregående',
    next: 'Nästa',
    page: (page) => `Sida ${page}`,
    of: (page, last) => `Sida ${page} / ${last}`,
  },
  breadcrumb: 'Du är här',
  steps: { of: (step, last) => `Steg ${step}/${last}`, done: 'klart' },
  filter: { clear: 'Rensa avgränsningen' },
  figure: { origin: 'Var kommer siffran ifrån?', code: 'Siffrans kod' },
  notice: { info: 'Information', success: 'Klart', warning: 'Obs!', danger: 'Viktigt' },
  chart: {
    showTable: 'Visa uppgifterna som tabell',
    hidden: 'visas inte',
    missing: 'uppgift saknas',
    source: 'Källa',
    from: 'mellan',
  },
};
