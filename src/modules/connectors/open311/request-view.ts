import { closedStatuses, type FeedbackStatus, type PublicCase } from '../../feedback/index.ts';
import { type Profile } from './profile.ts';
import { type ServiceWorld, writtenTime } from './service-world.ts';

type Value = string | number | null;

/** A request as the interface tells it, its fields in the order of the standard. */
export type RequestView = {
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly status_notes: Value;
  readonly service_name: Value;
  readonly service_code: Value;
  readonly description: Value;
  readonly agency_responsible: Value;
  readonly service_notice: Value;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  readonly expected_datetime: Value;
  readonly address: Value;
  readonly address_id: Value;
  readonly zipcode: Value;
  readonly lat: Value;
  readonly long: Value;
  readonly media_url: Value;
  readonly extended_attributes?: ExtendedAttributes;
};

/** What the CitySDK extension adds when it is asked for. */
export type ExtendedAttributes = {
  readonly title: Value;
  readonly detailed_status: 'RECEIVED' | 'IN_PROCESS' | 'PROCESSED';
  readonly service_object_id: Value;
  readonly service_object_type: Value;
  readonly media_urls: readonly string[];
};

/** How far the handling has come, in the words of the Helsinki interface. */
const detailedStatus = (status: FeedbackStatus): ExtendedAttributes['detailed_status'] => {
  if (status === 'received') return 'RECEIVED';
  return closedStatuses.includes(status) ? 'PROCESSED' : 'IN_PROCESS';
};

/** Ids of the national service map are numbers; other units have codes of the city's own. */
export const serviceMapType = 'http://www.hel.fi/servicemap/v2';
export const ownUnitType = 'unit';

const longestTitle = 60;

/** A title of the first words, for who gave none. */
function shortened(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(' ') > 20 ? cut.lastIndexOf(' ') : longestTitle)}…`;
}

/**
 * How a case is told: with its words when it is published, else that it is there and how far it has come. Nothing of
 * whoever gave it is among what this gets, so nothing of her can come out.
 */
export function requestView(it: PublicCase, world: ServiceWorld, profile: Profile, isExtended: boolean): RequestView {
  const { absent } = profile;
  const { words } = it;
  const { language } = world;
  const theme = firstTheme(it, world);
  const unit = it.organisationUnitId === null ? undefined : world.units.get(it.organisationUnitId);
  const position = words?.position ?? null;
  const degrees = (value: number | undefined): Value => {
    if (value === undefined) return absent;
    return profile.hasTextCoordinates ? String(value) : value;
  };
  const view: RequestView = {
    service_request_id: it.feedbackCaseId,
    status: it.closedAt ? 'closed' : 'open',
    status_notes: words?.answer ?? absent,
    service_name: theme?.name[language] ?? absent,
    service_code: theme?.code ?? absent,
    description: words?.text ?? absent,
    agency_responsible: words ? (unit?.name[language] ?? absent) : absent,
    service_notice: absent,
    requested_datetime: writtenTime(it.receivedAt),
    updated_datetime: writtenTime(it.closedAt ?? it.changedAt),
    expected_datetime: it.dueDay === null ? absent : world.endOfDay(it.dueDay),
    address: words?.place ?? absent,
    address_id: absent,
    zipcode: absent,
    lat: degrees(position?.latitude),
    long: degrees(position?.longitude),
    media_url: absent,
  };
  if (!isExtended) return view;
  const isOfUnit = words !== null && unit?.level === 'unit';
  return {
    ...view,
    extended_attributes: {
      title: words ? (words.title ?? (words.text === null ? absent : shortened(words.text))) : absent,
      detailed_status: detailedStatus(it.status),
      service_object_id: isOfUnit ? unit.code : absent,
      service_object_type: isOfUnit ? (/^\d+$/.test(unit.code) ? serviceMapType : ownUnitType) : absent,
      media_urls: [],
    },
  };
}

/** The theme that a case is told under: the first by its code, as the interface knows one. */
function firstTheme({ themeIds }: PublicCase, { themes }: ServiceWorld) {
  const [only] = themeIds;
  if (only === undefined) return undefined;
  if (themeIds.length === 1) return themes.get(only);
  return themeIds
    .flatMap((id) => themes.get(id) ?? [])
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .at(0);
}
