import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Layout, layoutTexts, renderDocument, type LayoutProps } from '../layout.tsx';
import {
  Button,
  Checkbox,
  CodeLink,
  DataTable,
  ErrorSummary,
  FigureNumber,
  Form,
  Pagination,
  RadioGroup,
  Select,
  Steps,
  TextArea,
  TextInput,
} from './index.ts';

describe('a field', () => {
  test('is named, described and marked as wrong', () => {
    const markup = renderToString(
      <TextInput language="fi" name="nimi" label="Nimi" hint="Etunimi riittää." error="Kirjoita nimesi." required />,
    );
    expect(markup).toContain('<label class="field__label" for="nimi">Nimi</label>');
    expect(markup).toMatch(
      /<input[^>]* id="nimi" name="nimi" required aria-describedby="nimi-hint nimi-error" aria-invalid="true"/,
    );
    expect(markup).toContain('id="nimi-error">Kirjoita nimesi.');
  });

  test('that may be left empty says so, in the language of the page', () => {
    expect(renderToString(<TextInput language="sv" name="n" label="Namn" />)).toContain('(frivilligt)');
    expect(renderToString(<TextInput language="sv" name="n" label="Namn" required />)).not.toContain('frivilligt');
  });

  test('keeps what the person wrote, as text', () => {
    const markup = renderToString(
      <TextArea language="fi" name="v" label="Viesti" value={'<b>"Hei"</b>\n & näkemiin'} />,
    );
    expect(markup).toContain('&lt;b>');
    expect(markup).toContain('&amp; näkemiin</textarea>');
  });

  test('keeps a first empty line, which browsers drop', () => {
    expect(renderToString(<TextArea language="fi" name="v" label="V" value={'\nHei'} />)).toContain(
      '>\n\nHei</textarea>',
    );
  });

  test('has what was chosen chosen', () => {
    const choices = ['a', 'b'].map((value) => ({ value, label: value }));
    expect(renderToString(<Select language="fi" name="s" label="S" choices={choices} value="b" />)).toMatch(
      /<option[^>]*value="b"[^>]*selected|<option[^>]*selected[^>]*value="b"/,
    );
    expect(renderToString(<RadioGroup language="fi" name="r" label="R" choices={choices} value="b" />)).toMatch(
      /id="r-2" name="r" value="b" checked/,
    );
    expect(renderToString(<Checkbox language="fi" name="c" label="C" checked />)).toMatch(/<input[^>]* checked/);
  });
});

describe('the error summary', () => {
  test('counts what is wrong and leads to each field, the first choice of a group too', () => {
    const errors = { viesti: 'Kirjoita viesti.', vastaus: 'Valitse vastaus.', nimi: undefined };
    const markup = renderToString(
      <>
        <ErrorSummary language="fi" errors={errors} />
        <RadioGroup
          language="fi"
          name="vastaus"
          label="?"
          choices={[{ value: 'y', label: 'Kyllä' }]}
          error={errors.vastaus}
        />
      </>,
    );
    expect(markup).toContain('Korjaa 2 kohtaa');
    expect(markup).toContain('<a href="#vastaus">Valitse vastaus.</a>');
    expect(markup.match(/ id="vastaus"/g)).toHaveLength(1);
    expect(markup).toMatch(/tabindex="-1" autofocus/);
  });

  test('is not there when nothing is wrong', () => {
    expect(renderToString(<ErrorSummary language="fi" errors={{ viesti: undefined }} />)).toBe('');
  });
});

test('a form carries its token and leaves the telling of errors to us', () => {
  const markup = renderToString(
    <Form csrfToken="abc" hasFiles>
      <Button>Lähetä</Button>
    </Form>,
  );
  expect(markup).toMatch(/<form[^>]* method="post" enctype="multipart\/form-data" novalidate/i);
  expect(markup).toMatch(/<input type="hidden" name="[^"]+" value="abc"/);
});

describe('a table', () => {
  const columns = [
    { key: 'a', label: 'Tyyppi' },
    { key: 'b', label: '2019', numeric: true },
    { key: 'c', label: '2020', numeric: true },
  ];

  test('has headers of rows and columns, and a region for the keyboard when it is wide', () => {
    const markup = renderToString(
      <DataTable caption="Palautteet" columns={columns} rows={[{ header: 'Kiitos', cells: ['1', '2'] }]} />,
    );
    expect(markup).toContain('role="region" aria-label="Palautteet" tabindex="0"');
    expect(markup.match(/scope="col"/g)).toHaveLength(3);
    expect(markup).toMatch(/<th scope="row"[^>]*>Kiitos<\/th><td class="table__cell table__cell--number">1</);
  });

  test('with a row that does not fit its columns is refused', () => {
    expect(() =>
      renderToString(<DataTable caption="P" columns={columns} rows={[{ header: 'Kiitos', cells: ['1'] }]} />),
    ).toThrow('need 2 cells');
  });
});

test('pages are told by words, and one page needs no telling', () => {
  const href = (page: number) => `?sivu=${page}`;
  const markup = renderToString(<Pagination language="en" page={2} pages={3} href={href} />);
  expect(markup).toContain('Page 2 of 3');
  expect(markup).toContain('href="?sivu=1" rel="prev"');
  expect(renderToString(<Pagination language="en" page={1} pages={1} href={href} />)).toBe('');
});

test('steps say where one is and what is done', () => {
  const markup = renderToString(<Steps language="fi" labels={['Kerro', 'Missä']} current={2} />);
  expect(markup).toContain('aria-label="Vaihe 2/2"');
  expect(markup).toMatch(/Kerro<span class="visually-hidden"> \(valmis\)/);
  expect(markup).toMatch(/aria-current="step">.*Missä/s);
});

test('a number has its digits for machines, and a hidden one has none', () => {
  expect(renderToString(<FigureNumber text="2 243" value={2243} unit="palautetta" />)).toContain(
    '<data class="figure-number__value" value="2243">',
  );
  expect(renderToString(<FigureNumber text="ei näytetä" unit="" />)).not.toContain('<data');
});

test('links to the origins of two numbers sound different', () => {
  expect(renderToString(<CodeLink language="fi" code="PAL-1" href="/a" />)).toMatch(
    /Mistä luku tulee\?<span class="visually-hidden"> PAL-1/,
  );
});

describe('the frame of a page', () => {
  const page: LayoutProps = {
    language: 'sv',
    title: 'Ge respons',
    path: '/respons',
    city: { name: 'Helsingfors', isDemonstration: false },
    assets: { stylesheet: '/assets/style.1.css', icon: '/assets/mark.1.svg' },
    navigation: [{ href: '/sv/respons', label: 'Ge respons', current: true }],
    footer: [{ href: '/sv/tillganglighet', label: 'Tillgänglighet' }],
    texts: layoutTexts.sv,
    audience: 'public',
    children: <h1>Ge respons</h1>,
  };

  test('says its language, its name and where it is', () => {
    const markup = renderDocument(<Layout {...page} />);
    expect(markup).toMatch(/^<!doctype html>\n<html lang="sv">/);
    expect(markup).toContain('<title>Ge respons – Kuulolla – Helsingfors</title>');
    expect(markup).toMatch(/href="\/fi\/respons" lang="fi" hreflang="fi">Suomi/);
    expect(markup).toMatch(/<a class="skip-link" href="#sisalto">.*<main id="sisalto"/s);
    expect(markup).toMatch(/href="\/sv\/respons" aria-current="page"/);
  });

  test('holds nothing that the content policy refuses', () => {
    expect(renderDocument(<Layout {...page} />)).not.toMatch(/<script|<style| style=| on[a-z]+="/);
  });

  test('of a demonstration says so on every page', () => {
    expect(renderDocument(<Layout {...page} />)).not.toContain('demonstration');
    expect(renderDocument(<Layout {...page} city={{ name: 'H', isDemonstration: true }} />)).toContain(
      layoutTexts.sv.demonstration,
    );
  });

  test('signs staff out by a form with a token, never by a link', () => {
    const staff = { name: 'Maija', signOutHref: '/sv/staff/sign-out', csrfToken: 'abc' };
    const markup = renderDocument(<Layout {...page} audience="staff" signedIn={staff} />);
    expect(markup).toMatch(/<form[^>]* method="post" action="\/sv\/staff\/sign-out">.*value="abc".*Logga ut/s);
    expect(markup).not.toContain('href="/sv/staff/sign-out"');
  });
});
