/** What the log is told of a fault: its kind and the place in our code, never its message, which may quote a mail. */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no Error was thrown';
  const { code } = error as NodeJS.ErrnoException;
  const place = /\bsrc\/[\w/-]+\.ts:\d+/.exec(framesOf(error))?.[0];
  const cause = error.cause === undefined ? '' : `, caused by ${faultLine(error.cause)}`;
  return `${error.name}${code ? ` ${code}` : ''}${place ? ` at ${place}` : ''}${cause}`;
}

/** The stack without the message that stands before it. */
function framesOf({ stack = '', message }: Error): string {
  const at = message === '' ? -1 : stack.indexOf(message);
  return at < 0 ? stack : stack.slice(at + message.length);
}
