export const fi = {
  home: 'Etusivu',
  giveFeedback: 'Anna palautetta',
  myFeedback: 'Oma palaute',
  reviews: 'Katsaukset',
  publishedFeedback: 'Julkaistut palautteet',
  openData: 'Avoin data',
  accessibility: 'Saavutettavuus',
  about: 'Tietoa palvelusta',
  forStaff: 'Henkilöstölle',
  staffHome: 'Työpöytä',
  signIn: 'Kirjaudu sisään',
  identify: 'Tunnistaudu',
  errorHeading: {
    invalid: 'Tietoja ei voitu käyttää',
    malformed: 'Pyyntöä ei voitu lukea',
    'signed-out': 'Kirjaudu ensin sisään',
    forbidden: 'Sinulla ei ole oikeutta tähän',
    'not-found': 'Sivua ei löydy',
    conflict: 'Tieto on jo muuttunut',
    'too-large': 'Lähetys on liian suuri',
    'too-many': 'Liian monta yritystä',
    unavailable: 'Palvelu on hetken poissa käytöstä',
    fault: 'Jokin meni meillä vikaan',
  },
  problems: {
    'not-found': 'Osoitteessa ei ole sivua. Se on voinut siirtyä. Jatka etusivulta tai katsauksista.',
    'signed-out': 'Tämä sivu on henkilöstölle. Kirjaudu sisään ja yritä uudelleen.',
    'identify-first': 'Tämä sivu on tunnistautuneille. Tunnistaudu ensin, niin pääset takaisin siihen, missä olit.',
    forbidden: 'Roolisi ei riitä tähän toimintoon. Pyydä oikeutta palvelun pääkäyttäjältä.',
    'cross-site': 'Pyyntö tuli toiselta sivustolta, joten mitään ei muutettu. Avaa sivu uudelleen ja yritä siitä.',
    'stale-form': 'Lomake oli vanhentunut, joten mitään ei muutettu. Lataa sivu uudelleen ja lähetä lomake uudestaan.',
    'not-a-form': 'Lähetystä ei voitu lukea lomakkeena. Avaa sivu uudelleen ja lähetä lomake siitä.',
    'too-large': 'Lähetys on suurempi kuin tähän mahtuu. Lyhennä tekstiä tai jaa tiedosto osiin.',
    'too-many': (facts: Readonly<Record<string, string | number>>): string =>
      `Yrityksiä on tullut liian monta. Odota ${facts.seconds ?? 60} sekuntia ja yritä uudelleen.`,
    'no-city':
      'Kaupunkia ei ole vielä perustettu. Pääkäyttäjä perustaa sen komennolla "kuulolla city create" tai lataa esittelyn komennolla "kuulolla demo".',
    'mail-header':
      'Viestin otsikossa, nimessä tai osoitteessa on merkki, joka ei kuulu siihen. Poista rivinvaihdot ja muut ohjausmerkit.',
    'disk-nearly-full':
      'Levytila on lopussa, joten mitään ei nyt tallenneta. Sivuja voi lukea. Yritä myöhemmin uudelleen.',
    'database-in-use': (facts: Readonly<Record<string, string | number>>): string =>
      `Tietokantaa käyttää jo prosessi ${facts.pid ?? '?'} koneella ${facts.host ?? '?'}. Pysäytä se ensin. Jos konetta ei enää ole, poista ${facts.file ?? 'owner.lock'}.`,
    unavailable: 'Tietokanta ei nyt vastaa. Yritä hetken kuluttua uudelleen.',
    fault: (facts: Readonly<Record<string, string | number>>): string =>
      `Vika on kirjattu tunnuksella ${facts.requestId ?? ''}. Mitään ei jäänyt puolitiehen. Yritä hetken kuluttua uudelleen.`,
    'outbound-address':
      'Tämä ei ole verkko-osoite, johon palvelu voi ottaa yhteyttä. Kirjoita koko osoite, kuten https://esimerkki.fi/osoite, ilman tunnusta ja salasanaa.',
    'outbound-not-public':
      'Osoite johtaa sisäverkkoon tai tähän koneeseen, joten siihen ei oteta yhteyttä. Anna osoite, johon pääsee julkisesta verkosta.',
    'outbound-not-secure': 'Osoitteen pitää alkaa https://, jotta tieto kulkee suojattuna.',
    'outbound-unknown-host': 'Palvelimen nimeä ei löydy. Tarkista osoite.',
    'outbound-failed': 'Palvelimeen ei saatu yhteyttä. Tarkista osoite, tai yritä myöhemmin uudelleen.',
    'outbound-too-much': 'Palvelin lähetti enemmän kuin siltä otetaan vastaan. Kysy vähemmän kerralla.',
    'sealing-key-missing':
      'Yhteystietoja ei voi avata, koska niiden avain puuttuu. Kerro siitä palvelun ylläpidolle: avain palautetaan varmuuskopiosta.',
    'sealed-is-damaged': 'Yhteystiedot ovat vioittuneet, eikä niitä voi avata. Kerro siitä palvelun ylläpidolle.',
  },
  goHome: 'Jatka etusivulle',
};
