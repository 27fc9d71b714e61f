const needed = 24;

/** A sentence that says what to do when the runtime is too old; undefined when it will do. */
export function oldNodeFault(version: string = process.versions.node): string | undefined {
  const major = Number(version.split('.')[0]);
  return major >= needed
    ? undefined
    : `Kuulolla needs Node ${needed} or newer, and this is ${version}. Start it through npm (npm start, npm run kuulolla): its packages bring the right one.`;
}
