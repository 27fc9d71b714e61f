import { z } from 'zod';
import { type Trilingual } from '../../kernel/language.ts';
import { plainCode, trilingualName } from './names.ts';

/** One organiser of services: a city or a wellbeing services county. */
export interface City {
  readonly cityId: string;
  /** A short name for addresses and commands, such as `helsinki`. */
  readonly slug: string;
  readonly name: Trilingual;
  readonly settings: CitySettings;
  /** True when its records are generated for demonstration: every page says so. */
  readonly isDemonstration: boolean;
}

export interface CitySettings {
  /** IANA name, such as `Europe/Helsinki`. */
  readonly timeZone: string;
  /** Within how many working days the city promises to answer. */
  readonly responseTargetDays: number;
  readonly midsummerEveIsFree: boolean;
  readonly christmasEveIsFree: boolean;
}

/** True for a time zone that the runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const citySettingsInput = z.object({
  timeZone: z.string().trim().refine(isTimeZone),
  responseTargetDays: z.number().int().min(1).max(365),
  midsummerEveIsFree: z.boolean(),
  christmasEveIsFree: z.boolean(),
});

export const cityInput = z.object({
  slug: plainCode,
  name: trilingualName,
  settings: citySettingsInput,
  isDemonstration: z.boolean(),
});
