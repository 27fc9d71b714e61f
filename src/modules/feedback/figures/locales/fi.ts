/** What the figures of feedback are called and what they count. Braces refer to published cells. */
export const fi = {
  notGiven: 'Ei tietoa',
  withoutTheme: 'Ei teemaa',
  withoutDistrict: 'Ei paikkaa',
  dimensions: {
    period: 'Jakso',
    kind: 'Palautetyyppi',
    theme: 'Teema',
    channel: 'Kanava',
    district: 'Alue',
    clock: 'Kello',
    matter: 'Asia',
    quarter: 'Neljännes',
    year: 'Vuosi',
    through: 'Vuoden alusta neljännekseen',
    population: 'Joukko',
    topic: 'Aihe',
    target: 'Tavoite vuorokausina',
  },
  measures: {
    cases: 'Palautteita',
    received: 'Saapuneita yhteensä',
    share: 'Osuus',
    mean: 'Keskiarvo',
    median: 'Mediaani',
    p90: 'Yhdeksän kymmenestä viimeistään',
    within: 'Tavoiteajassa',
    shareWithin: 'Osuus tavoiteajassa',
    medianLow: 'Mediaanin alapuolinen järjestysluku',
    medianHigh: 'Mediaanin yläpuolinen järjestysluku',
    population: 'Asukkaita',
    perThousand: 'Palautteita tuhatta asukasta kohti',
  },
  populations: {
    received: {
      label: 'Saapuneet palautteet',
      sentence: 'Kaikki palautteet, jotka saapuivat jakson aikana kaupungin omaa kelloa käyttäen.',
    },
    reacted: {
      label: 'Palautteet, joihin on reagoitu',
      sentence: 'Jakson aikana saapuneet palautteet, joihin kaupunki oli reagoinut, kun tiedot poimittiin.',
    },
    answered: {
      label: 'Vastatut palautteet',
      sentence: 'Jakson aikana saapuneet palautteet, joihin oli vastattu, kun tiedot poimittiin.',
    },
    published: {
      label: 'Julkaistut palautteet',
      sentence: 'Jakson aikana saapuneet palautteet, jotka on julkaistu avoimena tietona.',
    },
  },
  kinds: { praise: 'Kiitos', complaint: 'Moite', idea: 'Idea', question: 'Kysymys', other: 'Muu' },
  channels: {
    web: 'Verkkolomake',
    mobile: 'Mobiili',
    phone: 'Puhelin',
    email: 'Sähköposti',
    letter: 'Kirje',
    visit: 'Käynti',
    'social-media': 'Sosiaalinen media',
    open311: 'Muu palvelu (Open311)',
    other: 'Muu',
  },
  clocks: { calendar: 'Vuorokausina', working: 'Työpäivinä' },
  matters: { accessibility: 'Saavutettavuus ja esteettömyys', equality: 'Yhdenvertaisuus' },
  quarters: { q1: 'Tammi–maaliskuu', q2: 'Huhti–kesäkuu', q3: 'Heinä–syyskuu', q4: 'Loka–joulukuu' },
  notes: {
    matters: 'Osuus on laskettu kaikista saapuneista palautteista. Sama palaute voi koskea molempia.',
    themes:
      'Yhdellä palautteella voi olla useita teemoja, joten rivit voivat yhteensä ylittää kaikkien palautteiden määrän. Osuus on laskettu kaikista palautteista.',
    themesByKind:
      'Yhdellä palautteella voi olla useita teemoja, joten rivit voivat yhteensä ylittää kaikkien palautteiden määrän.',
    times:
      'Aika alkaa palautteen saapumisesta. Vuorokausina mukana ovat viikonloput ja pyhät, työpäivinä vain kaupungin työpäivät. Mediaani: puolet sai vastauksen nopeammin, puolet hitaammin.',
    districts: 'Alue on se, jota palaute koskee. Asukasluku on viimeisin, joka oli käytettävissä.',
  },
  figures: {
    received: {
      title: 'Saapuneet palautteet',
      counts: 'Kuinka monta palautetta saapui jakson aikana.',
      caption: 'Saapuneet palautteet',
      alone: 'Palautteita saapui {f feedback.received}.',
      compared:
        'Palautteita saapui {f feedback.received}. Vertailujaksolla niitä oli {f feedback.received period=comparison}.',
    },
    receivedByKind: {
      title: 'Palautteet palautetyypeittäin',
      counts: 'Kuinka monta palautetta kutakin palautetyyppiä saapui jakson aikana.',
      caption: 'Palautteet palautetyypeittäin',
      alone:
        'Eniten oli palautetyyppiä ”{top feedback.received-by-kind over=kind}”: {max feedback.received-by-kind over=kind} palautetta.',
      compared:
        'Eniten oli palautetyyppiä ”{top feedback.received-by-kind over=kind}”: {max feedback.received-by-kind over=kind} palautetta. Palautteita oli yhteensä {f feedback.received-by-kind} ja vertailujaksolla {f feedback.received-by-kind period=comparison}.',
    },
    receivedByTheme: {
      title: 'Yleisimmät teemat',
      counts: 'Kuinka monta palautetta koski kutakin teemaa.',
      caption: 'Palautteet teemoittain',
      alone:
        'Yleisin teema oli ”{top feedback.received-by-theme over=theme}”, josta tuli {max feedback.received-by-theme over=theme} palautetta.',
      compared:
        'Yleisin teema oli ”{top feedback.received-by-theme over=theme}”, josta tuli {max feedback.received-by-theme over=theme} palautetta.',
    },
    themesByKind: {
      title: 'Teemat ja palautetyypit',
      counts: 'Kuinka monta kunkin palautetyypin palautetta koski kutakin teemaa.',
      caption: 'Palautteet teemoittain ja palautetyypeittäin',
      alone:
        'Moitteita tuli eniten teemasta ”{top feedback.themes-by-kind over=theme kind=complaint}” ({max feedback.themes-by-kind over=theme kind=complaint}) ja kiitoksia teemasta ”{top feedback.themes-by-kind over=theme kind=praise}” ({max feedback.themes-by-kind over=theme kind=praise}).',
      compared:
        'Moitteita tuli eniten teemasta ”{top feedback.themes-by-kind over=theme kind=complaint}” ({max feedback.themes-by-kind over=theme kind=complaint}) ja kiitoksia teemasta ”{top feedback.themes-by-kind over=theme kind=praise}” ({max feedback.themes-by-kind over=theme kind=praise}).',
    },
    reactionTimes: {
      title: 'Reagointiajat',
      counts: 'Kuinka kauan kului palautteen saapumisesta kaupungin ensimmäiseen tekoon.',
      caption: 'Reagointiaika',
      alone:
        'Palautteeseen reagoitiin keskimäärin {f feedback.reaction-times clock=calendar measure=mean} vuorokaudessa; mediaani oli {f feedback.reaction-times clock=calendar measure=median} vuorokautta.',
      compared:
        'Palautteeseen reagoitiin keskimäärin {f feedback.reaction-times clock=calendar measure=mean} vuorokaudessa; mediaani oli {f feedback.reaction-times clock=calendar measure=median} vuorokautta.',
    },
    responseTimes: {
      title: 'Vastausajat',
      counts: 'Kuinka kauan kului palautteen saapumisesta lopulliseen vastaukseen.',
      caption: 'Vastausaika',
      alone:
        'Vastaus kesti keskimäärin {f feedback.response-times clock=calendar measure=mean} vuorokautta; mediaani oli {f feedback.response-times clock=calendar measure=median} vuorokautta. Tavoiteajassa vastattiin {f feedback.response-times clock=calendar measure=share} palautteista.',
      compared:
        'Vastaus kesti keskimäärin {f feedback.response-times clock=calendar measure=mean} vuorokautta; mediaani oli {f feedback.response-times clock=calendar measure=median} vuorokautta. Tavoiteajassa vastattiin {f feedback.response-times clock=calendar measure=share} palautteista.',
    },
    equalityAndAccessibility: {
      title: 'Saavutettavuus ja yhdenvertaisuus',
      counts: 'Kuinka monta palautetta koski saavutettavuutta tai yhdenvertaisuutta.',
      caption: 'Saavutettavuutta ja yhdenvertaisuutta koskevat palautteet',
      alone:
        'Saavutettavuutta ja esteettömyyttä koski {f feedback.equality-and-accessibility matter=accessibility} palautetta ja yhdenvertaisuutta {f feedback.equality-and-accessibility matter=equality} palautetta.',
      compared:
        'Saavutettavuutta ja esteettömyyttä koski {f feedback.equality-and-accessibility matter=accessibility} palautetta ja yhdenvertaisuutta {f feedback.equality-and-accessibility matter=equality} palautetta.',
    },
    yearSoFar: {
      title: 'Palautteet neljänneksittäin vuoden alusta',
      counts: 'Kuinka monta palautetta saapui vuoden alusta jakson loppuun, neljänneksittäin.',
      caption: 'Palautteet vuoden alusta',
      alone: 'Vuoden alusta jakson loppuun saapui {f feedback.year-so-far} palautetta.',
      compared:
        'Vuoden alusta jakson loppuun saapui {f feedback.year-so-far} palautetta; vertailuvuonna samaan aikaan {f feedback.year-so-far year=comparison}.',
    },
    populations: {
      title: 'Saapuneet, vastatut ja julkaistut',
      counts: 'Kuinka moneen saapuneeseen palautteeseen on reagoitu tai vastattu, ja kuinka moni on julkaistu.',
      caption: 'Palautteiden joukot',
      alone:
        'Saapuneita palautteita oli {f feedback.populations population=received}, vastattuja {f feedback.populations population=answered} ja julkaistuja {f feedback.populations population=published}.',
      compared:
        'Saapuneita palautteita oli {f feedback.populations population=received}, vastattuja {f feedback.populations population=answered} ja julkaistuja {f feedback.populations population=published}.',
    },
    topic: {
      title: 'Erityisaihe',
      counts: 'Kuinka monta palautetta koski erityisaihetta.',
      caption: 'Erityisaihetta koskevat palautteet',
      alone: 'Aihetta koski {f feedback.topic} palautetta, {f feedback.topic measure=share} kaikista saapuneista.',
      compared:
        'Aihetta koski {f feedback.topic} palautetta, {f feedback.topic measure=share} kaikista saapuneista. Vertailujaksolla niitä oli {f feedback.topic period=comparison}.',
    },
    topicByTheme: {
      title: 'Erityisaihe teemoittain ja palautetyypeittäin',
      counts: 'Mitä teemoja ja palautetyyppejä erityisaihetta koskevat palautteet olivat.',
      caption: 'Erityisaihetta koskevien palautteiden luokittelu',
      alone:
        'Eniten palautteita tuli teemasta ”{top feedback.topic-by-theme over=theme}” ({max feedback.topic-by-theme over=theme}); aihetta koskevia palautteita oli yhteensä {f feedback.topic-by-theme}.',
      compared:
        'Eniten palautteita tuli teemasta ”{top feedback.topic-by-theme over=theme}” ({max feedback.topic-by-theme over=theme}); aihetta koskevia palautteita oli yhteensä {f feedback.topic-by-theme} ja vertailujaksolla {f feedback.topic-by-theme period=comparison}.',
    },
    receivedByChannel: {
      title: 'Palautteet kanavittain',
      counts: 'Kuinka monta palautetta tuli kunkin kanavan kautta.',
      caption: 'Palautteet kanavittain',
      alone:
        'Eniten käytetty kanava oli ”{top feedback.received-by-channel over=channel}”: {max feedback.received-by-channel over=channel} palautetta.',
      compared:
        'Eniten käytetty kanava oli ”{top feedback.received-by-channel over=channel}”: {max feedback.received-by-channel over=channel} palautetta.',
    },
    receivedByDistrict: {
      title: 'Palautteet alueittain',
      counts: 'Kuinka monta palautetta koski kutakin aluetta, myös alueen tuhatta asukasta kohti.',
      caption: 'Palautteet alueittain',
      alone:
        'Näytettävistä alueista eniten palautetta asukaslukuun nähden koski aluetta ”{top feedback.received-by-district over=district measure=per-thousand of=shown}”: {max feedback.received-by-district over=district measure=per-thousand of=shown} tuhatta asukasta kohti.',
      compared:
        'Näytettävistä alueista eniten palautetta asukaslukuun nähden koski aluetta ”{top feedback.received-by-district over=district measure=per-thousand of=shown}”: {max feedback.received-by-district over=district measure=per-thousand of=shown} tuhatta asukasta kohti.',
    },
  },
} as const;

type Words<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Words<Texts[Key]> };
export type FigureTexts = Words<typeof fi>;
