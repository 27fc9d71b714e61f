type Facts = Readonly<Record<string, string | number>>;

export const fi = {
  problems: {
    fault: 'Meillä on vika. Mitään ei jäänyt puolitiehen. Yritä hetken kuluttua uudelleen.',
    'no-such-call': 'Tällaista osoitetta rajapinnassa ei ole. Katso osoitteet kuvauksesta /open311/openapi.json.',
    'no-such-service': 'Tällaista palvelukoodia (service_code) ei ole. Katso koodit palveluiden luettelosta.',
    'no-such-request': 'Tällaista palautetta ei ole. Tarkista tunnus.',
    'no-such-token': 'Tällaista tunnistetta (token) ei ole. Tarkista se.',
    'key-refused': 'Avain (api_key) puuttuu tai se ei kelpaa.',
    'service-code-missing': 'service_code puuttuu. Katso koodit palveluiden luettelosta.',
    'description-length': (facts: Facts): string =>
      `description: ${facts.least}–${facts.most} merkkiä. Tekstiä on nyt ${facts.length} merkkiä.`,
    'place-missing':
      'Paikka puuttuu. Lähetä lat ja long (WGS84), address_string tai toimipisteen service_object_id ja service_object_type.',
    'place-wrong': 'lat ja long ovat asteita (WGS84): lat -90–90 ja long -180–180. Lähetä molemmat.',
    'address-id-unknown': 'Osoitteilla ei ole täällä tunnuksia. Lähetä lat ja long tai address_string.',
    'object-type-missing':
      'service_object_id tarvitsee tyypin service_object_type: http://www.hel.fi/servicemap/v2 tai unit.',
    'no-such-object': 'Tällaista toimipistettä (service_object_id) ei ole. Tarkista tunnus.',
    'email-wrong': 'email ei ole sähköpostiosoite. Korjaa se, tai jätä se pois.',
    'attribute-wrong': (facts: Facts): string =>
      `attribute[${facts.code}] ei voi olla tämä. Katso arvot palvelun kuvauksesta.`,
    'media-url-wrong':
      'media_url ei ole kuvan osoite: http(s)-osoite, jonka lopussa on .jpg, .jpeg, .png, .gif tai .webp.',
    'status-wrong': 'status on open, closed tai molemmat pilkulla erotettuina.',
    'time-wrong': (facts: Facts): string =>
      `${facts.name} ei ole aika, jossa on vyöhyke, kuten 2026-11-25T10:00:00Z tai 2026-11-25T12:00:00+02:00.`,
    'span-too-long': 'start_date ja end_date ovat yli 90 päivän päässä toisistaan. Kysy lyhyempi aika kerrallaan.',
    'radius-wrong': 'radius on metrejä ja tarvitsee sekä lat- että long-arvon.',
    'page-wrong': 'page on kokonaisluku 1:stä alkaen ja page_size 1–500.',
    'name-taken': 'Tällä nimellä on jo toinen. Valitse toinen nimi.',
    'no-such-key': 'Tällaista avainta ei ole. Tarkista osoite.',
    'key-ended': 'Avain on jo päätetty. Tee uusi avain.',
    'no-such-subscription': 'Tällaista tilausta ei ole. Tarkista osoite.',
    'subscription-ended': 'Tilaus on jo päätetty. Tee uusi tilaus.',
    'no-such-delivery': 'Tällaista ilmoitusta ei ole.',
    'no-such-harvest': 'Tällaista haravointia ei ole. Tarkista osoite.',
    'harvest-elsewhere': 'Haravointi pysäytettiin, tai toinen prosessi haravoi tätä lähdettä juuri nyt.',
    'harvest-status': (facts: Facts): string => `Toinen palvelin vastasi tilalla ${facts.status}.`,
    'harvest-unreadable': 'Toisen palvelimen vastaus katkesi tai ei ole sitä muotoa, joka on valittu.',
    'harvest-refused': (facts: Facts): string => `Toinen palvelin kieltäytyi: ${facts.code}.`,
    'harvest-died': 'Prosessi päättyi kesken. Lukeminen jatkuu siitä, mihin se jäi.',
    'harvest-wait': 'Toinen palvelin pyysi odottamaan.',
    'webhook-status': (facts: Facts): string => `Vastaanottaja vastasi tilalla ${facts.status}.`,
  },
  auditEvents: {
    'connectors.key-made': 'Rajapinnan avain tehty',
    'connectors.key-ended': 'Rajapinnan avain päätetty',
    'connectors.subscription-made': 'Muutosten tilaus tehty',
    'connectors.subscription-ended': 'Muutosten tilaus päätetty',
    'connectors.subscription-stopped': 'Muutosten tilaus pysäytetty vikojen takia',
    'connectors.subscription-started': 'Muutosten tilaus käynnistetty uudelleen',
    'connectors.delivery-repeated': 'Ilmoitus muutoksesta lähetetty uudelleen',
    'connectors.harvest-made': 'Haravointi tehty',
    'connectors.harvest-turned-on': 'Haravointi käynnistetty',
    'connectors.harvest-turned-off': 'Haravointi pysäytetty',
    'connectors.harvest-asked': 'Haravointi pyydetty heti',
  },
};
