import {
  Actions,
  Answers,
  Breadcrumb,
  Button,
  Checkbox,
  CheckboxGroup,
  CodedNumber,
  CodeLink,
  CellMark,
  CorrectedMark,
  DataTable,
  DateInput,
  DefinitionList,
  Details,
  EmptyState,
  ErrorSummary,
  FigureNumber,
  NumberLink,
  FigureRow,
  FileInput,
  Form,
  InlineList,
  Muted,
  Notice,
  OnePage,
  PageHeading,
  ShortCode,
  Pagination,
  Picture,
  Progress,
  Prose,
  LargeCode,
  LiveLine,
  LiveWarnings,
  Marked,
  RadioGroup,
  Section,
  Select,
  Steps,
  Tag,
  TextArea,
  TextInput,
  Timeline,
  Words,
} from '../../components/index.ts';
import type { SpecimenProps } from './chart-specimens.tsx';

export const Opening = ({ language }: SpecimenProps) => (
  <>
    <Breadcrumb
      language={language}
      crumbs={[
        { label: 'Etusivu', href: '/fi' },
        { label: 'Katsaukset', href: '/fi/katsaukset' },
        { label: 'Loka–joulukuu 2020' },
      ]}
    />
    <PageHeading
      kicker="Palautekatsaus · julkaistu 12.1.2021"
      title="Mitä kuulimme loka–joulukuussa 2020"
      lead={
        <p>
          Helsinkiläiset antoivat sosiaali- ja terveyspalveluista 2 243 palautetta. Eniten puhutti rokotuksiin pääsy.
        </p>
      }
    />
    <Prose>
      <p>
        Vastasimme palautteisiin keskimäärin neljässä päivässä. Joka kymmenes palaute koski{' '}
        <a href="#saavutettavuus">saavutettavuutta ja yhdenvertaisuutta</a>, ja niistä syntyi kolme toimenpidettä.
      </p>
    </Prose>
  </>
);

export const Figures = ({ language }: SpecimenProps) => (
  <Section heading="Luvut">
    <p>
      Palautteita saapui{' '}
      <NumberLink href="/fi/figures/F-7K2Q0" code="F-7K2Q0" value={2243} spoken="2243">
        {'2\u00a0243'}
      </NumberLink>{' '}
      <CodedNumber code="F-7K2Q0" value={2243} spoken="2243">
        2 243
      </CodedNumber>{' '}
      <CorrectedMark href="#a">{'korjattu: 2\u00a0303'}</CorrectedMark>. Kiitoksia oli 487{' '}
      <CorrectedMark>perustuu lukuun, joka on korjattu</CorrectedMark>, tunnus <ShortCode code="F-7K2Q0" href="#a" />.
    </p>
    <OnePage>
      <p>Tämä mahtuu yhdelle paperiarkille.</p>
    </OnePage>
    <FigureRow>
      <FigureNumber
        text="2 243"
        value={2243}
        unit="palautetta"
        period="loka–joulukuu 2020"
        source={<CodeLink language={language} code="PAL-2020-4-001" href="#a" />}
      >
        <p>Lähes kaksi kertaa niin paljon kuin vuotta aiemmin.</p>
      </FigureNumber>
      <FigureNumber
        text="85,4 %"
        value={85.4}
        unit="ajoissa"
        period="viiden arkipäivän tavoite"
        source={<CodeLink language={language} code="PAL-2020-4-002" href="#b" />}
      />
      <FigureNumber text="ei näytetä" unit="" period="Palautteet romanikielellä" />
    </FigureRow>
    <Progress id="edistyminen" label="Vastauksia kyselyyn" value={312} max={500} text="312 / 500 vastausta" />
  </Section>
);

const wrong = {
  viesti: 'Kirjoita, mitä haluat kertoa.',
  sahkoposti: 'Tarkista sähköpostiosoite. Siitä puuttuu @-merkki.',
  vastaus: 'Valitse, haluatko vastauksen.',
};

const units = [
  { value: 'kallio', label: 'Kallion terveysasema' },
  { label: 'Itäinen', choices: [{ value: 'itakeskus', label: 'Itäkeskuksen terveys- ja hyvinvointikeskus' }] },
];

export const Forms = ({ language }: SpecimenProps) => (
  <Section heading="Kerro meille">
    <ErrorSummary language={language} errors={wrong} />
    <Steps language={language} labels={['Kerro', 'Missä ja mistä', 'Vastaus']} current={2} />
    <Form action="/fi/palaute">
      <TextArea
        language={language}
        name="viesti"
        label="Mitä haluat kertoa?"
        hint="Älä kirjoita henkilötunnusta tai terveystietoja."
        error={wrong.viesti}
        required
      />
      <TextInput
        language={language}
        name="sahkoposti"
        label="Sähköpostiosoite"
        type="email"
        autocomplete="email"
        value="aino.virtanen"
        error={wrong.sahkoposti}
      />
      <Select language={language} name="toimipiste" label="Missä asioit?" choices={units} value="itakeskus" />
      <RadioGroup
        language={language}
        name="vastaus"
        label="Haluatko vastauksen?"
        required
        error={wrong.vastaus}
        choices={[
          {
            value: 'yes',
            label: 'Kyllä',
            hint: 'Vastaamme viimeistään tiistaina 8.12.',
            more: <TextInput language={language} name="vastausosoite" label="Sähköpostiosoitteesi" type="email" />,
          },
          { value: 'no', label: 'En tarvitse vastausta' },
        ]}
      />
      <CheckboxGroup
        language={language}
        name="aiheet"
        label="Mitä asia koskee?"
        inline
        choices={[
          { value: 'hoito', label: 'Hoitoon pääsy' },
          { value: 'maksut', label: 'Maksut' },
          { value: 'kohtelu', label: 'Kohtelu' },
        ]}
        values={['maksut']}
      />
      <DateInput language={language} name="paiva" label="Milloin asioit?" hint="Esimerkiksi 8.12.2026" />
      <FileInput language={language} name="kuva" label="Liitä kuva" accept="image/*" />
      <Checkbox
        language={language}
        name="lupa"
        label="Palautteeni saa julkaista ilman nimeäni"
        hint="Luemme tekstin ennen julkaisua."
        checked
      />
      <p>
        Saat vastauksen viimeistään <strong>tiistaina 8.12.</strong>
      </p>
      <Actions>
        <Button>Lähetä palaute</Button>
        <Button kind="secondary" href="/fi">
          Takaisin
        </Button>
        <Button kind="danger">Poista luonnos</Button>
        <Button kind="quiet">Tallenna myöhemmäksi</Button>
      </Actions>
    </Form>
  </Section>
);

export const Notices = ({ language }: SpecimenProps) => (
  <Section heading="Huomautukset">
    <Notice language={language} tone="success" title="Kiitos palautteestasi">
      <p>Tunnus on PAL-7F3K-2M. Saat vastauksen viimeistään tiistaina 8.12.</p>
    </Notice>
    <Notice language={language}>
      <p>Kysely on auki 15.12.2026 saakka.</p>
    </Notice>
    <Notice language={language} tone="warning" title="Palaute on myöhässä">
      <p>Vastaus luvattiin perjantaina 20.11.</p>
    </Notice>
    <Notice language={language} tone="danger" title="Katsausta ei voi julkaista">
      <p>Taulukon 1 summa on 241, mutta riveistä tulee 240.</p>
    </Notice>
    <Section heading="Kun ei ole mitään" level={3}>
      <EmptyState
        title="Sinua ei odota yhtään palautetta"
        action={<Button href="/fi/staff">Katso yksikön palautteet</Button>}
      >
        <p>Olet vastannut kaikkiin. Uudet palautteet tulevat tähän heti, kun ne on osoitettu sinulle.</p>
      </EmptyState>
    </Section>
  </Section>
);

export const Tables = ({ language }: SpecimenProps) => (
  <Section heading="Taulukot ja listat">
    <DataTable
      caption="Palautteet tyypeittäin ja neljänneksittäin 2020"
      columns={[
        { key: 'kind', label: 'Palautetyyppi' },
        { key: 'q1', label: 'Tammi–maaliskuu', numeric: true },
        { key: 'q2', label: 'Huhti–kesäkuu', numeric: true },
        { key: 'q3', label: 'Heinä–syyskuu', numeric: true },
        { key: 'q4', label: 'Loka–joulukuu', numeric: true },
      ]}
      rows={[
        { header: 'Kiitos', cells: ['240', '102', '210', '300'] },
        { header: 'Moite', cells: ['1 108', '509', '380', '1 346'] },
        {
          header: <a href="#saavutettavuus">Saavutettavuuspalaute ja yhdenvertaisuus</a>,
          cells: ['16', '95', '40', <Muted>liian vähän</Muted>],
        },
      ]}
      footer={[{ header: 'Yhteensä', cells: ['1 364', '706', '630', '1 646'] }]}
    />
    <DataTable
      hideCaption
      caption="Kaksi saraketta"
      columns={[
        { key: 'a', label: 'Kieli' },
        { key: 'b', label: 'Vastauksia', numeric: true },
      ]}
      rows={[
        {
          header: 'Suomi',
          cells: [
            <>
              193
              <CellMark mark="r" name="korjattu" />
            </>,
          ],
        },
      ]}
      notes={['r = luku on eri kuin aiemmin julkaistu.']}
    />
    <DefinitionList
      items={[
        { term: 'Tyyppi', value: 'Moite' },
        { term: 'Teema', value: <Tag href="#teema">Hoitoon pääsy</Tag> },
        { term: 'Toimipiste', value: 'Itäkeskuksen terveys- ja hyvinvointikeskus' },
        { term: 'Vastattava viimeistään', value: 'tiistaina 8.12.' },
      ]}
    />
    <Pagination language={language} page={3} pages={12} href={(page) => `?sivu=${page}`} />
    <Details summary="Miten luku on laskettu?" open>
      <p>Mukana ovat kaikki palautteet, jotka saapuivat 1.10.–31.12.2020.</p>
    </Details>
    <Details summary="Aiemmat arvot">
      <p>Lokakuussa 2020 arvo oli 2 241.</p>
    </Details>
    <InlineList
      label="Lataa taulukko:"
      items={[
        <a key="csv" href="/fi/taulukko.csv">
          CSV
        </a>,
        <a key="ods" href="/fi/taulukko.ods">
          OpenDocument (ODS)
        </a>,
      ]}
    />
  </Section>
);

export const Conversation = () => (
  <Section heading="Oma palautteeni">
    <Timeline
      label="Keskustelu"
      events={[
        {
          when: '1.12.2026 klo 9.12',
          at: '2026-12-01T09:12:00+02:00',
          heading: 'Sinä kirjoitit',
          by: 'resident',
          notes: ['Lupasimme palata asiaan viimeistään tiistaina 8.12.2026.'],
          children: <Words>{'En päässyt rokotukseen, vaikka olin varannut ajan.\n\nMitä minun pitäisi tehdä?'}</Words>,
        },
        { when: '1.12.2026 klo 10.40', heading: 'Palaute otettiin käsittelyyn' },
        {
          when: '3.12.2026 klo 14.30',
          heading: 'Kallion terveysasema vastasi',
          by: 'city',
          children: 'Pahoittelemme. Voit tulla ilman ajanvarausta perjantaina klo 8–15.',
        },
      ]}
    />
    <LargeCode label="Palautteesi tunnus" code="4F7K-2QGM-9XTA-0BCD-E3HJ" />
    <p>
      Jonotin <Marked>kaksi tuntia</Marked>.
    </p>
    <Picture address="/fi/kuva.jpg" alt="Portaat ilman kaidetta" width={320} height={240} />
    <LiveLine stream="/fi/muutokset" one="1 uusi" many="{count} uutta" changed="Muuttunut" show="Näytä" />
    <LiveWarnings name="nimetön" warnings={[{ key: 'phone', text: 'Tekstissä on puhelinnumero.' }]} />
  </Section>
);

export const Kiosk = () => (
  <Section heading="Pikapalaute">
    <Form>
      <Answers
        question="Millainen käyntisi oli tänään?"
        name="answer"
        answers={[
          { value: '1', label: 'Huono', face: 1 },
          { value: '2', label: 'Melko huono', face: 2 },
          { value: '3', label: 'Siltä väliltä', face: 3 },
          { value: '4', label: 'Melko hyvä', face: 4 },
          { value: '5', label: 'Hyvä', face: 5 },
        ]}
      />
      <Answers
        question="Suosittelisitko palvelua?"
        name="recommend"
        answers={[0, 1, 2, 3].map((each) => ({
          value: String(each),
          number: String(each),
          label: each === 0 ? 'En' : 'Ehkä',
        }))}
      />
    </Form>
  </Section>
);
