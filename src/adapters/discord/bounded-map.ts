/** A map that forgets what was set longest ago when it grows beyond `most` entries. */
export type BoundedMap<V> = {
  readonly get: (key: string) => V | undefined;
  readonly set: (key: string, value: V) => void;
  readonly delete: (key: string) => void;
  /** The one set longest ago first. */
  readonly keys: () => readonly string[];
};

/** Makes an empty one. */
export function makeBoundedMap<V>(most: number): BoundedMap<V> {
  const entries = new Map<string, V>();
  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
    keys: () => [...entries.keys()],
    delete: (key) => {
      entries.delete(key);
    },
  };
}
