/** One field of a block: its name as written, and its value unfolded. */
export type Field = { readonly name: string; readonly value: string };

const FIELD = /^[ \t]{0,3}([A-Za-z][A-Za-z0-9-]{1,40})[ \t]*:[ \t]*(.*)$/;

/**
 * Reads RFC 5322 style fields: `Name: value` lines and the indented lines that continue them.
 *
 * @returns groups of fields as blank lines part them, so that a delivery-status part gives one group per message and
 *   recipient (RFC 3464 section 2.1); lines that are no fields are passed over
 */
export function readFieldGroups(text: string): readonly (readonly Field[])[] {
  const groups: Field[][] = [];
  let group: Field[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') {
      if (group.length > 0) groups.push(group);
      group = [];
      continue;
    }
    const last = group.at(-1);
    const field = FIELD.exec(line);
    if (field && !(last && /^[ \t]{2,}|^\t/.test(line)))
      group.push({ name: field[1] as string, value: (field[2] as string).trim() });
    else if (last) group[group.length - 1] = { name: last.name, value: `${last.value} ${line.trim()}` };
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** The value of the first field of that name; case does not matter. */
export function fieldValue(group: readonly Field[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return group.find((field) => field.name.toLowerCase() === wanted)?.value;
}
