import type { Words } from '../words.ts';

/** Japanese vocabulary. */
export const words: Words = {
  list: (items) => items.join('、'),
  andMore: (first, more) => `${first}ほか${more}件`,
  labelled: (label, value) => `${label}: ${value}`,
  detailed: (text, detail) => `${text}(${detail})`,
  acting: (who, sentence) => `【${who}】${sentence}`,
  saidBy: (host, when) => [host, when].filter((part) => part !== undefined).join('、'),
  quoted: (text) => `「${text}」`,
  closed: (title) => (/[。!?！？…]$/.test(title) ? title : `${title}。`),
  kinds: {
    failure: '不達通知(最終)',
    delay: '遅延通知',
    'auto-reply': '自動応答(不在通知など)',
    feedback: '迷惑メール申告(フィードバックレポート)',
    delivered: '配信完了の通知',
    other: 'エラーメールではないもの',
    unreadable: '読み取れないもの',
  },
  outcomes: {
    failed: '届いていません',
    waiting: '遅れています(まだ失敗ではありません)',
    arrived: '届いています',
    information: 'お知らせ',
    warning: 'ご注意ください',
  },
  reasons: {
    userunknown: '宛先のメールアドレスが存在しません',
    hostunknown: '宛先のドメイン(@より後ろ)が見つかりません',
    hasmoved: '宛先の方は別のアドレスに移っています',
    mailboxfull: '宛先のメールボックスがいっぱいです(容量超過)',
    suspend: '宛先のメールボックスが停止または閉鎖されています',
    filtered: '宛先側の受信設定(フィルタ)で拒否されました',
    rejected: '差出人のアドレスが拒否されました',
    blocked: '送信元のサーバーが拒否されました',
    badreputation: '送信元サーバーの評価(レピュテーション)が低いため拒否されました',
    requireptr: '送信元のIPアドレスに正しいホスト名(逆引き)がありません',
    authfailure: '本当にその差出人からのメールだと確認できませんでした(SPF・DKIM・DMARC)',
    ratelimited: '短い時間に多くのメールが送られたため、制限されました',
    exceedlimit: 'メールシステムの上限を超えました',
    mesgtoobig: 'メールのサイズが大きすぎます',
    spamdetected: '迷惑メールと判定されました',
    virusdetected: '危険なメール(ウイルスや禁止された添付ファイル)と判定されました',
    contenterror: 'メールの内容または形式が受け付けられませんでした',
    notcompliantrfc: 'メールの形式が規格に合っていません',
    policyviolation: 'メールシステムの規則により受け付けられませんでした',
    securityerror: 'セキュリティ上の確認で拒否されました',
    failedstarttls: '暗号化した通信を始められませんでした',
    norelaying: 'このサーバーはその宛先のメールを扱っていません(中継拒否)',
    networkerror: 'サーバー間の通信ができませんでした',
    expired: '再送を続けましたが、期限までに渡せませんでした',
    systemerror: 'メールシステムに障害があります',
    systemfull: 'メールシステムのディスクがいっぱいです',
    mailererror: 'メールを受け取るはずのプログラムが失敗しました',
    notaccept: 'このサーバーまたはドメインはメールを受け付けていません',
    syntaxerror: 'サーバー同士のやり取りでコマンドのエラーが起きました',
    suppressed: '配信サービスがこの宛先への送信を止めています(配信抑止リスト)',
    vacation: '自動応答です。メールは届いています',
    feedback: '受信した方が迷惑メールとして申告しました',
    delivered: 'メールは配信されています',
    onhold: 'この文面からは原因を特定できません',
  },
  permanences: {
    permanent: '恒久的(そのまま送り直しても失敗します)',
    transient: '一時的(時間をおけば届くことがあります)',
    unknown: '記載なし',
  },
  confidences: {
    high: '確実です。メール自体にそう書かれています。',
    medium: '可能性は高いですが、確証はありません。ほかの方に伝える前に、最初の手順を確かめてください。',
    low: '最も考えられる方向を示しているだけです。設定を変えたりする前に、必ず確認してください。',
  },
  bases: {
    provider: 'この事業者自身の文言であることを確認できています',
    sentence: '多くのメールサーバーが同じ意味で使う文言です',
    code: 'エラーコードしか分からず、理由の文言がありません',
    none: '文面の中に、既知の文言が見つかりませんでした',
  },
  evidence: {
    ip: 'IPアドレス',
    url: '通知内のリンク',
    'vendor-code': '事業者のエラーコード',
    blocklist: 'ブロックリスト',
    spf: 'SPF',
    dkim: 'DKIM',
    dmarc: 'DMARC',
    'auth-domain': '認証の対象ドメイン',
    size: 'メールのサイズ',
    limit: '上限',
    'queue-id': 'キューID',
    'retry-until': '再送の期限',
    date: '日時',
    host: 'ホスト',
    address: 'アドレス',
  },
  commands: {
    CONN: '接続した時点',
    EHLO: '送信元サーバーが名乗った時点(EHLO)',
    STARTTLS: '暗号化を始める時点(STARTTLS)',
    AUTH: 'ログイン(SMTP認証)の時点',
    MAIL: '差出人を伝えた時点(MAIL FROM)',
    RCPT: '宛先を伝えた時点(RCPT TO)',
    DATA: '本文を送った時点(DATA)',
  },
  placeholders: {
    recipient: '宛先のメールアドレス',
    'recipient-domain': '宛先のドメイン',
    sender: '差出人のメールアドレス',
    'sender-domain': '差出人のドメイン',
    'auth-domain': '返答に書かれているドメイン',
    ip: '送信元サーバーのIPアドレス',
    'refusing-host': '拒否したサーバー',
    'reporting-host': '通知を作成したサーバー',
    'host-owner': '拒否したサーバーの運営会社',
    size: 'メールのサイズ',
    limit: '受信できる上限',
    list: 'ブロックリスト',
    url: '返答に書かれているリンク',
    code: '事業者のエラーコード',
    status: 'ステータスコード',
    'queue-id': 'キューID',
    'retry-until': '送信側サーバーの再送期限',
    date: 'メールの日時',
  },
  suspicions: {
    backscatter:
      'この差出人アドレスを第三者がかたった可能性があります。戻ってきたメールは、こちらから送ったものではないようです。この1通について直すことはなく、返信も不要です。何通も続く場合は、メール管理者に知らせてください。',
    hijack:
      'アカウントが第三者に不正利用されている可能性があります。何よりも先にパスワードを変更してもらい、メール管理者に知らせてください。',
    forwarded: '自動転送が関わっています。届かなかったアドレスは、送信者が入力した宛先とは別のものかもしれません。',
  },
  unreadable: (why) => {
    switch (why.why) {
      case 'empty':
        return '中身がありません。ファイルまたは文章が空です。';
      case 'picture':
        return '画像のため、文字を読み取れません。';
      case 'unsupported':
        return `この種類のファイル(${why.type})は読み取れません。`;
      case 'too-big':
        return `ファイルが大きすぎます(${megabytes(why.bytes)}MB)。読み取れるのは${megabytes(why.limit)}MBまでです。`;
      case 'broken':
        return 'ファイルが壊れているか、中身が拡張子と合っていないため、開けませんでした。';
      default:
        return why satisfies never;
    }
  },
};

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
