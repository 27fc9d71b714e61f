/** One name of a path: letters, digits and a few signs, never beginning with a dot. No system reads such a name otherwise. */
const name = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const longest = 200;

/** Whether a path stays inside its folder and means the same file on every system: no `..`, no root, no backslash, no drive. */
export const isSafePath = (path: string): boolean =>
  path.length <= longest && path.split('/').every((part) => name.test(part) && !part.endsWith('.'));
