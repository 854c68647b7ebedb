const PARAMETER = '(?:boundary|charset|report-type|type|format|name|filename|protocol|delsp)[ \\t]{0,3}=';

/** A field with the lines that continue it, or would if they were indented. */
const FIELD = new RegExp(
  `^content-(?:type|disposition)[ \\t]*:[^\\n]{1,500}(?:\\n(?:[ \\t][^\\n]{1,500}|${PARAMETER}[^\\n]{1,500})){1,9}`,
  'gim',
);

/** A parameter (RFC 2045, RFC 2183) without the semicolon before it, or without the blank that folds it. */
const CUT_OFF = new RegExp(
  `(?<![;\\s])[ \\t]{0,20}\\n[ \\t]{0,20}(?=${PARAMETER})|;[ \\t]{0,20}\\n(?=${PARAMETER})`,
  'gi',
);

/**
 * Puts parameters back to the field they belong to, as gateways that fold heads by themselves lose them. Without its
 * boundary a multipart is one text, and its parts are read as words; without its charset a text is a file.
 *
 * @param mail with LF newlines
 */
export function mendHeads(mail: Buffer): Buffer {
  const source = mail.toString('latin1');
  if (source.search(CUT_OFF) < 0) return mail;
  return Buffer.from(
    source.replace(FIELD, (field) => field.replace(CUT_OFF, ';\n ')),
    'latin1',
  );
}
