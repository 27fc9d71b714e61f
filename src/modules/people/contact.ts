import { z } from 'zod';

/** How a resident is reached, apart from all that she has said. At least one way is there. */
export interface Contact {
  readonly contactId: string;
  readonly email?: string;
  readonly phone?: string;
  /** Street address, on one or several lines. */
  readonly address?: string;
  readonly name?: string;
  /** With what she follows what she gave it for, so that letters can lead her there; known nowhere else in plain. */
  readonly trackingCode?: string;
}

/** What is sealed of a contact, as JSON. */
const details = z.object({
  email: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  name: z.string().optional(),
  trackingCode: z.string().optional(),
});

export const detailsIn = (text: string): Omit<Contact, 'contactId'> => details.parse(JSON.parse(text));

/** An address as it is kept and compared. */
export const comparableEmail = (email: string): string => email.trim().toLowerCase();

/** A number as it is compared: digits after the country's, 040 123 4567 and +358 40 1234567 are one. */
export function comparablePhone(phone: string): string {
  const digits = phone.replaceAll(/\(0\)|[^\d+]/g, '');
  return digits.replace(/^00/, '+').replace(/^0/, '+358');
}
