import type { Because } from '../../core/diagnosis.ts';
import type { SmtpCommand } from '../../core/smtp-command.ts';

/** A sentence for each kind of reasoning; one that is missing does not compile. */
export type BecauseWords = {
  readonly [K in Because['kind']]: (piece: Extract<Because, { readonly kind: K }>) => string;
};

/** Turns a table of sentences into the one function that says any of them. */
export function sayBecause(words: BecauseWords): (piece: Because) => string {
  return (piece) => (words[piece.kind] as (piece: Because) => string)(piece);
}

/** When it happened, in the words of a language; an unknown command stays as it is. */
export function sayCommand(commands: Readonly<Record<SmtpCommand, string>>, command: string): string {
  return Object.hasOwn(commands, command) ? commands[command as SmtpCommand] : command;
}
