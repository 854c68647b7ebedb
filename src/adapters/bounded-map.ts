/** A map that forgets what was used least lately when it grows beyond its size. */
export type BoundedMap<Value> = {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  readonly delete: (key: string) => void;
  /** The least lately used one first. */
  readonly keys: () => readonly string[];
};

/** Makes an empty one that holds at most so many entries. */
export function makeBoundedMap<Value>(most: number): BoundedMap<Value> {
  const entries = new Map<string, Value>();
  const set = (key: string, value: Value) => {
    entries.delete(key);
    entries.set(key, value);
    const [oldest] = entries.keys();
    if (entries.size > most && oldest !== undefined) entries.delete(oldest);
  };
  return {
    set,
    get: (key) => {
      const value = entries.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    delete: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
}
