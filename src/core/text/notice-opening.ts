/** Sentences with which servers introduce a notice; people do not write them. */
const OPENINGS: readonly string[] = [
  "this is (?:the|an?) [\\w .'-]{0,40}(?:mail system|mail agent|delivery agent|mailer-daemon|mail delivery system|program|mailer|mail server|transport agent)\\b",
  'this (?:message|e-?mail|report) (?:was|is|has been) (?:created|generated|sent) automatically by',
  'automatically (?:generated|created) (?:delivery status|message|mail|non-?delivery)',
  "i'?m (?:sorry to have to inform you|afraid i (?:wasn'?t|was not) able to deliver)",
  'delivery status notification',
  "(?:your|the|a|this)(?: following)? (?:message|e-?mail|mail)(?: [^\\n]{0,100}?)? (?:cannot|could not|couldn't|can't|did not|was not|wasn't|has not been|was unable to|may not) (?:be |reach |been )?(?:deliver|reach|sent|the following)",
  "(?:wasn't|was not|not been|couldn't be|could not be|cannot be) delivered to\\b",
  'did not reach the following',
  '(?:message|mail)[^\\n]{0,100}? (?:was|is|were) undeliverable',
  '(?:were|was|am|are) (?:unable|not able) to (?:deliver|send)',
  'unable to deliver (?:your |the |this )?(?:message|mail)',
  '(?:an? )?(?:error|problem|trouble) (?:occurred )?(?:while )?(?:trying to )?deliver(?:ing)?',
  'delivery (?:to the following|has failed|failed|of (?:this|the|your)|incomplete|was aborted)',
  'the following (?:address|recipient|destination|user)(?:\\(?e?s\\)?)? (?:failed|had|could|was|were|was not|has)',
  '(?:following|these) addresses had (?:permanent|transient|delivery)',
  'transcript of (?:the )?session',
  '(?:failed addresses|failure reasons|non-deliverable|undeliverable (?:mail|message))',
  'rejected your message to the following',
  '(?:message|mail) (?:delivery )?(?:was|is|has been) delayed',
  'is delayed for more than',
  'warning message only',
  'address not found|message not delivered|message blocked|recipient inbox full|delivery incomplete',
  'technical details of (?:permanent|temporary) failure',
  'the group you tried to contact',
  'user (?:mailbox exceeds|unknown|.{0,60} not listed in)',
  '(?:メール|メッセージ)(?:は|を|が)[^。\\n]{0,40}(?:配信|送信|配送|お届け|配達|届け)(?:する|る)?(?:こと)?(?:が)?(?:でき(?:ません|なかった)|されません|出来ません)',
  '送信できませんでした|配信できませんでした|配送できませんでした|配信不能|次の(?:あて|宛)先へのメッセージ|以下のメールアドレスへの送信に失敗',
  '(?:検出|判定|検知)[^。\\n]{0,12}(?:ため|ので)[^。\\n]{0,20}(?:送信|配送|受信|配信|受け取り)を(?:中止|停止|拒否)',
  '連絡しようとしたグループ|リストにありません|自動的に生成して送信',
  '(?<!(?:paket|sendung|lieferung|brief|bestellung) )konnte nicht (?:zugestellt|übermittelt)|(?<!(?:colis|commande|courrier) )n.a pas pu être (?:remis|livré|distribu)|no se (?:pudo|ha podido) entregar|não (?:pôde|foi possível) (?:ser )?entreg|non è stato possibile (?:recapitare|consegnare)|il messaggio \\S{1,2} stato rifiutato dal sistema|не может быть доставлен|无法(?:投递|送达|传递)|배달(?:할 수|되지)',
  'fehler bei der nachrichtenzustellung|zustellung (?:an (?:folgende|diese)|der nachricht)[^\\n]{0,60} (?:ist |war )?(?:fehlgeschlagen|nicht möglich)|(?:la remise|la livraison) (?:à ces destinataires |de votre message )?a échoué|(?:échec|erreur) de (?:la )?(?:remise|livraison)',
  'error de entrega|error en la entrega|la entrega (?:a estos destinatarios|ha fallado)|(?:consegna|recapito) (?:non riuscit|fallit)|falha na entrega|bezorging (?:is )?mislukt|kan niet worden bezorgd',
  '发送给以下(?:收件人|人员)|(?:邮件|郵件)[^。\\n]{0,40}(?:传递|投递|发送|傳遞|遞送)失[败敗]|未(?:能)?(?:传递|送达)|退信原因|доставка (?:сообщения |письма )?не удалась|не удалось доставить',
  '(?:nachricht|e-?mail)\\b.{0,150}? (?:wurde|konnte) nicht (?:zugestellt|übermittelt|ausgeliefert)',
  '(?:message|courriel|e-?mail)\\b.{0,150}? n.a pas (?:pu être |été )(?:remis|livré|distribué|délivré|acheminé)',
  '(?:mensaje|correo)\\b.{0,150}? no (?:se (?:pudo|ha podido) entregar|se ha entregado|ha sido entregado|pudo ser entregado)',
  '(?:mensagem|e-?mail)\\b.{0,150}? não (?:foi|pôde ser) entregue',
  '(?:messaggio|e-?mail)\\b.{0,150}? non (?:è stat[oa]|può essere|ha potuto essere) (?:recapitat|consegnat)',
  '(?:bericht|e-?mail)\\b.{0,150}? (?:kon|kan|is) niet (?:worden )?(?:afgeleverd|bezorgd)',
  'nie (?:można|udało się) (?:było )?dostarczyć (?:wiadomości|twojej wiadomości)',
  '(?:сообщение|письмо)(?!\\p{L}).{0,150}? не (?:было |удалось )?доставлен|не удалось доставить (?:сообщение|письмо)',
  '(?:邮件|郵件)[^。]{0,60}?(?:被退回|被退信|投递失败|无法投递|無法(?:投遞|送達|傳遞))',
  '(?:메일|메시지)(?:이|을|은|를|가|는)?(?: .{0,60}?)?(?:전송|발송|배달|전달)(?:되지 (?:못|않)|하지 못)',
  '(?:メール|メッセージ)(?:は|が)[^。]{0,60}?(?:サーバーで拒否され|まだ(?:配信|配送|送信)され)',
];

const OPENING = new RegExp(OPENINGS.map((opening) => `(?:${opening})`).join('|'), 'iu');

/** How far into a text its introduction reaches. */
const INTRODUCTION = 2_500;

/** True where a text is introduced as servers introduce their notices. */
export function opensLikeANotice(text: string): boolean {
  return OPENING.test(text.slice(0, INTRODUCTION).replace(/\s+/g, ' '));
}

/** What follows from a server's first sentence on, on one line; the whole text where none introduces it. */
export function fromOpening(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const at = OPENING.exec(line.slice(0, INTRODUCTION))?.index;
  return at === undefined ? line : line.slice(at);
}
