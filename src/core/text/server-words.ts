import type { BounceFacts } from '../bounce-facts.ts';
import type { SmtpCommand } from '../smtp-command.ts';
import { stated } from '../stated.ts';
import { readReplyCodes } from './smtp-reply.ts';

/** What a server's words tell beside their meaning. */
export type ServerWords = Pick<BounceFacts, 'replyCode' | 'status' | 'command' | 'remoteMta' | 'remoteIp' | 'queueId'>;

const NAME = String.raw`([A-Za-z0-9_](?:[A-Za-z0-9_-]*\.)+[A-Za-z][A-Za-z0-9-]{1,30})\.?`;
const IP = String.raw`((?:\d{1,3}\.){3}\d{1,3}|(?:IPv6:)?[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})`;

/** How servers name the host that refused or did not answer; the first that fits counts. */
const HOSTS: readonly RegExp[] = [
  new RegExp(`\\bhost ${NAME}\\s?\\[${IP}\\](?::\\d+)? (?:said|refused|returned)`, 'i'),
  new RegExp(`\\bhost ${NAME}\\s{0,9}\\[${IP}\\]`, 'i'),
  new RegExp(`\\bconnect(?:ed)? to ${NAME}\\s?(?:\\(|\\[)${IP}`, 'i'),
  new RegExp(
    `\\b(?:lost connection with|conversation with|TLS (?:is required, but was not offered by|handshake failed with)) (?:host )?${NAME}\\[${IP}\\]`,
    'i',
  ),
  new RegExp(`\\bwhile talking to (?:\\[?${NAME}\\]?)(?:\\s?\\[${IP}\\])?`, 'i'),
  new RegExp(`\\brejected (?:by|your message).{0,120}? by ${NAME}\\s?\\.?\\s?\\[${IP}\\]`, 'is'),
  new RegExp(`\\bRemote Server at ${NAME} \\(${IP}\\)`, 'i'),
  new RegExp(`\\bRemote Server at ${NAME}`, 'i'),
  new RegExp(`^[ \\t]*${NAME} (?:rejected your message|gave this error|suspects your message)`, 'im'),
  new RegExp(`^[ \\t]*${NAME} \\[${IP}\\](?::\\d+)?(?::[ \\t]*$| did not like\\b)`, 'im'),
  new RegExp(
    `\\bfrom remote (?:mail )?server (?:after|for) [A-Z ]{4,20} command[:,]? host:? ${NAME}(?: \\(${IP}\\))?`,
    'i',
  ),
  new RegExp(`\\bRemote system: ?(?:dns;)? ?${NAME}(?: \\(TCP\\|[^|()]{0,50}\\|\\d{1,5}\\|${IP}\\|)?`, 'i'),
  new RegExp(`\\b(?:by|from) (?:the )?(?:mail )?(?:relay|server|host|mail exchanger) ${NAME}(?:\\s?[[(]${IP})?`, 'i'),
  new RegExp(
    `\\b(?:remote host|remote server|MX server|server|host):? ["']?${NAME}["']?\\s?(?:[[(]${IP}[\\])])? (?:said|responded|returned|replied|reported|answered|rejected)`,
    'i',
  ),
  new RegExp(`\\brelay=${NAME}\\[${IP}\\]`, 'i'),
  new RegExp(`\\bSMTP error from ${NAME}:`, 'i'),
  new RegExp(`<${NAME}\\s+#`, 'i'),
];

/** How qmail and its family name a host by address alone. */
const IP_HOSTS: readonly RegExp[] = [
  new RegExp(`(?:^|\\s)${IP} (?:does not like recipient|failed after I sent|does not like sender)`, 'i'),
  new RegExp(`Connected to ${IP} but`, 'i'),
  new RegExp(`(?:Remote host|host) \\[?${IP}\\]?(?::\\d+)? said`, 'i'),
  new RegExp(`\\b(?:Remote server \\(|Remote-MTA: ?<)${IP}[)>]`, 'i'),
];

/** How servers name the command they were answering; the first that fits counts. */
const COMMANDS: readonly (readonly [SmtpCommand, RegExp])[] = [
  [
    'DATA',
    /in reply to (?:the )?(?:end of )?DATA\b|after (?:the )?(?:end of )?(?:DATA|data|message (?:body|text))\b|did not like our DATA|failed after I sent the message|>>> (?:DATA|\.)|while sending (?:end of )?(?:DATA|message body)|after pipelined end of data/i,
  ],
  [
    'RCPT',
    /in reply to RCPT TO|(?:after|for) (?:pipelined )?RCPT(?: TO|(?: TO)? command\b)|does not like recipient|did not like our RCPT|(?:>>>|sent:) RCPT\b|RCPT TO:? ?<?[^>\s]*>?\s*(?:failed|returned|was rejected)/i,
  ],
  [
    'MAIL',
    /in reply to MAIL FROM|(?:after|for) (?:pipelined )?MAIL(?: FROM|(?: FROM)? command\b)|does not like sender|but sender was rejected|did not like our MAIL|(?:>>>|sent:) MAIL\b/i,
  ],
  ['EHLO', /in reply to (?:EHLO|HELO)|after (?:EHLO|HELO)|>>> (?:EHLO|HELO)|but my name was rejected/i],
  ['AUTH', /in reply to AUTH|>>> AUTH\b|SASL authentication failed; server/i],
  [
    'STARTTLS',
    /in reply to STARTTLS|after STARTTLS|>>> STARTTLS|TLS is required, but was not offered|Cannot start TLS/i,
  ],
  [
    'CONN',
    /refused to talk to me|but greeting failed|after initial connection|greeting error|in reply to (?:the )?(?:greeting|banner|connection)/i,
  ],
];

/** Longest text of words that is searched. */
const LONGEST = 8_000;

/**
 * Reads codes, the command answered and the refusing host out of a server's words.
 */
export function readServerWords(words: string): ServerWords {
  const text = words.slice(0, LONGEST);
  const line = text.replace(/\s+/g, ' ');
  const command = COMMANDS.find(([, pattern]) => pattern.test(line))?.[0];
  const queueId = /\bqueued? (?:as|id:?) ([A-Za-z0-9]{8,20})\b/i.exec(line)?.[1];
  return stated<ServerWords>({ ...readReplyCodes(line), command, ...readHost(text), queueId });
}

function readHost(text: string): Pick<BounceFacts, 'remoteMta' | 'remoteIp'> {
  const lines = text.replace(/[^\S\n]+/g, ' ');
  const line = lines.replace(/\n ?/g, ' ');
  for (const pattern of HOSTS) {
    const match = pattern.exec(lines) ?? pattern.exec(line);
    if (match) return { remoteMta: (match[1] as string).toLowerCase(), ...(match[2] ? { remoteIp: match[2] } : {}) };
  }
  for (const pattern of IP_HOSTS) {
    const ip = pattern.exec(lines)?.[1];
    if (ip) return { remoteIp: ip };
  }
  return {};
}
