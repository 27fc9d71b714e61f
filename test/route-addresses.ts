import { newId } from '../src/kernel/id.ts';
import { type Route } from '../src/platform/http/route.ts';
import { type TestCity } from './service.ts';

/** Which things the parameters of routes name; all of them lie below the health division. */
export interface Targets {
  readonly city: TestCity;
  readonly accountId: string;
}

/** A route as a person would name it: `get /staff/accounts/:account`. */
export const routeName = ({ method, path }: Route): string => `${method} ${path}`;

/** The address of a route in a language, with its parameters filled; `change` may put another value for a parameter. */
export function addressOf(
  route: Route,
  targets: Targets,
  { language = 'fi', change = (_name: string, value: string): string => encodeURIComponent(value) } = {},
): string {
  const filled = route.path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_all, name: string) =>
    change(name, valueOf(name, route.path, targets)),
  );
  return route.bare ? filled : `/${language}${filled === '/' ? '' : filled}`;
}

export const hasParameters = ({ path }: Route): boolean => path.includes(':');

function valueOf(name: string, path: string, { city, accountId }: Targets): string {
  switch (name) {
    case 'account':
      return accountId;
    case 'day':
      return '2026-12-23';
    case 'id':
      if (path.includes('/themes/')) return city.theme;
      return path.includes('/districts/') ? city.district : city.kallio;
    default:
      // Links, reviews and codes: right in form, and of nothing that there is.
      return newId();
  }
}
