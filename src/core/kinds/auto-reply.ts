import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { isMailerDaemon, isNoticeSubject } from '../text/mailer-daemon.ts';
import { hasCodes } from './has-codes.ts';

const AUTO_REPLY_SUBJECT =
  /^\s*(?:re:\s*)?(?:out of (?:the )?office|auto(?:matic)?[- ]?(?:reply|response|antwort|responder)|automatic(?:ally generated)? reply|vacation|away from|自動(?:応答|返信)|不在(?:通知|の|連絡)|abwesenheit|réponse automatique|respuesta automática|resposta automática|risposta automatica|автоответ)/i;

const AUTO_REPLY_TEXT =
  /(?:i am|i'm|i will be) (?:currently )?(?:out of (?:the )?office|on (?:annual |parental )?(?:leave|vacation|holiday)|away)|this is an auto(?:mated|matic) (?:reply|response)|(?<!ご)不在(?:にして|のため)|休暇(?:中|をいただいて)|自動(?:返信|応答)/i;

/** A vacation notice or another answer that a program gives for a person (RFC 3834): by its subject, its head or its words. */
export function isAutoReply(notice: Notice, text: string, facts: readonly BounceFacts[]): boolean {
  if (hasCodes(facts) || facts.some((entry) => entry.action)) return false;
  const robot = isMailerDaemon(notice.headers.get('from') ?? notice.from ?? '') && isNoticeSubject(notice.subject);
  if (AUTO_REPLY_SUBJECT.test(notice.subject)) return true;
  const stated =
    /^auto-replied/i.test(notice.headers.get('auto-submitted') ?? '') ||
    notice.headers.has('x-autoreply') ||
    notice.headers.has('x-autorespond');
  return !robot && ((stated && !isNoticeSubject(notice.subject)) || AUTO_REPLY_TEXT.test(text.slice(0, 3_000)));
}
