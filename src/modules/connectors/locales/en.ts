import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  problems: {
    fault: 'Something is wrong with us. Nothing was left half done. Try again in a moment.',
    'no-such-call': 'The interface has no such address. The description /open311/openapi.json lists them.',
    'no-such-service': 'There is no such service_code. The list of services has the codes.',
    'no-such-request': 'There is no such request. Check its id.',
    'no-such-token': 'There is no such token. Check it.',
    'key-refused': 'Missing or invalid API key (api_key).',
    'service-code-missing': 'service_code is missing. The list of services has the codes.',
    'description-length': (facts) =>
      `description: ${facts.least}–${facts.most} characters. The text has ${facts.length} now.`,
    'place-missing':
      'The place is missing. Send lat and long (WGS84), address_string, or the service_object_id and service_object_type of a unit.',
    'place-wrong': 'lat and long are degrees (WGS84): lat -90 to 90 and long -180 to 180. Send both.',
    'address-id-unknown': 'Addresses have no ids here. Send lat and long or address_string.',
    'object-type-missing': 'service_object_id needs a service_object_type: http://www.hel.fi/servicemap/v2 or unit.',
    'no-such-object': 'There is no such unit (service_object_id). Check its id.',
    'email-wrong': 'email is no e-mail address. Mend it, or leave it out.',
    'attribute-wrong': (facts) =>
      `attribute[${facts.code}] cannot be this. The definition of the service has the values.`,
    'media-url-wrong':
      'media_url is no address of a picture: an http(s) address that ends with .jpg, .jpeg, .png, .gif or .webp.',
    'status-wrong': 'status is open, closed or both with a comma between.',
    'time-wrong': (facts) =>
      `${facts.name} is no time with a zone, such as 2026-11-25T10:00:00Z or 2026-11-25T12:00:00+02:00.`,
    'span-too-long': 'start_date and end_date are more than 90 days apart. Ask for a shorter time at once.',
    'radius-wrong': 'radius is in metres and needs both lat and long.',
    'page-wrong': 'page is a whole number from 1, and page_size 1 to 500.',
    'name-taken': 'There is another with this name already. Choose another name.',
    'no-such-key': 'There is no such key. Check the address.',
    'key-ended': 'The key has ended already. Make a new one.',
    'no-such-subscription': 'There is no such subscription. Check the address.',
    'subscription-ended': 'The subscription has ended already. Make a new one.',
    'no-such-delivery': 'There is no such message.',
    'no-such-harvest': 'There is no such harvest. Check the address.',
    'harvest-elsewhere': 'The harvest was stopped, or another process is reading this source just now.',
    'harvest-status': (facts) => `The other server answered with status ${facts.status}.`,
    'harvest-unreadable': 'The answer of the other server broke off or is not in the format that was chosen.',
    'harvest-refused': (facts) => `The other server refused: ${facts.code}.`,
    'harvest-died': 'The process ended half way. Reading goes on from where it was.',
    'harvest-wait': 'The other server asked to wait.',
    'webhook-status': (facts) => `The receiver answered with status ${facts.status}.`,
  },
  auditEvents: {
    'connectors.key-made': 'Key of the interface made',
    'connectors.key-ended': 'Key of the interface ended',
    'connectors.subscription-made': 'Subscription to changes made',
    'connectors.subscription-ended': 'Subscription to changes ended',
    'connectors.subscription-stopped': 'Subscription to changes stopped because of failures',
    'connectors.subscription-started': 'Subscription to changes started again',
    'connectors.delivery-repeated': 'Message of a change sent again',
    'connectors.harvest-made': 'Harvest made',
    'connectors.harvest-turned-on': 'Harvest turned on',
    'connectors.harvest-turned-off': 'Harvest turned off',
    'connectors.harvest-asked': 'Harvest asked for at once',
  },
};
