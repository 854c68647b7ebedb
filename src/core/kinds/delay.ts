import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { opensLikeANotice } from '../text/notice-opening.ts';

const DELAY =
  /(?:delivery|message|mail) (?:is |has been |was )?(?:temporarily )?delayed|has not (?:yet )?been delivered|could not be delivered (?:yet|for|within)|not yet been delivered|will (?:be )?(?:re-?tr(?:y|ied)|continue to (?:try|attempt)|keep trying)|still (?:undelivered|being (?:tried|retried)|trying)|warning message only|do not need to resend|(?:no|not) (?:action is required|need to re-?send)|delivery incomplete|temporary problem delivering|delivery attempts will continue|(?:配信|配送|送信)(?:が|は)?遅(?:延|れ)|再送(?:を試み(?!まし|たが)|を続け(?!まし|たが)|信を)|再試行(?:します|を続け)|まだ配信されて/i;

/** Promises that only a notice of delay makes, whatever the reply it quotes says. */
const STILL_TRYING =
  /warning (?:message )?only[\s\S]{0,80}(?:not need|need not)|you do not need to (?:re-?send|do anything)|it will be retried until|will keep trying until/i;

const GAVE_UP =
  /permanent(?:ly)? (?:error|fail|fatal)|failed permanently|giving up|given up|gave up|could not be delivered for the past|no (?:further|more) (?:delivery )?attempts|(?:been|was) in the queue (?:for )?too long|(?:not going to|will not) (?:try|retry|be retried)|retry timeout exceeded|message expired|will be deleted from (?:the )?queue|(?:has|have) expired|delivery (?:has )?failed|undeliverable|cannot be delivered|i'?ve given up/i;

/** Longest text that is a reply and no notice. */
const LONGEST_REPLY = 600;

/** A temporary reply pasted without the notice around it: sending servers try again after one (RFC 5321 section 4.5.4.1). */
function isBareTemporaryReply(notice: Notice, facts: readonly BounceFacts[]): boolean {
  const bare =
    notice.carriedBy === 'paste' && notice.text.trim().length <= LONGEST_REPLY && !opensLikeANotice(notice.text);
  const temporary = facts.map((entry) => (entry.status ?? entry.replyCode ?? '').startsWith('4'));
  return bare && temporary.length > 0 && temporary.every(Boolean) && !GAVE_UP.test(notice.text);
}

/** A notice of a mail that is still on its way: by its promise to go on, or a temporary reply that stands alone. */
export function isDelay(notice: Notice, facts: readonly BounceFacts[], text: string): boolean {
  const head = `${notice.subject}\n${text.slice(0, 6_000)}`;
  if (STILL_TRYING.test(head)) return true;
  if (isBareTemporaryReply(notice, facts)) return true;
  if (!DELAY.test(head)) return false;
  const permanent = facts.some((entry) => (entry.status ?? entry.replyCode ?? '').startsWith('5'));
  return !permanent && !GAVE_UP.test(head.replace(/will be (?:returned|sent)[^.]*undeliverable/gi, ''));
}
