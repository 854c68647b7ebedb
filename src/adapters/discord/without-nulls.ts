/**
 * Takes out, in place, what is null in a payload: compatible servers send null where Discord leaves a field out, and
 * discord.js walks such fields without looking.
 */
export function withoutNulls(payload: unknown): void {
  if (Array.isArray(payload)) payload.forEach(withoutNulls);
  else if (typeof payload === 'object' && payload !== null) {
    const fields = payload as Record<string, unknown>;
    for (const [name, value] of Object.entries(fields)) {
      if (value === null) delete fields[name];
      else withoutNulls(value);
    }
  }
}
