import { type BecauseWords, sayBecause, sayCommand } from '../because-words.ts';
import { words } from './words.ts';

const becauseWords: BecauseWords = {
  rule: ({ cause }) => `文面が既知の原因「${cause}」に当てはまります`,
  'told-by-asker': ({ cause }) => `質問へのお答えから、原因を「${cause}」と判断しました`,
  'no-rule': () => '文面に当てはまる既知の原因がありません',
  'refused-by-recipient-side': ({ host }) => `拒否したのは受信側のサーバー(${host})です`,
  'refused-by-own-side': ({ host }) => `拒否したのは宛先ではなく、送信側自身のサーバー(${host})です`,
  'refused-by-host': ({ host }) => `拒否したサーバーは${host}です`,
  'given-up-by-own-side': ({ host }) => `${host}の上限を見て、送信側自身のサーバーが送るのをやめました`,
  'not-reached': ({ host }) => `${host}につながらなかっただけで、誰かが拒否したわけではありません`,
  'every-domain-fails': ({ count }) => `${count}件の別々のドメインのサーバーに、同時につながっていません`,
  'decided-by-reporting-host': ({ host }) => `通知を作成した${host}のほかに、サーバーの名前は書かれていません`,
  'at-command': ({ command }) => `起きたのは、${sayCommand(words.commands, command)}です`,
  'after-acceptance': () => '受信側がいったん受け取った後で、返送しています',
  'still-retrying': () => '送信側のサーバーが再送を続けています。まだ失敗ではありません',
  'final-not-retried': () => '最後の返答は一時的エラーですが、これは最終の通知です。もう自動では再送されません',
  'names-own-address': ({ address }) =>
    `返答に書かれているのは宛先ではなく、差出人自身のアドレス(${address})です。送信側に原因がある目印です`,
  'forwarded-to': ({ typed, final }) => `${typed}宛てのメールが${final}へ転送され、転送先で失敗しています`,
  'forwarded-unseen': ({ typed, host }) =>
    `${host}は${typed}のドメインのメールを受け取るサーバーではありません。途中で転送されています`,
  'notice-damaged': () => '通知の形式が壊れているため、この通知だけでアドレスが使われていないとは判断しません',
  'same-domain': ({ domain }) => `差出人と宛先がどちらも${domain}で、同じ組織の中のメールです`,
  'freemail-from': ({ domain }) =>
    `差出人はフリーメール(${domain})ですが、実際には別の会社のサーバーから送られています`,
  'domains-not-aligned': ({ from, envelope }) =>
    `差出人(ヘッダーFrom)は${from}、エンベロープFrom(Return-Path)は${envelope}で、一致していません`,
  'several-recipients': ({ count }) => `同じ通知に${count}件の宛先が書かれています`,
  contradiction: ({ status }) => `ステータスコード${status}と文言の内容が合っていません。文言のほうを優先しています`,
  'words-cut': () => '肝心な部分で文面が途切れています',
  'words-from-notice-only': () => '通知の定型文だけで、拒否したサーバー自身の文言がありません',
  'own-host': ({ host }) => `${host}は自社のサーバーです`,
  'not-from-our-hosts': () => '戻ってきたメールは、自社のサーバーを通っていません',
  unverified: () => 'この意味を裏付ける公開情報がありません',
  'speaks-of-sender-side': () => '同じ文の中で、送信側(差出人・サーバー・認証)のことが述べられています',
  'filter-says-the-same': () => 'この携帯会社は、宛先不明の場合も受信設定による拒否の場合も、同じ応答を返します',
  'address-shown-alive': () => '通知の中に、このアドレスが使われていると分かる手がかりがあります',
  'mangled-address': ({ written }) =>
    `宛先が「${written}」と書かれています。この書き方では届かず、正しいアドレスが使われていないという証拠にはなりません`,
  'domain-exists': ({ domain }) => `${domain}は実在します。送信側サーバーのDNSと、宛先の書き方を確認する必要があります`,
};

/** A piece of the reasoning in plain Japanese. */
export const because = sayBecause(becauseWords);
