import { type Database } from '../../../../platform/db/database.ts';
import { type CaseChange, changesSince } from './changes.store.ts';

/** Somebody who looks at a list. */
export interface Listener {
  readonly cityId: string;
  /** Told of changes, and now and then of none, so that it looks at its rights again and says that it lives. */
  tell(changes: readonly CaseChange[]): Promise<void>;
  end(): void;
}

export interface ChangeFeed {
  /** Adds a listener; the function removes it. Undefined when there are too many. */
  listen(listener: Listener): (() => void) | undefined;
  /** Ends all listeners. */
  end(): void;
}

export interface ChangeFeedOptions {
  readonly database: () => Database;
  readonly pollMs?: number;
  /** Between two signs of life. */
  readonly beatMs?: number;
  readonly mostListeners?: number;
}

/** A change that is committed late lies behind later ones: so far back is looked again. */
const lateMs = 10_000;

interface Watch {
  /** The newest moment that was looked at; unknown before the first look. */
  seenUntil: Date | undefined;
  /** What was told of since then less `lateMs`, by case: each version is told once. */
  told: Map<string, CaseChange>;
}

/**
 * Tells open lists of changes. The database is asked once a second for all of them, and not at all while nobody
 * listens.
 */
export function makeChangeFeed(options: ChangeFeedOptions): ChangeFeed {
  const { pollMs = 1000, beatMs = 20_000, mostListeners = 500 } = options;
  const listeners = new Set<Listener>();
  const watches = new Map<string, Watch>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let beatAt = performance.now() + beatMs;

  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const isBeat = performance.now() >= beatAt;
      if (isBeat) beatAt = performance.now() + beatMs;
      for (const cityId of new Set([...listeners].map((listener) => listener.cityId))) {
        const changes = await newChanges(options.database(), cityId, watchOf(watches, cityId));
        if (changes.length === 0 && !isBeat) continue;
        for (const listener of listeners) if (listener.cityId === cityId) await listener.tell(changes);
      }
    } catch {
      // The database is away: the next look finds what has come meanwhile.
    } finally {
      isLooking = false;
    }
  };
  const stopIfAlone = (): void => {
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    watches.clear();
  };
  return {
    listen: (listener) => {
      if (listeners.size >= mostListeners) return undefined;
      listeners.add(listener);
      timer ??= setInterval(() => void look(), pollMs).unref();
      return () => {
        listeners.delete(listener);
        stopIfAlone();
      };
    },
    end: () => {
      for (const listener of listeners) listener.end();
      listeners.clear();
      stopIfAlone();
    },
  };
}

function watchOf(watches: Map<string, Watch>, cityId: string): Watch {
  const known = watches.get(cityId) ?? { seenUntil: undefined, told: new Map<string, CaseChange>() };
  watches.set(cityId, known);
  return known;
}

async function newChanges(database: Database, cityId: string, watch: Watch): Promise<readonly CaseChange[]> {
  return database.transaction(
    async (tx) => {
      const since = new Date((watch.seenUntil ?? tx.now).getTime() - lateMs);
      watch.seenUntil = tx.now;
      const found = await changesSince(tx, cityId, since);
      const fresh = found.filter(({ feedbackCaseId, version }) => watch.told.get(feedbackCaseId)?.version !== version);
      watch.told = new Map(found.map((change) => [change.feedbackCaseId, change]));
      return fresh;
    },
    { readOnly: true },
  );
}
