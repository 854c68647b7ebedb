/** A JSON object as Slack sends it; nothing is taken for granted about what is in it. */
export type Payload = Readonly<Record<string, unknown>>;

/** An object of a payload; empty where it is none. */
export function objectIn(value: unknown): Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : {};
}

/** A text of a payload; undefined where it is none or empty. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A list of objects in a payload; what is no object is left out. */
export function objectsIn(value: unknown): readonly Payload[] {
  return Array.isArray(value) ? value.map(objectIn).filter((item) => Object.keys(item).length > 0) : [];
}
