import type { Action, BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { stated } from '../stated.ts';
import { addressesIn } from '../text/addresses.ts';
import { expandLastError } from '../text/exchange-last-error.ts';
import { readServerWords } from '../text/server-words.ts';
import { statesReply } from '../text/smtp-reply.ts';
import { type Row, readTable } from '../text/table.ts';

/** The columns that are read, as {@link readTable} names them; the first that a row has counts. */
const COLUMNS = {
  recipient: [
    'recipientaddress',
    'recipients',
    'recipient',
    'recipientemail',
    '受信者アドレス',
    '受信者',
    '宛先',
    'email',
    'to',
  ],
  event: ['status', 'eventstatus', 'event', 'eventid', 'deliverystatus', '状態', 'イベント', '配信状況', 'ステータス'],
  detail: [
    'detail',
    'details',
    'eventdescription',
    'description',
    'reason',
    'diagnosticcode',
    'smtpresponse',
    'response',
    'エラー内容',
    '詳細',
    '理由',
    'エラーメッセージ',
  ],
  code: ['eventsmtpreplycode', 'smtpcode', 'replycode', 'code'],
  combined: ['recipientstatus'],
  reference: ['messageid', 'messagetraceid', 'networkmessageid', 'internalmessageid', 'メッセージid'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What programs call what was done; an event in between (received, submitted) says nothing yet. */
const ACTIONS: readonly (readonly [Action, RegExp])[] = [
  [
    'failed',
    /^(?:fail(?:ed|ure)?|bounced?|badmail|drop(?:ped)?|blocked|rejected|undeliver(?:able|ed)|invalid|失敗|エラー|不達|配信不能)$/i,
  ],
  ['delayed', /^(?:pending|defer(?:red)?|delay(?:ed)?|retry|gettingstatus|保留中?|遅延|再送中)$/i],
  ['relayed', /^(?:deliver(?:ed)?|sent|send|sendexternal|quarantined|filteredasspam|配信済み?|配信完了|送信済み?)$/i],
  ['expanded', /^expand(?:ed)?$/i],
];

/**
 * Reads a table of deliveries: Exchange's message trace and its detail and extended reports, its tracking log,
 * Google's log search, the lists that sending services export. For each recipient its last event counts, a failure
 * before all.
 */
export function readTraceTable(notice: Notice): readonly BounceFacts[] {
  const rows = readTable(notice.text, isHead).flatMap((row) => factsOf(row));
  const last = new Map<string, BounceFacts>();
  for (const facts of rows) {
    const key = facts.finalRecipient ?? '';
    const known = last.get(key);
    if (known?.action !== 'failed' || facts.action === 'failed') last.set(key, facts);
  }
  return [...last.values()];
}

/** Mail's recipients and what was done; a customer list or an order has no reference to a mail and no reply. */
function isHead(names: readonly string[]): boolean {
  const has = (column: keyof typeof COLUMNS) => COLUMNS[column].some((name) => names.includes(name));
  if (has('combined')) return true;
  return (
    has('event') && ((has('recipient') && (has('reference') || has('detail'))) || (has('reference') && has('detail')))
  );
}

function factsOf(row: Row): readonly BounceFacts[] {
  const value = (column: keyof typeof COLUMNS) => COLUMNS[column].map((name) => row.get(name)).find(Boolean) ?? '';
  const combined = value('combined');
  const action = actionOf(value('event')) ?? actionOf(combined.replace(/^.*(?:##|[,;]\s*)/s, ''));
  const said = wordsOf([value('code'), value('detail'), combined]);
  const known = action ?? (statesReply(said) ? 'failed' : undefined);
  if (known === undefined) return [];
  const recipients = addressesIn(value('recipient') || combined);
  return (recipients.length > 0 ? recipients : [undefined]).map((finalRecipient) =>
    stated<BounceFacts>({
      ...readServerWords(said),
      readBy: 'trace-table',
      finalRecipient,
      action: known,
      diagnosticCode: said || undefined,
      words: known === 'relayed' ? `status=sent ${said}` : said,
    } as BounceFacts),
  );
}

function actionOf(event: string): Action | undefined {
  return ACTIONS.find(([, pattern]) => pattern.test(event.replace(/\s/g, '')))?.[0];
}

function wordsOf(cells: readonly string[]): string {
  return expandLastError(cells.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim());
}
