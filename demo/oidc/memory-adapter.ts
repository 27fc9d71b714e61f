import { type Adapter, type AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** What a provider of the demonstration remembers: for as long as it runs. */
export function memoryAdapter(): (kind: string) => Adapter {
  const kept = new Map<string, Kept>();
  const find = async (id: string): Promise<AdapterPayload | undefined> => {
    const found = kept.get(id);
    return found && found.endsAt > Date.now() ? found.payload : undefined;
  };
  const findWhere = async (isIt: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> =>
    [...kept.values()].find(({ payload, endsAt }) => endsAt > Date.now() && isIt(payload))?.payload;
  return (kind) => {
    const key = (id: string): string => `${kind} ${id}`;
    return {
      upsert: async (id, payload, seconds) => {
        for (const [old, { endsAt }] of kept) if (endsAt <= Date.now()) kept.delete(old);
        kept.set(key(id), { payload, endsAt: Date.now() + (seconds ?? 3600) * 1000 });
      },
      find: (id) => find(key(id)),
      findByUid: (uid) => findWhere((payload) => payload.kind === kind && payload.uid === uid),
      findByUserCode: (code) => findWhere((payload) => payload.kind === kind && payload.userCode === code),
      consume: async (id) => {
        const payload = await find(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void kept.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [id, { payload }] of kept) if (payload.grantId === grantId) kept.delete(id);
      },
    };
  };
}
