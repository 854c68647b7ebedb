import { addressesIn } from '../text/addresses.ts';
import { integerOf, MAPI, type MapiProperties, type OutlookItem, textOf } from './outlook-item.ts';

/** What Outlook's report items say was done with the mail, by the end of their message class (MS-OXOMSG 2.2.3). */
const ACTIONS: Readonly<Record<string, string>> = { NDR: 'failed', DELAYED: 'delayed', DR: 'delivered' };

/**
 * The facts of an Outlook report item (`REPORT.IPM.Note.NDR` and its family), which stand in properties of its
 * recipients, as the fields of RFC 3464; undefined for any other item.
 */
export function deliveryStatusOf(item: OutlookItem): string | undefined {
  const messageClass = textOf(item.properties, MAPI.messageClass, item.codePage) ?? '';
  const action = ACTIONS[/^REPORT\..*\.(\w+)$/i.exec(messageClass)?.[1]?.toUpperCase() ?? ''];
  if (action === undefined) return undefined;
  const rows = item.recipients.length > 0 ? item.recipients : [item.properties];
  const groups = rows.flatMap((row) => groupOf(row, item, action, rows.length));
  const reporting = textOf(item.properties, MAPI.reportingMessageTransferAgent, item.codePage);
  return [fields([['Reporting-MTA', reporting && `dns; ${reporting}`]]), ...groups].filter(Boolean).join('\n\n');
}

function groupOf(row: MapiProperties, item: OutlookItem, action: string, rows: number): readonly string[] {
  const told = (id: number) => textOf(row, id, item.codePage);
  const info = told(MAPI.supplementaryInfo) ?? (rows === 1 ? whole(item) : '');
  const diagnostic = readSupplement(info);
  const names = [MAPI.smtpAddress, MAPI.emailAddress, MAPI.displayName, MAPI.originalDisplayTo];
  const inReport = rows === 1 ? textOf(item.properties, MAPI.originalDisplayTo, item.codePage) : undefined;
  const recipient = [...names.map(told), inReport].flatMap((name) => addressesIn(name ?? ''))[0];
  const remote = told(MAPI.remoteMessageTransferAgent) ?? diagnostic.host;
  const group = fields([
    ['Final-Recipient', recipient && `rfc822; ${recipient}`],
    ['Action', action],
    ['Status', diagnostic.status ?? statusOf(row, action)],
    ['Remote-MTA', remote && `dns; ${remote}`],
    ['Diagnostic-Code', diagnostic.words && `smtp; ${diagnostic.words}`],
  ]);
  return recipient === undefined && diagnostic.words === undefined ? [] : [group];
}

function whole(item: OutlookItem): string {
  return textOf(item.properties, MAPI.supplementaryInfo, item.codePage) ?? '';
}

type Supplement = { readonly host?: string; readonly status?: string; readonly words?: string };

/** `<mx.example.com #5.1.1 smtp;550 5.1.1 … User unknown>`, as Exchange writes it; else the words alone. */
function readSupplement(info: string): Supplement {
  const line = info.replace(/\s+/g, ' ').trim();
  const match = /^<?([\w.-]+) #([245]\.\d{1,3}\.\d{1,3})(?: smtp;)? ?([^>]*)>?$/i.exec(line);
  if (!match) return line === '' ? {} : { words: line.replace(/^smtp; ?/i, '') };
  const [, host = '', status = '', words = ''] = match;
  return { host, status, ...(words.trim() === '' ? {} : { words: words.trim() }) };
}

/** The code's digits in one number, `511` for 5.1.1; beyond three digits it is not plain which. */
function statusOf(row: MapiProperties, action: string): string | undefined {
  const digits = /^[245]\d\d$/.exec(`${integerOf(row, MAPI.nonDeliveryReportStatusCode) ?? ''}`)?.[0];
  if (digits !== undefined) return [...digits].join('.');
  return action === 'failed' ? '5.0.0' : undefined;
}

function fields(entries: readonly (readonly [string, string | undefined])[]): string {
  return entries.flatMap(([name, value]) => (value ? [`${name}: ${value.replace(/\s+/g, ' ')}`] : [])).join('\n');
}
