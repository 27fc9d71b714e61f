import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { languages, type Language } from '../../kernel/language.ts';
import type { ComponentTexts } from './components/locales/fi.ts';
import { componentTexts } from './components/texts.ts';
import { Mark } from './theme/mark.tsx';

export type NavigationLink = { readonly href: string; readonly label: string; readonly current?: boolean };
/** Who is signed in, and where she signs out. */
export type SignedInPerson = {
  readonly name: string;
  /** Leads to her own page, when she has one. */
  readonly href?: string;
  readonly signOutHref: string;
  readonly csrfToken: string;
};
export type LayoutTexts = ComponentTexts['layout'];

export type LayoutProps = {
  readonly language: Language;
  /** Heading of the page in words; the name of the service and of the city are added to it. */
  readonly title: string;
  /** Path after the language, from which the language links are made: `/palaute` of `/fi/palaute`. */
  readonly path: string;
  readonly city: { readonly name: string; readonly isDemonstration: boolean };
  readonly assets: { readonly stylesheet: string; readonly icon: string };
  /** Addresses of small scripts that the page can do without. */
  readonly scripts?: readonly string[];
  readonly navigation: readonly NavigationLink[];
  readonly footer: readonly NavigationLink[];
  readonly signedIn?: SignedInPerson;
  /** `layoutTexts[language]`, unless a city words it otherwise. */
  readonly texts: LayoutTexts;
  readonly audience: 'public' | 'staff';
  readonly children: ComponentChildren;
};

/** The words of the frame in each language. */
export const layoutTexts: Readonly<Record<Language, LayoutTexts>> = {
  fi: componentTexts.fi.layout,
  sv: componentTexts.sv.layout,
  en: componentTexts.en.layout,
};

const ownName: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** Where the skip link leads; the main part of every page has this id. */
export const mainId = 'sisalto';

/** A whole page as text, with its document type. */
export const renderDocument = (page: VNode): string => `<!doctype html>\n${renderToString(page)}`;

/** The whole document around a page: one stylesheet, no inline style or script. */
export const Layout = (props: LayoutProps) => (
  <html lang={props.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{documentTitle(props)}</title>
      <link rel="icon" href={props.assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={props.assets.stylesheet} />
      {props.scripts?.map((address) => (
        <script key={address} type="module" src={address} />
      ))}
    </head>
    <body class={props.audience === 'staff' ? 'page--staff' : 'page--public'}>
      <a class="skip-link" href={`#${mainId}`}>
        {props.texts.skipToContent}
      </a>
      <Header {...props} />
      <main id={mainId} class="page__main" tabindex={-1}>
        {props.children}
      </main>
      <Footer {...props} />
    </body>
  </html>
);

const documentTitle = ({ title, texts, city }: LayoutProps): string =>
  [title, texts.service, city.name].filter((part, at, all) => part && all.indexOf(part) === at).join(' – ');

const Header = (props: LayoutProps) => (
  <header class="header">
    {props.city.isDemonstration && <p class="demonstration">{props.texts.demonstration}</p>}
    <div class="header__row">
      <a class="header__home" href={`/${props.language}`}>
        <Mark />
        <span class="header__names">
          <span class="header__service">{props.texts.service}</span> <span class="header__city">{props.city.name}</span>
        </span>
        <span class="visually-hidden">, {props.texts.home}</span>
      </a>
      <div class="header__tools">
        <LanguageLinks {...props} />
        {props.signedIn && <SignedIn texts={props.texts} person={props.signedIn} />}
      </div>
    </div>
    {props.navigation.length > 0 && (
      <nav class="header__navigation" aria-label={props.texts.navigation}>
        <ul class="header__links">
          {props.navigation.map((link) => (
            <li key={link.href}>
              <a class="header__link" href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
  </header>
);

const LanguageLinks = ({ language, path, texts }: LayoutProps) => (
  <nav aria-label={texts.languages}>
    <ul class="languages__list">
      {languages.map((each) => (
        <li key={each}>
          <a
            class="languages__link"
            href={`/${each}${path === '/' ? '' : path}`}
            lang={each}
            hreflang={each}
            aria-current={each === language ? 'true' : undefined}
          >
            {ownName[each]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const SignedIn = ({ person, texts }: { person: SignedInPerson; texts: LayoutTexts }) => (
  <form class="signed-in" method="post" action={person.signOutHref}>
    {person.href ? (
      <a class="signed-in__name" href={person.href}>
        {person.name}
      </a>
    ) : (
      <span>{person.name}</span>
    )}
    <input type="hidden" name="csrfToken" value={person.csrfToken} />
    <button class="signed-in__button" type="submit">
      {texts.signOut}
    </button>
  </form>
);

const Footer = ({ texts, city, footer }: LayoutProps) => (
  <footer class="footer">
    <p class="footer__name">
      <Mark size={24} />
      <span>
        {texts.service} · {city.name}
      </span>
    </p>
    {footer.length > 0 && (
      <nav aria-label={texts.footer}>
        <ul class="footer__links">
          {footer.map((link) => (
            <li key={link.href}>
              <a class="footer__link" href={link.href}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
  </footer>
);
