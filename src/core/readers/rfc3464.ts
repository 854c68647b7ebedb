import { ACTIONS, type Action, type BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { stated } from '../stated.ts';
import { addressesIn, cleanAddress } from '../text/addresses.ts';
import { type Field, fieldValue, readFieldGroups } from '../text/header-block.ts';
import { readServerWords } from '../text/server-words.ts';

/** Fields that only a delivery-status part has; a paste that shows two of them is read like one. */
const FIELD_IN_TEXT =
  /^[ \t]*(?:Final-Recipient|Diagnostic-Code|Reporting-MTA|Remote-MTA|Original-Recipient|Action|Status)[ \t]*:/gim;

/**
 * Reads delivery status notifications (RFC 3464, RFC 6533), from their own part or from text into which somebody
 * pasted it: the fields of the message, then one group for each recipient.
 */
export function readRfc3464(notice: Notice): readonly BounceFacts[] {
  const reports = notice.reports.filter((report) => report.type === 'delivery-status').map((report) => report.text);
  if (reports.length > 0) return reports.flatMap(readStatusPart);
  const mentioned = new Set([...notice.text.matchAll(FIELD_IN_TEXT)].map((match) => match[0].trim().toLowerCase()));
  return mentioned.size >= 2 ? readStatusPart(notice.text) : [];
}

function readStatusPart(text: string): readonly BounceFacts[] {
  const groups = readFieldGroups(text).flatMap(partRecipients);
  const perMessage = groups.find((group) => fieldValue(group, 'reporting-mta') !== undefined) ?? [];
  return groups.flatMap((group) => {
    const facts = readRecipient(group, perMessage);
    return facts ? [facts] : [];
  });
}

/** Recipients that are not parted by a blank line begin anew with a field the group already has. */
function partRecipients(group: readonly Field[]): readonly (readonly Field[])[] {
  const parts: Field[][] = [[]];
  const seen = new Set<string>();
  for (const field of group) {
    const name = field.name.toLowerCase();
    const begins =
      name === 'final-recipient' ||
      (name === 'original-recipient' && seen.has('final-recipient') && seen.has('action'));
    if (begins && seen.has(name)) {
      parts.push([]);
      seen.clear();
    }
    seen.add(name);
    (parts.at(-1) as Field[]).push(field);
  }
  return parts;
}

function readRecipient(group: readonly Field[], perMessage: readonly Field[]): BounceFacts | undefined {
  const value = (name: string) => fieldValue(group, name);
  const final = readAddress(value('final-recipient'));
  const original = readAddress(value('original-recipient'));
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(value('status') ?? '')?.[0];
  const action = readAction(value('action'));
  const speaks = value('final-recipient') ?? original ?? (action && status);
  if (speaks === undefined) return undefined;
  const diagnosticCode = withoutType(value('diagnostic-code'));
  const told = readServerWords(diagnosticCode ?? '');
  const recipient = final ?? original;
  return stated<BounceFacts>({
    readBy: 'rfc3464',
    words: diagnosticCode ?? '',
    finalRecipient: recipient,
    originalRecipient: original === recipient ? undefined : original,
    action,
    status: moreExact(status, told.status),
    replyCode: told.replyCode,
    command: told.command,
    diagnosticCode,
    reportingMta: readHost(value('reporting-mta') ?? fieldValue(perMessage, 'reporting-mta')),
    remoteMta: readHost(value('remote-mta')) ?? told.remoteMta,
    remoteIp: readIp(value('remote-mta')) ?? told.remoteIp,
    willRetryUntil: value('will-retry-until'),
    queueId: fieldValue(perMessage, 'x-postfix-queue-id'),
    context: undefined,
  });
}

/** A detailed code in the server's words says more than an undefined one (x.0.0) in the Status field. */
export function moreExact(status: string | undefined, inWords: string | undefined): string | undefined {
  if (status === undefined) return inWords;
  const vague = status.endsWith('.0.0');
  return vague && inWords?.[0] === status[0] && inWords !== undefined ? inWords : status;
}

function readAction(value: string | undefined): Action | undefined {
  const word = /^[a-z]+/i.exec(value?.trim() ?? '')?.[0]?.toLowerCase();
  if (word === 'fail' || word === 'failure') return 'failed';
  return ACTIONS.find((action) => action === word);
}

function readAddress(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const bare = decodeXtext(value.slice(value.indexOf(';') + 1));
  return cleanAddress(bare) ?? addressesIn(bare)[0];
}

/** utf-8-addr-xtext (RFC 6533 section 3): `\x{1F600}`. */
function decodeXtext(address: string): string {
  return address.replace(/\\x\{([0-9A-Fa-f]{1,6})\}/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function withoutType(value: string | undefined): string | undefined {
  const bare = value
    ?.replace(/^\s*(?:smtp|lmtp|dns|x-[\w-]+|[a-z]{2,12})\s*;\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? undefined : bare;
}

function readHost(value: string | undefined): string | undefined {
  const bare = value?.slice(value.indexOf(';') + 1) ?? '';
  return (
    /(?:^|[\s<(])([a-z0-9_](?:[a-z0-9_-]*\.)+[a-z0-9-]{2,})/i
      .exec(bare)?.[1]
      ?.toLowerCase()
      .replace(/^(?:\d{1,3}\.){3}\d{1,3}$/, '') || undefined
  );
}

function readIp(value: string | undefined): string | undefined {
  return /((?:\d{1,3}\.){3}\d{1,3})/.exec(value ?? '')?.[1];
}
