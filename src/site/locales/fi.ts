export const fi = {
  home: {
    title: 'Mitä haluat kertoa?',
    lead: 'Kiitos, moite, idea tai kysymys kaupungin palveluista. Kerro omin sanoin, ilman nimeä. Saat vastauksen, jos haluat.',
    newestReview: 'Uusin katsaus',
    readReview: 'Lue koko katsaus',
    noReview: {
      title: 'Katsauksia ei ole vielä julkaistu',
      text: 'Ensimmäinen katsaus ilmestyy tänne, kun kaupunki on julkaissut sen.',
    },
    codeHeading: 'Onko sinulla luvun tunnus?',
    codeLabel: 'Luvun tunnus',
    codeHint:
      'Tunnus on katsauksessa luvun vieressä, esimerkiksi F-7K2QG. Isoilla ja pienillä kirjaimilla ei ole väliä.',
    codeSubmit: 'Näytä luku',
    moreHeading: 'Lisää täällä',
    allReviews: 'Kaikki katsaukset',
    allReviewsText: 'Neljännesvuosien palautekatsaukset suomeksi, ruotsiksi ja englanniksi.',
    openData: 'Avoin data',
    openDataText: 'Katsausten taulukot tiedostoina ja rajapintana, vapaasti käytettäviksi.',
    about: 'Näin luvut syntyvät',
    aboutText: 'Mitä lasketaan, mitä ei, ja kuka luvuista vastaa.',
  },
  about: {
    title: 'Tietoa palvelusta',
    lead: (facts: { city: string }): string =>
      `Kuulolla on palvelu, jolla ${facts.city} kuuntelee asukkaitaan ja kertoo, mitä siitä seurasi.`,
    numbersHeading: 'Näin luvut syntyvät',
    numbers: [
      'Jokaisella luvulla on määritelmä: mitä lasketaan, mistä joukosta ja millä säännöllä luku pyöristetään. Määritelmä on ohjelmassa, ei ihmisen muistissa.',
      'Kun katsaus tehdään, palautteista otetaan ote, josta kaikki katsauksen luvut lasketaan. Otteesta julkaistaan tunniste, jolla voi todeta, ettei sitä ole muutettu.',
      'Katsauksen tekstiin ei voi kirjoittaa lukua käsin. Teksti viittaa lukuihin, ja siksi teksti, kuviot ja taulukot kertovat aina saman asian kaikilla kielillä.',
      'Kun ero kahden ajanjakson välillä mahtuu sattuman rajoihin, katsaus sanoo sen: "ei selvää muutosta".',
    ],
    privacyHeading: 'Tietosuoja',
    privacy: [
      'Katsauksissa on vain lukumääriä ja jakaumia. Yksittäisiä palautteita ei julkaista katsauksissa.',
      'Palvelu ei käytä seurantaevästeitä eikä lähetä tietoja muille. Eväste annetaan vain kirjautuvalle henkilöstölle.',
      'Palautteet käsitellään kaupungin omilla palvelimilla.',
    ],
    algorithmsHeading: 'Algoritmit',
    algorithmsLink: 'Näin palvelu ehdottaa palautteelle teemaa',
    sourceHeading: 'Avoin lähdekoodi',
    source:
      'Kuulolla on avointa lähdekoodia (MIT-lisenssi). Mikä tahansa kaupunki tai hyvinvointialue voi ottaa sen käyttöön.',
    versionText: (facts: { version: string }): string => `Käytössä on versio ${facts.version}.`,
  },
  accessibility: {
    title: 'Saavutettavuusseloste',
    lead: (facts: { city: string }): string => `Tämä seloste koskee Kuulolla-palvelua, josta vastaa ${facts.city}.`,
    stateHeading: 'Miten saavutettava palvelu on',
    state:
      'Palvelu on oman arviomme mukaan pääosin lain vaatimusten mukainen (WCAG 2.1, tasot A ja AA). Se on tehty tason WCAG 2.2 AA mukaan.',
    faultsHeading: 'Mitä emme ole vielä saaneet kuntoon',
    faults: [
      'Ruudunlukijoilla (NVDA, VoiceOver) palvelua ei ole vielä kokeillut ihminen. Rakenne on tarkistettu ohjelmallisesti.',
      'Palautekatsauksia ei ole vielä saatavana saavutettavana PDF-tiedostona. Verkkosivu on tulostettavissa ja sisältää saman tiedon.',
      'Piirikartta on kaavamainen kuva. Sama tieto on kartan vieressä taulukkona.',
    ],
    howHeading: 'Miten arvioimme',
    how: (facts: { date: string }): string =>
      `Arvio on kaupungin oma. Jokainen sivu tarkistetaan ohjelmallisesti (axe-core) jokaisen muutoksen yhteydessä, ja sivut on käyty läpi pelkällä näppäimistöllä ja ilman skriptejä. Seloste on tehty ja viimeksi tarkistettu ${facts.date}.`,
    contactHeading: 'Huomasitko puutteen?',
    contact: (facts: { address: string }): string =>
      `Kerro siitä meille: ${facts.address}. Vastaamme 14 päivän kuluessa.`,
    contactUnset: 'Kerro siitä kaupungin kirjaamoon tai neuvontaan. Vastaamme 14 päivän kuluessa.',
    give: 'Anna saavutettavuuspalautetta',
    giveText: 'Valitsemme aiheeksi valmiiksi saavutettavuuden. Vastaamme 14 päivän kuluessa.',
    supervisorHeading: 'Jos vastaus ei riitä',
    supervisor: (facts: { name: string; address: string }): string =>
      `Voit tehdä ilmoituksen valvontaviranomaiselle: ${facts.name}, ${facts.address}. Voit tehdä sen myös, jos et saa vastausta 14 päivässä.`,
  },
};
