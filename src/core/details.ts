import type { BounceFacts } from './bounce-facts.ts';
import type { Evidence } from './evidence.ts';

const DOMAIN = String.raw`((?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.)+[a-z][a-z0-9-]{1,30})`;
const IPV4 = String.raw`(?<![\d.])((?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d))(?![\d.]*\d)`;

/** How each detail is written; the first group is its value. */
const DETAILS: readonly (readonly [Evidence['what'], RegExp])[] = [
  ['ip', new RegExp(IPV4, 'g')],
  ['ip', /(?<![\w:.])((?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\w:])/gi],
  ['url', /\b(https?:\/\/[^\s<>"'）」)\]]{4,300})/gi],
  [
    'vendor-code',
    /\b(S31[45]\d|S77\d|SC-00\d|OU-00\d|DY-00\d|RP-00\d|TSS?0\d|TSS1\d|PH0\d|BL2\d|CS01|HM08|HME1|AS\(\d{3,12}\)|OFR_?\d{3}|IB\d{3}|AUP#[\w-]+|SM-ERROR-CODE:? ?\d+|PDR\d+|CSI|LED\d{3}|RBL-\w+|[A-Z]+\.[A-Z]+\.[A-Za-z]{4,40})\b/g,
  ],
  [
    'blocklist',
    new RegExp(
      `(?:blocked using|listed (?:in|on|by|at)|block(?:ed|list(?:ed)?) (?:by|in|at)|black ?list(?:ed)? (?:by|at|in)|found (?:in|on)|rejected by) (?:the )?(?:dnsbl |rbl )?${DOMAIN}`,
      'gi',
    ),
  ],
  [
    'blocklist',
    /\b((?:zen|sbl|xbl|pbl|css|dbl|sbl-xbl)\.spamhaus\.org|bl\.spamcop\.net|b\.barracudacentral\.org|dnsbl(?:-\d)?\.(?:sorbs|uceprotect)\.net|relays\.ordb\.org)\b/gi,
  ],
  [
    'spf',
    /\b(SPF(?:[^.\n]|\.(?=\S)){0,80}?(?:did not pass|fail(?:ed)?|softfail|permerror|temperror|neutral|none|pass(?:ed)?))\b/gi,
  ],
  ['dkim', /\b(DKIM[^.\n]{0,40}?(?:did not pass|fail(?:ed)?|neutral|none|permerror|pass(?:ed)?))\b/gi],
  ['dmarc', /\b(DMARC[^.\n]{0,40}?(?:did not pass|fail(?:ed)?|policy|reject|quarantine|none|pass(?:ed)?))\b/gi],
  [
    'auth-domain',
    new RegExp(
      String.raw`(?:SPF|DKIM|DMARC|unauthenticated (?:e-?mail|mail) from|accepted due to domain's|administrator of|sender domain|sending domain|domain)(?: check| checks| authentication| record)?(?: for| of| from| owner of)? ?\[?${DOMAIN}\]?(?= ?(?:did not pass|domain|is not accepted|does not (?:pass|meet)|fail|has no|is not allowed|\]))`,
      'gi',
    ),
  ],
  [
    'auth-domain',
    new RegExp(
      String.raw`(?:unauthenticated e-?mail from|administrator of|SPF \[|SPF check for \[|envelope-from <?[^\s<>@]*@|domain of [^\s@]*@?|domain )\[?${DOMAIN}\]?(?= ?(?:is not accepted|domain|\]|does not designate|with ip|did not pass|>))`,
      'gi',
    ),
  ],
  [
    'size',
    /(?:message size|size of (?:this|the|your) (?:message|mail)|message is|size:?) ?(?:is )?(\d{4,12}(?: ?bytes)?|\d{1,6}(?:\.\d+)? ?[kmg]i?b)\b/gi,
  ],
  [
    'limit',
    /(?:size limit|limit(?: of| is)?|maximum(?: message)?(?: size)?(?: is| of)?|max(?:imum)? size)[ :]*(\d{4,12}(?: ?bytes)?|\d{1,6}(?:\.\d+)? ?[kmg]i?b)\b/gi,
  ],
];

/** How much of the text around a detail is quoted. */
const AROUND = 30;

/** Longest text searched for details. */
const LONGEST = 8_000;

/**
 * Finds what an answer may quote: addresses of hosts, links, vendors' codes, block lists, authentication results with
 * the domains they speak of, sizes and limits, each with the words around it.
 */
export function readDetails(facts: BounceFacts): readonly Evidence[] {
  const text = facts.words.slice(0, LONGEST).replace(/\s+/g, ' ');
  const found = new Map<string, Evidence>();
  for (const [what, pattern] of DETAILS) {
    for (const match of text.matchAll(pattern)) {
      const value = trimmed(what, match[1] as string);
      const quote = text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND).trim();
      if (!found.has(`${what} ${value}`)) found.set(`${what} ${value}`, { what, value, quote });
    }
  }
  return [...found.values(), ...statedDetails(facts)];
}

function trimmed(what: Evidence['what'], value: string): string {
  if (what === 'url') return value.replace(/[.,;:!?]+$/, '');
  return what === 'blocklist' || what === 'auth-domain' ? value.toLowerCase() : value;
}

function statedDetails(facts: BounceFacts): readonly Evidence[] {
  const stated: Evidence[] = [];
  if (facts.queueId) stated.push({ what: 'queue-id', value: facts.queueId, quote: facts.queueId });
  if (facts.willRetryUntil)
    stated.push({ what: 'retry-until', value: facts.willRetryUntil, quote: facts.willRetryUntil });
  return stated;
}
