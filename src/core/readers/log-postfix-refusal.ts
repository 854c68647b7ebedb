import type { BounceFacts } from '../bounce-facts.ts';
import { stated } from '../stated.ts';
import { cleanAddress } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';
import type { Delivery } from './log-format.ts';

/** smtpd, or a milter it asked: `reject: RCPT from host[ip]: 554 5.7.1 …; from=<…> to=<…>`. */
const REFUSAL =
  /\b(?:milter-)?reject: ([A-Z-]+) from ([^\s[\]]*)\[([^\]]*)\]: ([45](?:\d\d |\.).{1,600}?); from=<([^<>]*)>(?: to=<([^<>]*)>)?/;

/** cleanup, for a line of the mail: `reject: header Subject: … from host[ip]; from=<…> to=<…> proto=… helo=<…>: 5.7.1 …`. */
const CONTENT =
  /\breject: (?:header|body|mime-header) .{1,600}?; from=<[^<>]*>(?: to=<([^<>]*)>)?(?: proto=\S{1,20})?(?: helo=<[^<>]*>)?: (.{1,600})$/;

/** Reads an entry in which this server refuses what somebody wanted to hand in: it is the one that says it. */
export function readPostfixRefusal(entry: string): Delivery | undefined {
  const [, command = '', , , said, , to = ''] = REFUSAL.exec(entry) ?? [];
  if (said !== undefined) return refusal(entry, { said, to, command });
  const [, recipient = '', words] = CONTENT.exec(entry) ?? [];
  return words === undefined ? undefined : refusal(entry, { said: words, to: recipient, command: 'DATA' });
}

type Told = { readonly said: string; readonly to: string; readonly command: string };

function refusal(entry: string, { said, to, command }: Told): Delivery {
  const host = /^(?:\S+ +){0,3}?(\S+) postfix\//.exec(entry)?.[1];
  const facts = stated<BounceFacts>({
    ...readServerWords(said),
    command: commandOf(command),
    readBy: 'log-lines',
    finalRecipient: cleanAddress(to),
    action: said.startsWith('4') ? 'delayed' : 'failed',
    reportingMta: host?.includes('.') ? host.toLowerCase() : undefined,
    diagnosticCode: said,
    words: said,
  } as BounceFacts);
  return { queueId: undefined, queuedAs: undefined, facts };
}

function commandOf(stage: string): BounceFacts['command'] {
  if (stage === 'RCPT' || stage === 'MAIL') return stage;
  return stage === 'DATA' || stage === 'END-OF-MESSAGE' ? 'DATA' : undefined;
}
