import type { LocaleOf } from '../../../i18n/locale.ts';

export const fi = {
  layout: {
    service: 'Kuulolla',
    skipToContent: 'Siirry sisältöön',
    home: 'etusivu',
    navigation: 'Päävalikko',
    languages: 'Kieli',
    footer: 'Tietoa palvelusta',
    signOut: 'Kirjaudu ulos',
    demonstration:
      'Tämä on esittelyversio: tiedot ovat keksittyjä, ja kello käy tammikuuta 2021. Kaupunki ei lue täällä annettua palautetta.',
  },
  field: { optional: 'vapaaehtoinen', choose: 'Valitse' },
  errors: { heading: (count: number) => (count === 1 ? 'Korjaa yksi kohta' : `Korjaa ${count} kohtaa`) },
  pages: {
    navigation: 'Sivut',
    previous: 'Edellinen',
    next: 'Seuraava',
    page: (page: string) => `Sivu ${page}`,
    of: (page: string, last: string) => `Sivu ${page} / ${last}`,
  },
  breadcrumb: 'Olet tässä',
  steps: { of: (step: number, last: number) => `Vaihe ${step}/${last}`, done: 'valmis' },
  filter: { clear: 'Tyhjennä rajaukset' },
  figure: { origin: 'Mistä luku tulee?', code: 'Luvun tunnus' },
  notice: { info: 'Tiedoksi', success: 'Onnistui', warning: 'Huomaa', danger: 'Tärkeää' },
  chart: {
    showTable: 'Näytä tiedot taulukkona',
    hidden: 'ei näytetä',
    missing: 'ei tietoa',
    source: 'Lähde',
    from: 'välillä',
  },
};

export type ComponentTexts = LocaleOf<typeof fi>;
