/** What became of a letter: it waits, a mail server has it, no server would have it, it came back, somebody gave it up, nobody can be written to. */
export const deliveryStates = ['queued', 'handed-over', 'failed', 'bounced', 'given-up', 'not-possible'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * Why a letter has not arrived: our server was away, a server refused it, it came back, its address got too many letters
 * of one day, the giver left a telephone number and no address, or no way at all that is still known.
 */
export const deliveryReasons = ['server-away', 'refused', 'bounced', 'too-many', 'call', 'no-contact'] as const;
export type DeliveryReason = (typeof deliveryReasons)[number];

/** The letter about one event of a case. */
export interface Delivery {
  readonly feedbackCaseId: string;
  readonly eventNumber: number;
  /** How her contact was called when the letter was written. */
  readonly contactId: string | null;
  readonly mailId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly triedAt: Date | null;
  readonly reason: DeliveryReason | null;
}

/** A letter that cannot be handed over is tried so often: with waits of up to an hour for half a day. */
export const mostTries = 18;

/** So many letters a day go to one address: two machines that answer each other stop here. */
export const mostLettersADay = 30;
