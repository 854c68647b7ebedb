import type { Progress } from './read-message.ts';

/** Fewer files, or mails in one, are read before anybody has read a line about them. */
const FEW_FILES = 3;
const FEW_MAILS = 20;

/** True where people are to be told how far the reading is: it is much, and not done. */
export function isWorthTelling(...[done, total, mails]: Parameters<Progress>): boolean {
  return (total >= FEW_FILES || mails >= FEW_MAILS) && done !== total;
}
