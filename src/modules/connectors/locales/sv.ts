import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  problems: {
    fault: 'Vi har ett fel. Inget blev halvfärdigt. Försök igen om en stund.',
    'no-such-call': 'Gränssnittet har ingen sådan adress. Adresserna finns i beskrivningen /open311/openapi.json.',
    'no-such-service': 'Den här tjänstekoden (service_code) finns inte. Koderna finns i förteckningen över tjänster.',
    'no-such-request': 'Den här responsen finns inte. Kontrollera numret.',
    'no-such-token': 'Den här beteckningen (token) finns inte. Kontrollera den.',
    'key-refused': 'Nyckeln (api_key) saknas eller gäller inte.',
    'service-code-missing': 'service_code saknas. Koderna finns i förteckningen över tjänster.',
    'description-length': (facts) =>
      `description: ${facts.least}–${facts.most} tecken. Nu har texten ${facts.length} tecken.`,
    'place-missing':
      'Platsen saknas. Skicka lat och long (WGS84), address_string eller verksamhetsställets service_object_id och service_object_type.',
    'place-wrong': 'lat och long är grader (WGS84): lat -90–90 och long -180–180. Skicka båda.',
    'address-id-unknown': 'Adresser har inga nummer här. Skicka lat och long eller address_string.',
    'object-type-missing':
      'service_object_id behöver typen service_object_type: http://www.hel.fi/servicemap/v2 eller unit.',
    'no-such-object': 'Det här verksamhetsstället (service_object_id) finns inte. Kontrollera numret.',
    'email-wrong': 'email är ingen e-postadress. Rätta den eller lämna bort den.',
    'attribute-wrong': (facts) =>
      `attribute[${facts.code}] kan inte vara detta. Värdena finns i beskrivningen av tjänsten.`,
    'media-url-wrong':
      'media_url är ingen adress till en bild: en http(s)-adress som slutar på .jpg, .jpeg, .png, .gif eller .webp.',
    'status-wrong': 'status är open, closed eller båda med komma emellan.',
    'time-wrong': (facts) =>
      `${facts.name} är ingen tid med zon, till exempel 2026-11-25T10:00:00Z eller 2026-11-25T12:00:00+02:00.`,
    'span-too-long': 'Det är över 90 dagar mellan start_date och end_date. Fråga efter en kortare tid åt gången.',
    'radius-wrong': 'radius är meter och behöver både lat och long.',
    'page-wrong': 'page är ett heltal från 1 och page_size 1–500.',
    'name-taken': 'Det finns redan en annan med det här namnet. Välj ett annat namn.',
    'no-such-key': 'Den här nyckeln finns inte. Kontrollera adressen.',
    'key-ended': 'Nyckeln är redan avslutad. Gör en ny nyckel.',
    'no-such-subscription': 'Den här prenumerationen finns inte. Kontrollera adressen.',
    'subscription-ended': 'Prenumerationen är redan avslutad. Gör en ny prenumeration.',
    'no-such-delivery': 'Det här meddelandet finns inte.',
    'no-such-harvest': 'Den här insamlingen finns inte. Kontrollera adressen.',
    'harvest-elsewhere': 'Insamlingen stoppades, eller en annan process läser den här källan just nu.',
    'harvest-status': (facts) => `Den andra servern svarade med status ${facts.status}.`,
    'harvest-unreadable': 'Den andra serverns svar bröts eller har inte det format som är valt.',
    'harvest-refused': (facts) => `Den andra servern vägrade: ${facts.code}.`,
    'harvest-died': 'Processen slutade mitt i. Läsningen fortsätter där den var.',
    'harvest-wait': 'Den andra servern bad oss vänta.',
    'webhook-status': (facts) => `Mottagaren svarade med status ${facts.status}.`,
    'no-such-mailbox': 'Det finns ingen sådan brevlåda. Kontrollera adressen.',
    'address-taken': 'Den här e-postadressen läses redan. Se listan.',
  },
  auditEvents: {
    'connectors.key-made': 'Nyckel till gränssnittet gjord',
    'connectors.key-ended': 'Nyckel till gränssnittet avslutad',
    'connectors.subscription-made': 'Prenumeration på ändringar gjord',
    'connectors.subscription-ended': 'Prenumeration på ändringar avslutad',
    'connectors.subscription-stopped': 'Prenumeration på ändringar stoppad på grund av fel',
    'connectors.subscription-started': 'Prenumeration på ändringar startad igen',
    'connectors.delivery-repeated': 'Meddelande om ändring skickat igen',
    'connectors.harvest-made': 'Insamling gjord',
    'connectors.harvest-turned-on': 'Insamling startad',
    'connectors.harvest-turned-off': 'Insamling stoppad',
    'connectors.harvest-asked': 'Insamling begärd genast',
    'connectors.mailbox-made': 'Brevlåda tillagd',
    'connectors.mailbox-turned-on': 'Läsning av brevlåda påbörjad',
    'connectors.mailbox-turned-off': 'Läsning av brevlåda avslutad',
    'connectors.mailbox-asked': 'Läsning av brevlåda begärd genast',
  },
};
