import type { BounceFacts } from './bounce-facts.ts';
import type { Classified } from './kind.ts';
import type { Notice } from './notice.ts';
import { isOrdinaryMail } from './ordinary-mail.ts';
import { sesNotificationType } from './readers/ses-notification.ts';
import { isMailerDaemon, isNoticeSubject } from './text/mailer-daemon.ts';
import { opensLikeANotice } from './text/notice-opening.ts';
import { statesReply } from './text/smtp-reply.ts';

/** What only rules can say about words: whether servers say them about a recipient, and whether people do who have trouble. */
export type KnownWords = {
  readonly ofServers: (facts: BounceFacts) => boolean;
  readonly ofTrouble: () => boolean;
};

const DELAY =
  /(?:delivery|message|mail) (?:is |has been |was )?(?:temporarily )?delayed|has not (?:yet )?been delivered|could not be delivered (?:yet|for|within)|not yet been delivered|will (?:be )?(?:re-?tr(?:y|ied)|continue to (?:try|attempt)|keep trying)|still (?:undelivered|being (?:tried|retried)|trying)|warning message only|do not need to resend|(?:no|not) (?:action is required|need to re-?send)|delivery incomplete|temporary problem delivering|delivery attempts will continue|(?:配信|配送|送信)(?:が|は)?遅(?:延|れ)|再送(?:を試み(?!まし|たが)|を続け(?!まし|たが)|信を)|再試行(?:します|を続け)|まだ配信されて/i;

/** Promises that only a notice of delay makes, whatever the reply it quotes says. */
const STILL_TRYING =
  /warning (?:message )?only[\s\S]{0,80}(?:not need|need not)|you do not need to (?:re-?send|do anything)|it will be retried until|will keep trying until/i;

const GAVE_UP =
  /permanent(?:ly)? (?:error|fail|fatal)|failed permanently|giving up|given up|gave up|could not be delivered for the past|no (?:further|more) (?:delivery )?attempts|will not (?:be retried|retry|try)|retry timeout exceeded|message expired|will be deleted from (?:the )?queue|(?:has|have) expired|delivery (?:has )?failed|undeliverable|cannot be delivered|i'?ve given up/i;

const AUTO_REPLY_SUBJECT =
  /^\s*(?:re:\s*)?(?:out of (?:the )?office|auto(?:matic)?[- ]?(?:reply|response|antwort|responder)|automatic(?:ally generated)? reply|vacation|away from|自動(?:応答|返信)|不在(?:通知|の|連絡)|abwesenheit|réponse automatique|respuesta automática|resposta automática|risposta automatica|автоответ)/i;

const AUTO_REPLY_TEXT =
  /(?:i am|i'm|i will be) (?:currently )?(?:out of (?:the )?office|on (?:annual |parental )?(?:leave|vacation|holiday)|away)|this is an auto(?:mated|matic) (?:reply|response)|(?<!ご)不在(?:にして|のため)|休暇(?:中|をいただいて)|自動(?:返信|応答)/i;

const CHALLENGE: readonly RegExp[] = [
  /(?:confirm|verify) (?:that you|your (?:message|mail|e-?mail|address|identity))[^.]{0,80}(?:reply|click|deliver|human|send)/i,
  /challenge[- ]response|spamarrest|boxbe|requires? (?:verification|confirmation) of (?:the )?sender|whitelist request|tmda/i,
  /waiting for (?:your )?(?:verification|confirmation)|not on (?:my|his|her|their) (?:approved|allow|white) ?list/i,
];

const RECEIPT =
  /^\s*(?:read|return receipt|displayed|gelesen|lu|開封(?:済み|確認)|既読|not read|未読|未開封)\s*[::]|your message[\s\S]{0,200}was read on|was displayed on the recipient|(?:メッセージ)?は.{0,40}開封され/i;

const PHISHING =
  /(?:verify|confirm|update|validate|re-?activate|upgrade|release|review|restore|recover|keep|unlock)[^.\n]{0,60}(?:account|mailbox|password|message|mail|quota|e-?mail)|click (?:here|below|the (?:button|link))|(?:パスワード|アカウント|メールボックス)[^。\n]{0,30}(?:確認|更新|認証|検証|継続|再開)|(?:こちら|下記|以下)[^。\n]{0,20}(?:クリック|アクセス|ログイン)/i;

const PHISHING_THREAT =
  /(?:mailbox|account|password|storage|quota|e-?mail)[^.\n]{0,80}(?:full|exceed|expire|suspend|deactivat|terminat|clos|block|held|pending|delet|almost)|(?:pending|held|undelivered|quarantined|blocked|incoming) (?:messages?|mails?|e-?mails?)|(?:容量|パスワード|アカウント|メール)[^。\n]{0,30}(?:超過|期限|停止|失効|保留|上限|無効|一杯|いっぱい)/i;

/**
 * Says what a notice is: by what machines are told (report types, Auto-Submitted, actions) before what people are.
 *
 * @param facts what readers found
 * @param known asked about words that no machine-readable sign goes with
 */
export function classify(notice: Notice, facts: readonly BounceFacts[], known: KnownWords): Classified {
  const told = machineKind(notice, facts);
  if (told) return told;
  const text = notice.text.slice(0, 20_000);
  if (RECEIPT.test(notice.subject) || RECEIPT.test(text.slice(0, 500))) return { kind: 'other', about: 'read-receipt' };
  if (isOrdinaryMail(notice, facts)) return { kind: 'other', about: undefined };
  if (isAutoReply(notice, text, facts)) return { kind: 'auto-reply', about: undefined };
  if (CHALLENGE.some((words) => words.test(text)) && !hasCodes(facts))
    return { kind: 'other', about: 'challenge-response' };
  if (looksLikePhishing(notice, text, facts)) return { kind: 'other', about: 'phishing' };
  if (!isBounce(notice, facts, known)) return { kind: 'other', about: known.ofTrouble() ? 'symptom' : undefined };
  return { kind: isDelay(notice, facts, text) ? 'delay' : 'failure', about: undefined };
}

function machineKind(notice: Notice, facts: readonly BounceFacts[]): Classified | undefined {
  if (notice.reports.some((report) => report.type === 'feedback-report')) return { kind: 'feedback', about: undefined };
  if (notice.reports.some((report) => report.type === 'disposition-notification'))
    return { kind: 'other', about: 'read-receipt' };
  if (isFeedbackText(notice)) return { kind: 'feedback', about: undefined };
  const actions = new Set(facts.map((entry) => entry.action));
  if (actions.has('failed')) return { kind: 'failure', about: undefined };
  if (actions.has('delayed')) return { kind: 'delay', about: undefined };
  const done = ['delivered', 'relayed', 'expanded'] as const;
  if (done.some((action) => actions.has(action))) return { kind: 'delivered', about: undefined };
  if (DELIVERED.test(notice.text.slice(0, 4_000))) return { kind: 'delivered', about: undefined };
  return undefined;
}

const DELIVERED =
  /mail delivery report that you requested|(?:has been|was|were) successfully (?:delivered|relayed)|successfully delivered to|delivery to (?:these|the following) recipients? or groups? is complete|正常に配信されました|配信(?:が|は)完了/i;

function isFeedbackText(notice: Notice): boolean {
  return (
    /^[ \t]*Feedback-Type:\s*(?:abuse|fraud|other|virus|not-spam|opt-out|auth-failure)/im.test(notice.text) ||
    /this is an? (?:[\w.-]{1,30} )?(?:e-?mail )?abuse (?:report|complaint)|auto-?(?:matically )?generated (?:e-?mail )?abuse (?:report|complaint)|abuse report(?:ing)? format|^complaint about message from/im.test(
      `${notice.subject}\n${notice.text}`,
    ) ||
    sesNotificationType(notice.text) === 'Complaint'
  );
}

function isAutoReply(notice: Notice, text: string, facts: readonly BounceFacts[]): boolean {
  if (hasCodes(facts) || facts.some((entry) => entry.action)) return false;
  const robot = isMailerDaemon(notice.headers.get('from') ?? notice.from ?? '') && isNoticeSubject(notice.subject);
  if (AUTO_REPLY_SUBJECT.test(notice.subject)) return true;
  const stated =
    /^auto-replied/i.test(notice.headers.get('auto-submitted') ?? '') ||
    notice.headers.has('x-autoreply') ||
    notice.headers.has('x-autorespond');
  return !robot && ((stated && !isNoticeSubject(notice.subject)) || AUTO_REPLY_TEXT.test(text.slice(0, 3_000)));
}

function looksLikePhishing(notice: Notice, text: string, facts: readonly BounceFacts[]): boolean {
  if (notice.reports.length > 0 || hasCodes(facts) || notice.returned !== undefined) return false;
  return (
    PHISHING.test(text) &&
    PHISHING_THREAT.test(`${notice.subject}\n${text}`) &&
    /https?:|click|クリック|ログイン|\bhref\b/i.test(text)
  );
}

function hasCodes(facts: readonly BounceFacts[]): boolean {
  return facts.some((entry) => entry.status !== undefined || entry.replyCode !== undefined);
}

/** A robot's mail, or words that only servers write; plain talk that mentions a code is neither. */
function isBounce(notice: Notice, facts: readonly BounceFacts[], known: KnownWords): boolean {
  if (notice.reportType === 'delivery-status' || notice.headers.has('x-failed-recipients')) return true;
  if (opensLikeANotice(notice.text) && !isSentToMany(notice)) return true;
  const robot = isMailerDaemon(notice.headers.get('from') ?? notice.from ?? '');
  const subject = isNoticeSubject(notice.subject);
  const named = facts.some((entry) => entry.finalRecipient !== undefined);
  if ((robot && (subject || facts.length > 0)) || (subject && named)) return true;
  return !isSentToMany(notice) && facts.some((entry) => speaksLikeAServer(entry, known));
}

/** A newsletter, or a program's message that answers no mail (RFC 2369, RFC 3834): it may well speak of bounces. */
function isSentToMany({ headers }: Notice): boolean {
  return headers.has('list-unsubscribe') || /^auto-generated/i.test(headers.get('auto-submitted') ?? '');
}

/** The layout of a known server, a reply code and status side by side, or a rule's words on an address. */
function speaksLikeAServer(facts: BounceFacts, known: KnownWords): boolean {
  if (SURE_READERS.has(facts.readBy) || statesReply(facts.words)) return true;
  return known.ofServers(facts);
}

/** Readers that recognise what only machines write. */
const SURE_READERS: ReadonlySet<string> = new Set([
  'rfc3464',
  'sendmail',
  'trace-table',
  'log-lines',
  'ses-notification',
]);

/** Longest text that is a reply and no notice. */
const LONGEST_REPLY = 600;

/** A temporary reply pasted without the notice around it: sending servers try again after one (RFC 5321 section 4.5.4.1). */
function isBareTemporaryReply(notice: Notice, facts: readonly BounceFacts[]): boolean {
  const bare =
    notice.carriedBy === 'paste' && notice.text.trim().length <= LONGEST_REPLY && !opensLikeANotice(notice.text);
  const temporary = facts.map((entry) => (entry.status ?? entry.replyCode ?? '').startsWith('4'));
  return bare && temporary.length > 0 && temporary.every(Boolean) && !GAVE_UP.test(notice.text);
}

function isDelay(notice: Notice, facts: readonly BounceFacts[], text: string): boolean {
  const head = `${notice.subject}\n${text.slice(0, 6_000)}`;
  if (STILL_TRYING.test(head)) return true;
  if (isBareTemporaryReply(notice, facts)) return true;
  if (!DELAY.test(head)) return false;
  const permanent = facts.some((entry) => (entry.status ?? entry.replyCode ?? '').startsWith('5'));
  return !permanent && !GAVE_UP.test(head.replace(/will be (?:returned|sent)[^.]*undeliverable/gi, ''));
}
