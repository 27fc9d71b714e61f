/** A statement that goes with this message to be parsed under a name. */
export interface Parsing {
  readonly text: string;
  readonly name: string;
}

/** Remembers which statements a worker has parsed: to run one again costs a third. */
export interface PreparedStatements {
  /** The name of a statement that the worker has parsed. */
  nameOf(text: string): string | undefined;
  /** A name to parse it under; undefined when it must not be kept. */
  parse(text: string): Parsing | undefined;
  /** Tells that the worker has parsed it. */
  keep(parsing: Parsing): void;
  /** Names that are not needed any more, to be closed with the next message. */
  takeClosed(): string[];
  /** Forgets all: the tables have changed. */
  forget(): void;
}

const mostKept = 500;
const longestText = 10_000;
const changesTables = /\b(create|alter|drop)\b/i;

export function newPreparedStatements(): PreparedStatements {
  const names = new Map<string, string>();
  let closed: string[] = [];
  let made = 0;
  return {
    nameOf(text) {
      const name = names.get(text);
      if (name === undefined) return undefined;
      // A map keeps the order of insertion: the longest unused stands first.
      names.delete(text);
      names.set(text, name);
      return name;
    },
    parse(text) {
      if (changesTables.test(text)) this.forget();
      else if (text.length <= longestText) {
        made += 1;
        return { text, name: `kept_${made}` };
      }
      return undefined;
    },
    keep({ text, name }) {
      const earlier = names.get(text);
      if (earlier !== undefined) closed.push(earlier);
      names.set(text, name);
      for (const [oldest, oldestName] of names) {
        if (names.size <= mostKept) break;
        names.delete(oldest);
        closed.push(oldestName);
      }
    },
    takeClosed() {
      const taken = closed;
      closed = [];
      return taken;
    },
    forget() {
      closed.push(...names.values());
      names.clear();
    },
  };
}
