import type { WebSentences } from '../web-sentences.ts';

/** What the local desk says in Japanese. */
export const web: WebSentences = {
  tagline: '返ってきたメール(エラーメール)を読み、何が起きたか・誰が対応するか・次に何をするかをお答えします。',
  languageLabel: '言語',
  form: {
    heading: 'どのメールが返ってきましたか?',
    text: 'エラーメールの本文',
    hint: '末尾の英語や記号の行まで、すべて貼り付けてください。聞いた話をそのまま書いてもかまいません。',
    files: 'ファイルを選ぶ',
    fileKinds: '.eml、.msg、.mbox、.zip、.txt(複数可)。このページのどこにドロップしても読み取ります',
    drop: 'ここにメールをドロップ',
    submit: '診断する',
    shortcut: 'Ctrl + Enter',
    privacy: 'メールはこのデスクの中だけで読み取ります。外部には送らず、ディスクにも保存しません。',
    api: 'ほかのプログラムから使う: POST /api/diagnose',
  },
  samples: {
    heading: 'お手元にエラーメールがなければ、見本で試せます。',
    names: {
      'gmail-unauthenticated.eml': 'Gmail: SPFもDKIMもなく拒否',
      'docomo-unknown-user.txt': 'ドコモ: 宛先不明',
      'mailbox-full-delay.eml': '容量超過で再送中(遅延通知)',
      'outlook-blocked-shared-host.eml': 'Outlook: 共用サーバーがブロック',
      'exchange-notice-forwarded.txt': '転送されてきたExchangeの通知',
      'sakura-foreign-ip.txt': '自社サーバーがGmailを拒否',
      'several-recipients.eml': '宛先3件、原因も3つ',
      'symptom.txt': 'エラーメールのない相談',
    },
  },
  thread: {
    list: '回答(新しい順)',
    posted: 'あなた',
    ready: '回答ができました。',
    whole: '一覧に戻る',
    first: '最初の回答に戻る',
    mail: (number, source) => `${number}通目: ${source}`,
    more: (count) => `ほか${count}件`,
    moreFiles: 'ほか{count}件',
  },
  preview: {
    label: '回答の見え方',
    here: 'この画面',
    note: (platform) => `${platform}に投稿したときの見え方です。ボタンは${platform}でのみ使えます。`,
    message: (platform) => `${platform}のメッセージ`,
  },
  mail: {
    pasted: '貼り付けられたメール',
    fromFile: 'メールの本文',
    marked: '決め手になった文言に印を付けています。',
    notFound: '決め手になった文言がこの本文にそのままの形では見つからないため、印は付けていません。',
    leftOut: (characters) => `[${characters}文字を省略]`,
  },
  copy: { done: 'コピーしました', failed: '文面を選択してコピーしてください' },
  letter: {
    about: '対象の宛先',
    gone: 'この文面を作成できませんでした。お手数ですが、もう一度診断してください。',
  },
  looksWrong: {
    hint: 'メールに詳しい担当の方へ、この文面をコピーしてお送りください。元のエラーメールも添付してください。',
    subject: (headline) => `確認のお願い: ${headline}`,
    opening: 'エラーメールについてBounce Deskから次の回答がありましたが、違うように思います。確認をお願いできますか。',
    restsOn: '回答の根拠:',
    words: '決め手になった文言:',
    closing: '元のエラーメールを添付します。',
  },
  summary: {
    outcome: '結果',
    cause: '原因',
    who: '対応が必要な方',
    recipients: '宛先の数',
    mails: (count) => `メール${count}通`,
    download: 'CSVをダウンロード',
    wholeAddresses: '宛先を伏せずに出力する(通常はh***@example.comの形に伏せます)',
  },
  faults: {
    empty: 'エラーメールの本文を貼り付けるか、ファイルを追加してください。',
    tooBig: (megabytes) =>
      `一度に読み取れるのは合計${megabytes}MBまでです。ファイルを減らすか、エラーメールの本文を貼り付けてください。`,
    refused: 'この操作は受け付けられませんでした。起動時に表示されたアドレスで、ページを開き直してください。',
    unreachable:
      'デスクから応答がありません。プログラムが動いているか確認してください。入力した文章は残っています。もう一度お試しください。',
    notFound: 'このアドレスには何もありません。',
  },
  token: {
    heading: 'トークンを入力してください',
    label: 'トークン',
    hint: 'デスクの管理者が設定したDESK_TOKENの値です。',
    submit: 'デスクを開く',
    wrong: 'トークンが違います。もう一度確認してください。',
  },
};
