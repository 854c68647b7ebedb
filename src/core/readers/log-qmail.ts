import type { Action, BounceFacts } from '../bounce-facts.ts';
import { stated } from '../stated.ts';
import { cleanAddress } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';
import type { Delivery, LogFormat } from './log-format.ts';

const START = /\bstarting delivery (\d+): msg (\d+) to (remote|local) (\S+)/;
const END = /\bdelivery (\d+): (success|failure|deferral): (\S+)/;

const ACTIONS: Readonly<Record<string, Action>> = { success: 'relayed', failure: 'failed', deferral: 'delayed' };

/** qmail-send: a delivery is started under a number and ends under it, its words joined by underscores. */
export const qmailLog: LogFormat = {
  name: 'qmail',
  read: (entries) => {
    const started = new Map<string, RegExpExecArray>();
    return entries.flatMap((entry) => {
      const start = START.exec(entry);
      if (start) started.set(start[1] as string, start);
      const [, number, result = '', said = ''] = END.exec(entry) ?? [];
      const began = number === undefined ? undefined : started.get(number);
      return began ? [deliveryOf(began, result, said.replaceAll('_', ' '))] : [];
    });
  },
};

function deliveryOf([, , message, way, to = '']: RegExpExecArray, result: string, said: string): Delivery {
  const facts = stated<BounceFacts>({
    ...readServerWords(said),
    readBy: 'log-lines',
    finalRecipient: cleanAddress(to),
    action: ACTIONS[result],
    queueId: message,
    diagnosticCode: said,
    words: result === 'success' ? `relay=${way}, status=sent ${said}` : said,
  } as BounceFacts);
  return { queueId: message, queuedAs: undefined, facts };
}
