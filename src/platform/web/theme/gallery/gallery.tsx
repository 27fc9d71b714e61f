import type { Language } from '../../../../kernel/language.ts';
import { Layout, layoutTexts, renderDocument } from '../../layout.tsx';
import {
  AsWritten,
  Button,
  Columns,
  EnterButton,
  FieldRow,
  FilterForm,
  Form,
  InLanguage,
  ItemCheckbox,
  ItemList,
  Moment,
  PageHeading,
  Put,
  Section,
  Select,
  Stack,
  StatusLabel,
  Tabs,
  Tag,
  Taken,
  TextInput,
  TextPart,
  Tree,
  VisuallyHidden,
  Watermark,
} from '../../components/index.ts';
import * as charts from './chart-specimens.tsx';
import * as components from './component-specimens.tsx';

/** Every component and chart in every state, for looking at and for the tests of the look. */
export const publicGallery = (language: Language, assets: { stylesheet: string; icon: string }): string =>
  renderDocument(
    <Layout
      language={language}
      title="Kuvasto"
      path="/kuvasto"
      city={{ name: 'Helsinki', isDemonstration: true }}
      assets={assets}
      navigation={[
        { href: '/fi/palaute', label: 'Kerro meille' },
        { href: '/fi/katsaukset', label: 'Katsaukset', current: true },
        { href: '/fi/vaikuta', label: 'Nyt voit vaikuttaa' },
      ]}
      footer={[
        { href: '/fi/saavutettavuus', label: 'Saavutettavuusseloste' },
        { href: '/fi/tietosuoja', label: 'Tietosuoja' },
        { href: '/fi/avoin-data', label: 'Avoin data' },
        { href: '/fi/staff', label: 'Henkilökunnalle' },
      ]}
      texts={layoutTexts[language]}
      audience="public"
    >
      <components.Opening language={language} />
      <components.Figures language={language} />
      <Section heading="Kuviot">
        <charts.BarSpecimen language={language} />
        <charts.ChangeSpecimen language={language} />
        <charts.StackSpecimen language={language} />
        <charts.LineSpecimen language={language} />
        <charts.DotSpecimen language={language} />
        <charts.PanelSpecimen language={language} />
        <charts.MapSpecimen language={language} />
      </Section>
      <components.Forms language={language} />
      <components.Notices language={language} />
      <components.Tables language={language} />
      <components.Conversation />
      <components.Kiosk />
    </Layout>,
  );

/** The pages of staff: denser, with lists and filters. */
export const staffGallery = (language: Language, assets: { stylesheet: string; icon: string }): string =>
  renderDocument(
    <Layout
      language={language}
      title="Työpöytä"
      path="/staff"
      city={{ name: 'Helsinki', isDemonstration: false }}
      assets={assets}
      navigation={[
        { href: '/fi/staff', label: 'Palautteet', current: true },
        { href: '/fi/staff/katsaukset', label: 'Katsaukset' },
        { href: '/fi/staff/organisaatio', label: 'Organisaatio' },
      ]}
      footer={[{ href: '/fi/saavutettavuus', label: 'Saavutettavuusseloste' }]}
      signedIn={{
        name: 'Maija Meikäläinen-Österlund',
        href: '/fi/own-account',
        signOutHref: '/fi/staff/sign-out',
        csrfToken: 'x',
      }}
      texts={layoutTexts[language]}
      audience="staff"
    >
      <PageHeading title="7 odottaa sinua, 2 myöhässä" />
      <Tabs
        language={language}
        label="Palautteet"
        tabs={[
          { href: '?m', label: 'Omat', count: 7, current: true },
          { href: '?u', label: 'Yksikön', count: 31 },
          { href: '?a', label: 'Kaikki', count: 2243 },
        ]}
      />
      <Stack>
        <FilterForm
          language={language}
          action="/fi/staff"
          submit="Näytä"
          clearHref="/fi/staff"
          label="Rajaa palautteita"
        >
          <TextInput language={language} name="q" label="Hae" type="search" width="short" required />
          <Select
            language={language}
            name="kind"
            label="Tyyppi"
            required
            choices={[{ value: 'praise', label: 'Kiitos' }]}
            placeholder="Kaikki"
          />
        </FilterForm>
        <Columns main={<Inbox />} side={<Side />} sideLabel="Valittu palaute" even />
        <Columns main={<Organisation />} side={<p>Muutokset näkyvät huomisesta alkaen.</p>} sideLabel="Ohje" />
        <Writing language={language} />
      </Stack>
    </Layout>,
  );

/** A text that people work on: its parts, how two wordings differ, and fields side by side. */
const Writing = ({ language }: { language: Language }) => (
  <Section heading="Katsauksen teksti">
    <Watermark>Luonnos</Watermark>
    <TextPart
      id="part-1"
      acts={
        <Button kind="quiet" href="#part-1">
          Muokkaa
        </Button>
      }
    >
      <InLanguage language="sv">
        <p>Det kom in 2 243 responser.</p>
      </InLanguage>
    </TextPart>
    <AsWritten>
      Palautteita tuli <Taken label="vain uudessa">paljon</Taken>{' '}
      <Put label="vain sinun">{'{f feedback.received}'}</Put>.
    </AsWritten>
    <Form isWide>
      <EnterButton name="act" value="find" />
      <FieldRow>
        <TextInput language={language} name="from" label="Alkaen" required />
        <TextInput language={language} name="to" label="Päättyen" required />
      </FieldRow>
    </Form>
  </Section>
);

const Inbox = () => (
  <ItemList
    label="Palautteet"
    items={[
      {
        title: 'En päässyt rokotukseen, vaikka olin varannut ajan',
        href: '/fi/staff/1',
        current: true,
        control: <ItemCheckbox name="case" value="1" label="Valitse PAL-7F3K-2M" />,
        meta: [
          <StatusLabel tone="danger">Myöhässä 2 päivää</StatusLabel>,
          <Tag>Hoitoon pääsy</Tag>,
          'Kallion terveysasema',
        ],
      },
      {
        title: 'Kiitos ystävällisestä palvelusta',
        href: '/fi/staff/2',
        text: 'Hammashoitaja oli tosi mukava ja selitti kaiken rauhassa.',
        meta: [
          <StatusLabel tone="warning">
            Vastattava <Moment at="2026-12-08">tiistaina 8.12.</Moment>
          </StatusLabel>,
          <StatusLabel tone="success">Vastattu</StatusLabel>,
          <StatusLabel tone="info">Käsittelyssä</StatusLabel>,
          <StatusLabel tone="neutral">Saapunut</StatusLabel>,
        ],
      },
      { title: 'Ilman linkkiä' },
    ]}
  />
);

const Side = () => (
  <Section heading="PAL-7F3K-2M">
    <p>
      En päässyt rokotukseen.<VisuallyHidden> (moite)</VisuallyHidden>
    </p>
    <Button>Ota käsittelyyn</Button>
  </Section>
);

const Organisation = () => (
  <Tree
    label="Organisaatio"
    nodes={[
      {
        key: 'sote',
        label: 'Sosiaali- ja terveystoimiala',
        note: '(3 palvelukokonaisuutta)',
        actions: <a href="#lisaa">Lisää palvelukokonaisuus</a>,
        children: [
          {
            key: 'terv',
            label: 'Terveys- ja päihdepalvelut',
            href: '#terv',
            children: [{ key: 'kallio', label: 'Kallion terveysasema' }],
          },
          { key: 'perhe', label: 'Perhe- ja sosiaalipalvelut', href: '#perhe' },
        ],
      },
    ]}
  />
);
