import { type Period } from '../../../kernel/period.ts';

type Facts = Readonly<Record<string, string | number>>;

const monthsIn = ['tammi–maaliskuussa', 'huhti–kesäkuussa', 'heinä–syyskuussa', 'loka–joulukuussa'] as const;

export const fi = {
  prose: {
    /** The three words of a change that the figure picker proposes: more, less, neither. */
    changeWords: {
      direction: '"kasvoi" "väheni" "pysyi ennallaan"',
      tested: '"kasvoi" "väheni" "ei muuttunut selvästi"',
    },
    list: (words: readonly string[]): string => words.join(' ja '),
    inPeriod: (period: Period): string =>
      period.kind === 'year' ? `vuonna ${period.year}` : `${monthsIn[period.quarter - 1]} ${period.year}`,
  },
  /** Words that say a change or a largest; with * any ending. Used by checks, separated by blanks. */
  directionWords: {
    more: 'kasvoi kasvoivat kasvanut kasvaneet lisääntyi lisääntyivät nousi nousivat enemmän kertaistui kertaistuivat',
    less: 'väheni vähenivät vähentynyt laski laskivat laskenut pieneni pienenivät vähemmän',
    most: 'eniten yleisin yleisimmät suurin suurimmat useimmin',
    ignored: 'enemmän tai vähemmän|niin paljon',
    least: 'vähiten pienin pienimmät harvimmin',
  },
  review: {
    inShort: 'Lyhyesti',
    contents: 'Sisältö',
    period: 'Jakso',
    comparedWith: (period: string): string => `verrattuna: ${period}`,
    edition: (edition: string): string => `Versio ${edition}`,
    built: (when: string): string => `Koottu ${when}`,
    showTable: 'Näytä tiedot taulukkona',
    origin: 'Mistä luku tulee?',
    code: 'Koodi',
    total: 'Yhteensä',
    notAvailable: 'ei saatavilla',
    population: (label: string): string => `Luvuissa mukana: ${label.toLowerCase()}.`,
    roundedTo100: 'Osuudet on pyöristetty niin, että ne ovat yhteensä tasan sata.',
    roundedHalfUp: 'Luvut on pyöristetty tavalliseen tapaan.',
    source: (names: string): string => `Lähde: ${names}.`,
    sources: { feedback: 'kaupungin palautejärjestelmä', recorded: 'kaupungin asiakirjat ja muut järjestelmät' },
    generated: 'Tämä on esittelyaineisto: palautteet on keksitty.',
    allReviews: 'Kaikki katsaukset',
    empty: 'Katsauksia ei ole vielä. Tee ensimmäinen komennolla kuulolla review.',
    backToReview: 'Takaisin katsaukseen',
  },
  figure: {
    heading: (title: string): string => `Luku: ${title}`,
    whatItCounts: 'Mitä luku kertoo',
    whereQuoted: 'Missä lukua on käytetty',
    inTable: 'Taulukko, jossa luku on',
    howMade: 'Miten luku on laskettu',
    definition: 'Määritelmä',
    definitionNumber: (number: string): string => `Määritelmä numero ${number}`,
    population: 'Joukko',
    query: 'Kysely',
    rules: 'Pyöristys',
    fingerprint: 'Aineiston tiiviste (SHA-256)',
    definitionFingerprint: 'Määritelmän tiiviste (SHA-256)',
    takenAt: 'Aineisto poimittu',
    rows: 'Rivejä aineistossa',
    recompute: 'Kuka voi laskea luvun uudelleen',
    recomputeAnyone: 'Kuka tahansa: luku on laskettu julkaistuista luvuista.',
    recomputeCity:
      'Kaupunki: luku on laskettu yksittäisistä palautteista, joita ei julkaista. Tiiviste osoittaa myöhemmin, että aineisto on sama.',
    computedFrom: 'Luku on laskettu näistä luvuista',
    operators: {
      f: 'Luku sellaisenaan',
      diff: 'Erotus: ensimmäinen miinus toinen',
      pctChange: 'Muutos prosentteina: ensimmäinen verrattuna toiseen',
      times: 'Suhde: ensimmäinen jaettuna toisella',
      share: 'Osuus prosentteina: ensimmäinen jaettuna toisella',
      sum: 'Summa',
      rank: 'Sijoitus: monesko suurimmasta lukien',
    },
    valueColumn: 'Arvo',
    codeColumn: 'Koodi',
    section: (heading: string): string => `Kohta: ${heading}`,
    roundings: {
      exact: 'Luku on tarkka.',
      halfUp: 'Pyöristetty lähimpään; puolikas ylöspäin.',
      largestRemainder:
        'Pyöristetty suurimman jakojäännöksen menetelmällä niin, että taulukon osuudet ovat yhteensä sata.',
    },
    allNumbers: 'Kaikki luvut',
    computedTitle: 'Lasketut luvut',
    unknownTitle: 'Lukua ei löytynyt',
    unknown:
      'Tunnuksella ei ole julkaistua lukua. Tarkista tunnus: siinä on F-kirjain, viiva ja viisi merkkiä tai enemmän.',
  },
  units: {
    cases: 'palautetta',
    percent: 'prosenttia',
    days: 'vuorokautta',
    residents: 'asukasta',
    'per-thousand-residents': 'tuhatta asukasta kohti',
    people: 'henkilöä',
    answers: 'vastausta',
    items: 'kappaletta',
    euros: 'euroa',
    'scale-points': 'pistettä',
    times: 'kertaa',
    points: 'prosenttiyksikköä',
    place: 'sija',
  },
  /** How near a number is, before it. */
  qualifiers: { about: 'noin', over: 'yli', under: 'alle' },
  folder: { languages: 'Kielet' },
  faults: {
    'untraced-number': ({ number }: Facts): string =>
      `luku ”${number}” on kirjoitettu käsin. Viittaa lukuun aaltosulkeilla, {f …}, tai kerro mikä muu numero se on: {lit ${number} "vuosi"}.`,
    'untraced-number-word': ({ number }: Facts): string =>
      `”${number}” on luku sanoina, kirjoitettu käsin. Viittaa lukuun aaltosulkeilla, {f …} tai {share …}, tai kerro mikä se muuten on: {lit ${number} "mikä se on"}.`,
    'brace-without-opening': (): string => 'tässä on } ilman alkua. Poista se tai lisää { ennen sitä.',
    'brace-not-closed': ({ operator }: Facts): string => `viittaus {${operator} … jää auki. Lisää loppuun }.`,
    'unexpected-character': ({ character }: Facts): string => `merkki ”${character}” ei kuulu viittaukseen. Poista se.`,
    'pair-is-incomplete': ({ word }: Facts): string => `”${word}” on kesken. Kirjoita nimi=koodi ilman välilyöntejä.`,
    'pair-is-repeated': ({ name }: Facts): string => `”${name}” on annettu kahdesti. Jätä vain toinen.`,
    'quote-not-closed': (): string => 'lainausmerkki jää auki. Lisää toinen " samalle riville.',
    'operator-is-unknown': ({ operator, known }: Facts): string =>
      `”${operator}” ei ole laskutoimitus. Käytä jotain näistä: ${known}.`,
    'figure-is-missing': ({ operator }: Facts): string => `kirjoita luvun tunnus heti sanan ${operator} jälkeen.`,
    'figure-is-unknown': ({ figure, known }: Facts): string =>
      `lukua ${figure} ei ole tässä katsauksessa. Täällä ovat muun muassa: ${known}.`,
    'dimension-is-unknown': ({ figure, name, known }: Facts): string =>
      `luvulla ${figure} ei ole ulottuvuutta ”${name}”. Sillä on: ${known}.`,
    'code-is-unknown': ({ dimension, code, known }: Facts): string =>
      `”${code}” ei ole ulottuvuuden ${dimension} koodi. Koodeja ovat: ${known}.`,
    'measure-is-unknown': ({ figure, measure, known }: Facts): string =>
      `luvulla ${figure} ei ole mittaa ”${measure}”. Sillä on: ${known}.`,
    'comparison-is-missing': (): string => 'katsauksessa ei ole vertailujaksoa. Poista vertailu tai anna jakso.',
    'cell-has-no-value': ({ figure, status }: Facts): string =>
      `luvusta ${figure} ei voi sanoa tätä (merkki ${status}). Jätä lause pois.`,
    'over-is-missing': ({ operator }: Facts): string => `kerro minkä yli ${operator} katsoo, esimerkiksi over=theme.`,
    'place-is-empty': ({ place, count }: Facts): string =>
      `sijaa ${place} ei ole: lukuja on ${count}. Valitse pienempi sija.`,
    'two-cells-needed': ({ operator }: Facts): string =>
      `anna laskutoimitukselle ${operator} kaksi lukua aaltosulkeissa.`,
    'argument-is-no-cell': ({ operator }: Facts): string => `sisällä voi olla vain {f …} tai {max …}, ei ${operator}.`,
    'units-differ': ({ units }: Facts): string => `lukujen yksiköt ovat eri (${units}). Vertaa samaa samaan.`,
    'division-by-zero': (): string => 'jakaja on nolla. Jätä lause pois tai kerro luvut sellaisinaan.',
    'three-texts-needed': ({ operator }: Facts): string =>
      `anna laskutoimitukselle ${operator} kolme sanaa lainausmerkeissä: kasvua, vähenemistä ja muuta varten.`,
    'cell-is-repeated': (): string => 'sama luku on summassa kahdesti. Poista toinen.',
    'change-has-no-test': ({ figure }: Facts): string =>
      `luvun ${figure} muutosta ei voi testata. Käytä sanaa direction, tai jätä pois.`,
    'topic-is-missing': (): string => 'katsauksessa ei ole erityisaihetta. Poista {topic} tai valitse aihe.',
    'literal-needs-reason': (): string => 'kirjoita {lit 2020 "mikä numero on"}.',
    'direction-is-untraced': ({ word }: Facts): string =>
      `sana ”${word}” kertoo muutoksesta, jota lauseessa ei ole laskettu. Käytä {direction …} tai lisää {pctChange …}.`,
    'direction-differs': ({ word }: Facts): string =>
      `sana ”${word}” on eri suuntaan kuin laskettu muutos. Vaihda sana tai käytä {direction …}.`,
    'superlative-is-untraced': ({ word }: Facts): string =>
      `sana ”${word}” vaatii, että suurin on laskettu. Käytä {top …}.`,
    'superlative-differs': ({ word }: Facts): string =>
      `sana ”${word}” on eri suuntaan kuin laskettu järjestys. Vaihda sana tai lisää order=least.`,
    'languages-differ': ({ language, codes }: Facts): string =>
      `kielessä ${language} on eri luvut kuin suomeksi (${codes}). Korjaa toinen teksti.`,
    'total-differs': ({ printed, computed }: Facts): string =>
      `summa on ${printed}, mutta rivit ovat yhteensä ${computed}. Tarkista kysely.`,
    'shares-do-not-add-up': ({ computed }: Facts): string =>
      `osuudet ovat yhteensä ${computed}, ei sata. Tarkista pyöristys.`,
    'share-differs': ({ printed, computed }: Facts): string =>
      `osuus on ${printed}, mutta luvuista tulee ${computed}. Tarkista kysely.`,
    'summary-has-number': ({ number }: Facts): string =>
      `tiivistelmässä on käsin kirjoitettu luku ”${number}”. Viittaa lukuun.`,
    'text-is-missing': (): string => 'teksti puuttuu. Kirjoita se tai poista kohta.',
    'text-is-missing-in-language': ({ language }: Facts): string =>
      `teksti puuttuu kielellä ${language}, vaikka se on muilla kielillä. Kirjoita se.`,
    'mean-is-impossible': ({ printed, count }: Facts): string =>
      `keskiarvo ${printed} ei ole mahdollinen, kun kokonaislukuja on ${count}. Tarkista luku ja vastaajien määrä lähteestä.`,
    'chart-has-other-value': ({ stated }: Facts): string =>
      `kuviossa on arvo ${stated}, jota taulukossa ei ole. Tarkista luvun määritelmän taulukko ja kuvio.`,
    'chart-is-drawn-wrong': ({ stated, drawn }: Facts): string =>
      `kuviossa arvo ${stated} on piirretty arvoksi ${drawn}. Ilmoita viasta kehittäjille; katsausta ei julkaista.`,
    'value-is-no-number': ({ printed }: Facts): string => `arvo ${printed} ei ole luku. Tarkista kysely.`,
    'value-is-below-zero': ({ printed }: Facts): string =>
      `arvo ${printed} on alle nollan, mikä ei ole mahdollista. Tarkista aineisto ja kysely.`,
    'share-is-above-all': ({ printed }: Facts): string =>
      `osuus ${printed} on yli sata prosenttia. Tarkista, mistä osuus on laskettu.`,
    'count-is-not-whole': ({ printed }: Facts): string => `määrä ${printed} ei ole kokonaisluku. Tarkista kysely.`,
    'definition-is-unsound': ({ fault }: Facts): string => `${fault}.`,
    'meaning-changed': ({ figure, definition }: Facts): string =>
      `luvun ${figure} laskutapa on muuttunut, mutta määritelmän numero on yhä ${definition}. Nosta numeroa.`,
    'published-number-changed': ({ count, cells }: Facts): string =>
      `julkaistu luku olisi nyt eri (${count}): ${cells}. Kerro syy luonnoksen korjaussivulla tai komennolla --correction-kind, tai tarkista aineisto.`,
  },
  problems: {
    'period-is-no-quarter': ({ period }: Facts): string =>
      `Neljännesvuosikatsaus tehdään neljännekseltä. Anna jakso muodossa 2020-Q4, ei ${period}.`,
    'period-is-no-year': ({ period }: Facts): string =>
      `Vuosiraportti tehdään kokonaiselta vuodelta. Anna jakso muodossa 2020, ei ${period}.`,
    'comparison-is-same': (): string => 'Vertailujakso on sama kuin jakso. Valitse toinen.',
    'period-is-not-over': ({ period }: Facts): string =>
      `Jakso ${period} ei ole vielä päättynyt. Valitse päättynyt jakso.`,
    'import-is-unfinished': (): string =>
      'Tuonti on kesken. Odota, että se valmistuu, tai keskeytä se, ja yritä uudelleen.',
    'topic-is-unknown': ({ topic }: Facts): string => `Teemaa ”${topic}” ei ole. Tarkista teeman koodi.`,
    'topic-words-cannot-be-used': ({ most, longest }: Facts): string =>
      `Anna hakusanoja yhdestä ${most}:een, kukin enintään ${longest} merkkiä.`,
    'review-is-unknown': (): string => 'Katsausta ei ole. Katso kaikki katsaukset luettelosta.',
    'figure-is-unknown': (): string => 'Tunnuksella ei ole julkaistua lukua. Tarkista tunnus.',
    'subscription-link-is-old': (): string => 'Linkki on vanhentunut tai sitä on jo käytetty. Tilaa uudelleen.',
    'number-question-is-unknown': (): string => 'Tällaista kysymystä ei ole. Tarkista osoite.',
    'number-question-has-answer': (): string =>
      'Kollega on jo vastannut. Lue hänen vastauksensa, ja vastaa uudelleen, jos se ei riitä.',
    'release-is-unknown': (): string => 'Tällaista julkaisua tai tiedostoa ei ole. Katso katsausten luettelo.',
    'signing-key-is-unknown': (): string =>
      'Tällaista avainta kaupungilla ei ole ollut. Katso avaimet komennolla kuulolla keys list.',
    'no-signing-key-yet': (): string =>
      'Kaupungilla ei ole vielä avainta. Se syntyy, kun ensimmäinen katsaus julkaistaan.',
    'signing-keys-have-changed': (): string =>
      'Avaimet ovat sillä välin muuttuneet. Katso ne komennolla kuulolla keys list ja yritä uudelleen.',
    'somebody-was-faster': () => 'Joku muu tallensi samaan aikaan. Katso, mitä hän tallensi, ja yritä uudelleen.',
    'template-is-unknown': ({ template }: Facts): string =>
      `Katsauspohjaa ”${template}” ei ole. Käytä pohjaa quarterly-feedback tai yearly-participation.`,
    'draft-is-unknown': (): string => 'Tällaista luonnosta ei ole. Katso luonnosten luettelo.',
    'draft-is-open': ({ period }: Facts): string =>
      `Jaksolta ${period} on jo avoin luonnos. Jatka sitä tai hylkää se ensin.`,
    'draft-is-not-in-editing': (): string =>
      'Luonnosta ei voi nyt muokata: se odottaa hyväksyntää tai on jo julkaistu. Ota se ensin takaisin muokattavaksi.',
    'draft-step-is-not-allowed': (): string =>
      'Luonnoksen tila on muuttunut, joten tätä ei voi nyt tehdä. Katso luonnoksen tila ja jatka siitä.',
    'draft-has-changed': (): string => 'Joku ehti ennen sinua. Katso luonnoksen tila ja jatka siitä.',
    'draft-has-faults': ({ count }: Facts): string =>
      `Tarkistukset löysivät korjattavaa (${count}). Korjaa ne ennen kuin jatkat.`,
    'own-draft': (): string =>
      'Et voi hyväksyä luonnosta, jota olet itse kirjoittanut tai jonka olet itse lähettänyt. Pyydä kollegaa.',
    'block-is-unknown': (): string => 'Tällaista kohtaa ei ole tässä luonnoksessa. Palaa luonnokseen.',
    'block-has-changed': (): string =>
      'Joku muu on tallentanut tämän kohdan sillä välin. Katso uusi teksti ja tallenna omasi uudelleen.',
    'block-has-no-text': (): string => 'Luvulla ei ole omaa tekstiä. Kirjoita kappale sen viereen.',
    'block-does-not-fit': (): string => 'Tällainen kohta ei sovi tähän paikkaan. Valitse toinen paikka.',
    'title-is-needed': (): string => 'Katsauksella on oltava otsikko. Muuta tekstiä, jos se ei ole hyvä.',
    'figure-is-not-in-draft': ({ figure }: Facts): string =>
      `Luonnoksessa ei ole lukua ”${figure}”. Valitse luku luettelosta.`,
    'text-is-too-long': ({ most }: Facts): string =>
      `Teksti on liian pitkä. Yhden kohdan enimmäispituus on ${most} merkkiä: jaa teksti useampaan kohtaan.`,
    'note-is-missing': (): string => 'Kirjoita, mitä luonnoksessa pitää muuttaa.',
    'note-is-too-long': ({ most }: Facts): string => `Huomautus on liian pitkä. Lyhennä se enintään ${most} merkkiin.`,
    'audit-table-is-empty': (): string => 'Taulukko on tyhjä. Liitä taulukko otsikoineen.',
    'audit-no-table': (): string =>
      'Tästä ei löydy taulukkoa: siinä pitää olla ainakin kaksi saraketta ja yksi luku. Erota sarakkeet sarkaimella, puolipisteellä tai pilkulla.',
    'audit-table-is-not-text': (): string =>
      'Taulukkoa ei voi lukea: siinä on merkkejä, jotka eivät ole tekstiä. Tallenna se CSV- tai XLSX-muodossa.',
    'audit-table-is-too-large': ({ rows, columns }: Facts): string =>
      `Taulukko on liian suuri. Tarkista enintään ${rows} riviä ja ${columns} saraketta kerrallaan.`,
    'audit-quote-not-closed': ({ row }: Facts): string =>
      `Lainausmerkki, joka alkaa ennen riviä ${row}, jää auki. Lisää puuttuva lainausmerkki tai poista ylimääräinen.`,
    'recorded-figure-is-unknown': (): string => 'Kirjattua lukua ei ole. Katso kirjattujen lukujen luettelosta.',
    'recorded-figure-is-known': ({ slug }: Facts): string => `Tunniste ”${slug}” on jo toisella luvulla. Keksi toinen.`,
    'recorded-part-is-unknown': ({ part }: Facts): string => `Luvulla ei ole kohtaa ”${part}”. Avaa lomake uudelleen.`,
    'recorded-value-is-not-there': ({ period }: Facts): string =>
      `Ajankohdalla ${period} ei ole voimassa olevaa arvoa. Avaa sivu uudelleen.`,
    'no-decision-form': (): string => 'Tästä katsauksesta ei tehdä päätösasiakirjaa.',
    'correction-is-of-another': ({ period }: Facts): string =>
      `Korjattava katsaus on jaksolta ${period}. Valitse sama katsauspohja ja jakso.`,
    'correction-is-missing': (): string =>
      'Luonnos muuttaa julkaistuja lukuja, mutta syytä ei ole kerrottu. Kirjoita korjauksen selitys ennen kuin lähetät luonnoksen.',
    'correction-has-nothing-to-explain': (): string =>
      'Mikään julkaistu luku ei muutu, joten selitystä ei tarvita. Palaa luonnokseen.',
    'correction-is-unknown': (): string => 'Tällaista korjausta ei ole. Katso kaikki korjaukset luettelosta.',
    'revision-day-is-past': (): string => 'Valitse päivä, joka on myöhemmin kuin tänään.',
    'announcement-is-unknown': (): string => 'Katsauksella ei ole ilmoitusta, jonka voisi poistaa.',
  },
  auditEvents: {
    'reports.subscription-asked': 'Tilaus pyydetty',
    'reports.subscription-confirmed': 'Tilaus vahvistettu',
    'reports.subscription-ended': 'Tilaus lopetettu',
    'reports.number-questioned': 'Luvun epäily vastaanotettu',
    'reports.number-question-answered': 'Luvun epäilyyn vastattu',
    'reports.release-sealed': 'Julkaisu allekirjoitettu',
    'reports.signing-keys-changed': 'Allekirjoitusavaimet muuttuneet',
    'reports.review-built': 'Katsaus laadittu',
    'reports.draft-started': 'Katsauksen luonnos aloitettu',
    'reports.draft-numbers-refreshed': 'Luonnoksen luvut päivitetty',
    'reports.draft-submitted': 'Luonnos lähetetty hyväksyttäväksi',
    'reports.draft-returned': 'Luonnos palautettu muokattavaksi',
    'reports.draft-taken-back': 'Luonnos otettu takaisin muokattavaksi',
    'reports.draft-approved': 'Luonnos hyväksytty',
    'reports.draft-published': 'Luonnos julkaistu',
    'reports.draft-abandoned': 'Luonnos hylätty',
    'reports.disclosure-rule-changed': 'Pienten lukujen suojauksen sääntö muutettu',
    'reports.recorded-figure-added': 'Kirjattu luku lisätty',
    'reports.recorded-figure-worded': 'Kirjatun luvun sanamuodot muutettu',
    'reports.recorded-value-added': 'Kirjatulle luvulle kirjattu arvo',
    'reports.recorded-value-taken-back': 'Kirjatun luvun arvo poistettu käytöstä',
    'reports.decision-details-set': 'Päätösasiakirjan tiedot muutettu',
    'reports.correction-explained': 'Korjauksen selitys tallennettu',
    'reports.correction-published': 'Korjaus julkaistu',
    'reports.revision-announced': 'Tarkentumisesta ilmoitettu',
    'reports.revision-withdrawn': 'Ilmoitus tarkentumisesta poistettu',
  },
};
