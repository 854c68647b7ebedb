/** Keeps the fields that have a value: what a notice does not state is absent, not undefined. */
export function stated<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
