import type { BounceFacts } from '../bounce-facts.ts';
import { readReplyCodes } from '../text/smtp-reply.ts';
import type { Subject } from './match.ts';
import type { Example } from './rule.ts';
import type { RuleBook } from './rule-book.ts';
import { readScope } from './scope.ts';

/** Turns a rule's example into what a reader would have made of it. */
export function exampleSubject(book: RuleBook, example: Example): Subject {
  const codes = readReplyCodes(example.text);
  const status = example.status ?? codes.status;
  const facts: BounceFacts = {
    words: example.text,
    readBy: 'example',
    diagnosticCode: example.text,
    ...(codes.replyCode ? { replyCode: codes.replyCode } : {}),
    ...(status ? { status } : {}),
    ...(example.command ? { command: example.command } : {}),
    ...(example.action ? { action: example.action } : {}),
    ...(example.host ? { remoteMta: example.host.toLowerCase() } : {}),
    ...(example.reporting ? { reportingMta: example.reporting.toLowerCase() } : {}),
    ...(example.recipient ? { finalRecipient: example.recipient.toLowerCase() } : {}),
  };
  const scope = readScope(book, example.text);
  const kind = example.kind ?? (example.action === 'delayed' ? 'delay' : 'failure');
  return { facts, kind, sender: example.sender?.toLowerCase(), near: scope, far: scope };
}
