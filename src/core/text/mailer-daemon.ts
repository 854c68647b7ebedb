/** Who writes notices: mail robots by name or local part. */
const ROBOT =
  /mailer[-_ ]?daemon|mail[-_ ]?daemon|post[-_]?master|mail delivery (?:sub)?system|mail delivery service|mail administrator|microsoft outlook|microsoft exchange|system administrator|システム管理者|delivery[-_ ]?(?:status|failure|report)|undeliverable|^<>$|bounce[sd]?[@+-]|e-?mail (?:account )?delivery|internet mail delivery|mail system|配信|メール配送/i;

/** Subjects of notices, as servers write them. */
const SUBJECT =
  /undeliver|undelivered|delivery (?:status|failure|failed|has failed|report|notification|problem|error|delay|incomplete|attempt|unsuccessful)|failure notice|failed (?:mail|message|delivery)|returned (?:mail|to sender)|returned e-?mail|mail (?:delivery|failure|returned|system error|could not)|message (?:status|delivery|delayed|not delivered|undeliverable|you sent blocked)|could ?n[o']t be delivered|warning: (?:could not send|message)|non[- ]?delivery|non recapitable|unzustellbar|nicht zugestellt|mail non distribu|non remis|no se (?:puede|ha podido) entregar|não (?:foi )?(?:entregue|é possível)|mancato recapito|недоставлен|退信|배달되지|bounced? mail|delay(?:ed)? mail|mail (?:was )?(?:not )?delayed|transient failure|配信(?:不能|不可|できません|エラー|の遅延|状況)|配送(?:不能|エラー|失敗)|不達|未配信|エラーメール|配達(?:不能|できません)|届きませんでした|送信できません|error sending|nondeliverable|unable to deliver|problem delivering|rejected(?: mail|:)|DELIVERY FAILURE|Auto[- ]?reply|自動応答|不在/i;

/** True where a From (name, address or both) is a mail robot's. */
export function isMailerDaemon(from: string): boolean {
  return ROBOT.test(from);
}

/** True where a subject is one that servers give to notices; prefixes such as `Re:` do not matter. */
export function isNoticeSubject(subject: string): boolean {
  return SUBJECT.test(subject);
}
