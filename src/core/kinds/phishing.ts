import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { hasCodes } from './has-codes.ts';

const PHISHING =
  /(?:verify|confirm|update|validate|re-?activate|upgrade|release|review|restore|recover|keep|unlock)[^.\n]{0,60}(?:account|mailbox|password|message|mail|quota|e-?mail)|click (?:here|below|the (?:button|link))|(?:パスワード|アカウント|メールボックス)[^。\n]{0,30}(?:確認|更新|認証|検証|継続|再開)|(?:こちら|下記|以下)[^。\n]{0,20}(?:クリック|アクセス|ログイン)/i;

const PHISHING_THREAT =
  /(?:mailbox|account|password|storage|quota|e-?mail)[^.\n]{0,80}(?:full|exceed|expire|suspend|deactivat|terminat|clos|block|held|pending|delet|almost)|(?:pending|held|undelivered|quarantined|blocked|incoming) (?:messages?|mails?|e-?mails?)|(?:容量|パスワード|アカウント|メール)[^。\n]{0,30}(?:超過|期限|停止|失効|保留|上限|無効|一杯|いっぱい)/i;

/** A lure dressed as a notice: a threat to the mailbox, something to do about it, and a link; no code and no report. */
export function looksLikePhishing(notice: Notice, text: string, facts: readonly BounceFacts[]): boolean {
  if (notice.reports.length > 0 || hasCodes(facts) || notice.returned !== undefined) return false;
  return (
    PHISHING.test(text) &&
    PHISHING_THREAT.test(`${notice.subject}\n${text}`) &&
    /https?:|click|クリック|ログイン|\bhref\b/i.test(text)
  );
}
