import type { Direction } from '../../../core/team-profile.ts';
import type { DidYouMeanWords, HeadlineSentences, Outlooks, PathWords } from '../happening-words.ts';

/** Whose mail it was. */
export const directions: Readonly<Record<Direction, string>> = {
  outgoing: '自社からお客様へ送ったメールです。',
  incoming: 'お客様から自社へ送られたメールです。',
  internal: '自社の中でやり取りされたメールです。',
  unknown:
    '自社からお客様へ送ったメールとして読んでいます。お客様から自社へのメールだった場合は、「送信側」をお客様側と読み替えてください。',
};

/** What a headline says already. */
const REFUSED = /^[^、。()]{1,20}が(?:この)?メールを拒否しました(?=\()/;

/** Headlines in Japanese. */
export const headlines: HeadlineSentences = {
  refused: (who, whom, title) => `${mailTo(whom)}を${who}が拒否しました${reasonAfter(title)}`,
  returned: (whom, title) => `${mailTo(whom)}が戻ってきました: ${title}`,
  notHandedOver: (whom, title) => `${mailTo(whom)}を相手側のサーバーに渡せませんでした: ${title}`,
  stopped: (who, whom, title) => `${mailTo(whom)}が${who}で止まりました: ${title}`,
  delayed: (whom, title) => `${mailTo(whom)}の配信が遅れています(まだ失敗ではありません)。今のところの理由: ${title}`,
  delayedNoCause: (whom) => `${mailTo(whom)}の配信が遅れています(まだ失敗ではありません)`,
  ownServer: (direction, name) => {
    const whose = { outgoing: '自社側', internal: '自社側', incoming: 'お客様側', unknown: '送信側自身' };
    return `${whose[direction]}の送信サーバー${name ? `(${name})` : ''}`;
  },
  ownReceiver: (name) => `自社の受信サーバー(${name})`,
  receivingServer: (name) => `受信側のサーバー${name ? `(${name})` : ''}`,
  saysRefused: (title) => /拒否(?:し|され|中)/.test(title) && !REFUSED.test(title),
};

/** What becomes of the mail, in Japanese. */
export const outlooks: Outlooks = {
  delayed: (until) =>
    `まだ失敗ではありません。送信側のサーバーが自動で再送を続けています${until ? `(期限: ${until})` : ''}。送り直すと二重に届くことがあるため、このままお待ちください。`,
  permanent:
    'これは最終の通知です。メールは届いておらず、自動では再送されません。そのまま送り直しても、同じように失敗します。',
  transient:
    'これは最終の通知です。送信側のサーバーは再送を終えており、自動では再送されません。一時的な原因なので、時間をおいて送り直すと届くことがあります。',
  unknown: 'これは最終の通知です。メールは届いておらず、自動では再送されません。',
  addressDead: 'このアドレスは使われていません。配信リストから外してください。',
  addressProbablyDead: 'このアドレスは使われていない可能性が高いです。確認できたら、配信リストから外してください。',
  addressForwards:
    '入力した宛先は削除しないでください。使えないのは転送先のアドレスだけで、こちらの名簿にはないものです。',
  addressKept: 'アドレスは削除しないでください。使われていないという証拠はありません。',
};

/** Whether another address was meant, in Japanese. */
export const didYouMean: DidYouMeanWords = {
  question: (meant, typed) =>
    `${typed ? `${typed}は、もしかして` : 'もしかして、'}${meant.join('または')}ではありませんか。`,
  caution: 'つづりからの推測です。直す前に、正しいアドレスを本人に確認してください。',
};

const outgoing = {
  sender: '自社',
  'sender-provider': '自社側の送信サーバー',
  'receiving-server': '受信側のサーバー',
  'forward-target': '転送先のサーバー',
  mailbox: '宛先のメールボックス',
};

/** The path strip in Japanese. */
export const path: PathWords = {
  places: {
    outgoing,
    unknown: { ...outgoing, sender: '送信者', 'sender-provider': '送信側のサーバー' },
    incoming: {
      sender: 'お客様',
      'sender-provider': 'お客様側の送信サーバー',
      'receiving-server': '自社の受信サーバー',
      'forward-target': '転送先のサーバー',
      mailbox: '自社のメールボックス',
    },
    internal: { ...outgoing, 'receiving-server': '自社の受信サーバー', mailbox: '自社のメールボックス' },
  },
  stops: { refused: 'ここで拒否', 'not-handed-over': 'ここで渡せず', stopped: 'ここで停止', waiting: 'ここで再送中' },
  passed: '通過',
  held: 'ここで保留中',
  arrived: '到着',
  notCome: '届いていない',
  unknown: '不明',
  stoppedAt: (place, stop) => `${place}: ${stop}`,
  allPassed: 'メールは最後まで届いています。',
  handedOn: 'メールは次のサーバーに渡されています。メールボックスに届いたかどうかまでは確認できません。',
  notTold: 'どのサーバーで止まったかは、通知に書かれていません。',
};

function reasonAfter(title: string): string {
  return REFUSED.test(title) ? title.replace(REFUSED, '') : `: ${title}`;
}

function mailTo(whom: string | undefined): string {
  return whom ? `${whom}宛てのメール` : 'メール';
}
