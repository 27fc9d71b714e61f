import { type FeedbackChannel, type FeedbackKind, type FeedbackStatus } from './feedback-case.ts';

/*
 * Words by which a first draft of a profile guesses what columns and values mean, in Finnish, Swedish, English and
 * German. Words of headers may stand anywhere in a name; the longer one decides.
 */

export type ColumnRole =
  | 'sourceId'
  | 'received'
  | 'changed'
  | 'reacted'
  | 'answered'
  | 'status'
  | 'kind'
  | 'channel'
  | 'theme'
  | 'language'
  | 'text'
  | 'place'
  | 'unit'
  | 'district';

export const columnWords: Readonly<Record<ColumnRole, readonly string[]>> = {
  sourceId: [
    'id',
    'tunnus',
    'tunniste',
    'palautenumero',
    'numero',
    'nro',
    'ärendenummer',
    'nummer',
    'number',
    'reference',
    'aktenzeichen',
  ],
  received: [
    'saapunut',
    'saapui',
    'saapumis',
    'luotu',
    'jätetty',
    'pvm',
    'päivämäärä',
    'received',
    'created',
    'requested_datetime',
    'inkom',
    'mottag',
    'skapad',
    'erstellungsdatum',
    'erstellt',
    'eingangsdatum',
    'eingegangen',
    'datum',
    'date',
  ],
  changed: [
    'muokattu',
    'muutettu',
    'päivitetty',
    'updated',
    'changed',
    'modified',
    'edited',
    'ändrad',
    'uppdaterad',
    'bearbeitungsdatum',
    'geändert',
  ],
  reacted: ['reagoitu', 'ensimmäinen toimi', 'first action', 'first response', 'reaktion'],
  answered: [
    'vastattu',
    'vastausaika',
    'vastauspvm',
    'answered',
    'resolved',
    'closed at',
    'besvarad',
    'beantwortet',
    'erledigt',
  ],
  status: ['tila', 'status', 'state', 'läge', 'zustand'],
  kind: ['palautetyyppi', 'tyyppi', 'laji', 'kind', 'type', 'responstyp', 'typ', 'art'],
  channel: ['kanava', 'channel', 'kanal'],
  theme: [
    'aihe',
    'teema',
    'luokka',
    'kategoria',
    'category',
    'theme',
    'topic',
    'subject',
    'service_name',
    'tema',
    'ämne',
    'kategori',
    'thema',
  ],
  language: ['kieli', 'language', 'språk', 'sprache'],
  text: [
    'palaute',
    'teksti',
    'viesti',
    'sisältö',
    'kuvaus',
    'text',
    'message',
    'description',
    'content',
    'meddelande',
    'beskrivning',
    'nachricht',
    'beschreibung',
  ],
  place: ['paikka', 'osoite', 'sijainti', 'address', 'place', 'location', 'plats', 'adress', 'ort'],
  unit: ['toimipiste', 'yksikkö', 'unit', 'enhet', 'verksamhetsställe', 'dienststelle'],
  district: ['kaupunginosa', 'peruspiiri', 'alue', 'district', 'distrikt', 'stadsdel', 'stadtteil', 'bezirk'],
};

/** Columns of times; all others are of values or text. */
export const timeRoles = ['received', 'changed', 'reacted', 'answered'] as const;

export const kindWords: Readonly<Record<FeedbackKind, readonly string[]>> = {
  praise: ['kiitos', 'kiitokset', 'praise', 'thanks', 'compliment', 'beröm', 'tack', 'lob'],
  complaint: ['moite', 'valitus', 'complaint', 'klander', 'klagomål', 'beschwerde'],
  idea: ['idea', 'ehdotus', 'toive', 'suggestion', 'idé', 'förslag', 'önskemål', 'idee', 'vorschlag'],
  question: ['kysymys', 'question', 'fråga', 'frage'],
  other: ['muu', 'other', 'annat', 'övrigt', 'sonstiges'],
};

export const statusWords: Readonly<Record<FeedbackStatus, readonly string[]>> = {
  received: ['saapunut', 'uusi', 'received', 'new', 'mottagen', 'ny', 'eingetroffen', 'neu'],
  open: ['käsittelyssä', 'avoin', 'open', 'in progress', 'under behandling', 'öppen', 'in arbeit', 'offen'],
  'waiting-for-giver': ['odottaa asiakasta', 'waiting for customer', 'väntar på kund'],
  'waiting-for-colleague': ['odottaa', 'waiting', 'on hold', 'väntar', 'wartet'],
  answered: [
    'vastattu',
    'ratkaistu',
    'answered',
    'resolved',
    'besvarad',
    'åtgärdad',
    'beantwortet',
    'behoben',
    'gelöst',
  ],
  closed: [
    'suljettu',
    'valmis',
    'päätetty',
    'käsitelty',
    'closed',
    'done',
    'avslutad',
    'stängd',
    'klar',
    'abgeschlossen',
    'erledigt',
  ],
  reopened: ['avattu uudelleen', 'reopened', 'återöppnad', 'wiedereröffnet'],
  'handed-on': ['siirretty', 'forwarded', 'transferred', 'överförd', 'weitergeleitet'],
  withdrawn: ['peruttu', 'poistettu', 'withdrawn', 'cancelled', 'återkallad', 'zurückgezogen'],
};

export const channelWords: Readonly<Record<FeedbackChannel, readonly string[]>> = {
  web: ['verkko', 'verkkolomake', 'lomake', 'web', 'website', 'webb', 'webbformulär', 'internet'],
  mobile: ['mobiili', 'mobiilisovellus', 'mobile', 'app', 'mobil', 'mobilapp'],
  phone: ['puhelin', 'puhelu', 'phone', 'call', 'call_115', 'telefon'],
  email: ['sähköposti', 'email', 'e-mail', 'mail', 'e-post', 'epost'],
  letter: ['kirje', 'posti', 'letter', 'brev', 'brief'],
  visit: ['käynti', 'asiakaspalvelupiste', 'visit', 'in person', 'besök', 'besuch'],
  'social-media': ['some', 'sosiaalinen media', 'facebook', 'social media', 'sociala medier', 'soziale medien'],
  open311: ['open311', 'api'],
  other: ['muu', 'other', 'annat', 'övrigt', 'sonstiges'],
};
