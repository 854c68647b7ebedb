import type { DeskSentences } from '../desk-sentences.ts';

/** What the desk says as somebody in a chat, in Japanese. */
export const desk: DeskSentences = {
  missing: (file) => {
    switch (file.why) {
      case 'too-big':
        return `${file.name}は大きすぎて取り込めません(上限${megabytes(file.limit)}MB)。代わりに、エラーメールの本文を貼り付けてください。`;
      case 'too-many':
        return `${file.name}は読んでいません。一度に読めるのは${file.limit}件までです。残りは分けて投稿してください。`;
      case 'not-permitted':
        return `${file.name}を開けませんでした。ボットに権限「${file.permission}」がありません。ボットの管理者に知らせてください。それまでは本文の貼り付けをお願いします。`;
      case 'gone':
        return `${file.name}が見つかりません。もう一度投稿してください。`;
      case 'unreachable':
        return `${file.name}を取り込めませんでした。数分後にもう一度試すか、本文を貼り付けてください。`;
      default:
        return file satisfies never;
    }
  },
  working: '読んでいます…',
  progress: (done, total, mails) => `読んでいます: ${total > 1 ? `${total}件中${done}件` : `ここまでメール${mails}通`}`,
  fault:
    '申し訳ありません。ボット側で問題が起きました。投稿は失われていません。もう一度試すか、ボットの管理者に知らせてください。',
  forgotten: 'ボットが再起動したため、この回答は残っていません。お手数ですが、もう一度 /bounce を実行してください。',
  postGone: 'この回答の元の投稿を読めなくなっています。エラーメールをもう一度貼り付けてください。',
  shared: (who) => `${who}さんが共有しました`,
  looksWrong: (who, whom, restsOn) =>
    [
      `${who}さんから、この回答は違うと思うとの声がありました。${whom === undefined ? '' : `${whom}さん、確認をお願いします。`}`,
      '回答の根拠:',
      ...restsOn.map((piece) => `・${piece}`),
    ].join('\n'),
  csvName: 'エラーメール一覧.csv',
  help: [
    'エラーメールを、このチャンネルに文章またはファイル(.eml、.msg、.mbox、.zip、.txt)で投稿してください。スレッドでお答えします。',
    'スレッドの中では、ボットにメンションするか、メッセージのメニューから「エラーメールを診断」を選んでください。',
    '「/bounce 本文」は、あなただけにお答えします。「/bounce」だけなら入力画面が開きます。',
  ],
  form: {
    title: 'エラーメールを診断',
    text: 'エラーメールの本文',
    textHint: '末尾の英語や記号の行まで、すべて貼り付けてください。',
    files: 'またはメールのファイル',
    language: '回答の言語',
    anyLanguage: '自分の言語に合わせる',
    submit: '診断する',
    cancel: 'キャンセル',
    empty: 'エラーメールの本文を貼り付けるか、ファイルを追加してください。',
  },
  diagnoseThis: 'エラーメールを診断',
};

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0);
}
