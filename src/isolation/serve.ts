import { makeRuleBook } from '../core/rules/rule-book.ts';
import type { Knowledge } from '../core/triage.ts';
import { readJobs } from './read-jobs.ts';
import { splitMbox } from './split-mbox.ts';
import type { Reply, Request } from './wire.ts';

/** Sends a reply; resolves when it is on its way, so that a slow receiver holds the sender back. */
export type Send = (reply: Reply) => Promise<void>;

/** Answers requests, one after another, as a reading process does. What it cannot bear ends the process. */
export function serve(send: Send): (request: Request) => Promise<void> {
  let knowledge: Knowledge | undefined;
  const mbox = splitMbox();
  return async (request) => {
    switch (request.kind) {
      case 'know':
        knowledge = { book: makeRuleBook(request.rules), profile: request.profile };
        return send({ kind: 'done', last: true });
      case 'read':
        if (!knowledge) throw new Error('asked to read before it was given its rules');
        return readJobs(request.jobs, knowledge, send);
      case 'take-mbox':
        mbox.take(request.piece, request.size);
        return send({ kind: 'done', last: true });
      case 'next-mails':
        return send({ kind: 'mails', ...mbox.next(), last: true });
      default:
        return request satisfies never;
    }
  };
}
