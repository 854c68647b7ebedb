import type { BounceFacts } from '../bounce-facts.ts';
import { stated } from '../stated.ts';
import { readReplyCodes } from '../text/smtp-reply.ts';
import type { Example } from './rule.ts';
import type { RuleBook } from './rule-book.ts';
import { readScope } from './scope.ts';
import type { Subject } from './subject.ts';

/** Turns a rule's example into what a reader would have made of it. */
export function exampleSubject(book: RuleBook, example: Example): Subject {
  const codes = readReplyCodes(example.text);
  const facts = stated<BounceFacts>({
    ...codes,
    words: example.text,
    readBy: 'example',
    diagnosticCode: example.text,
    status: example.status ?? codes.status,
    command: example.command,
    action: example.action,
    remoteMta: example.host?.toLowerCase(),
    reportingMta: example.reporting?.toLowerCase(),
    finalRecipient: example.recipient?.toLowerCase(),
  });
  const scope = readScope(book, example.text);
  const kind = example.kind ?? (example.action === 'delayed' ? 'delay' : 'failure');
  return { facts, kind, about: example.about, sender: example.sender?.toLowerCase(), near: scope, far: scope };
}
