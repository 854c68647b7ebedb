import type { SlackSentences } from '../slack-sentences.ts';

/** What only the Slack adapter says, in Japanese. */
export const slack: SlackSentences = {
  moreCases: (count) => `このほかの原因${count}件(要点のみ。全体は「詳細」で確認できます):`,
  answerStands: '新しい情報は見つかりませんでした。上の回答のままで変わりありません。',
  csvFollows: '全件の一覧です(メールアドレスは一部を伏せています)。',
  table: { result: '結果', cause: '何が起きたか', who: '対応が必要な方', count: '件数' },
  moreRows: (count) => `ほか${count}種類(下のファイルに全件あります)`,
  letterTitle: '文面',
  copySubject: '件名(コピー用)',
  copyBody: '本文(コピー用)',
  letterRecipient: (recipient) => `${recipient}について`,
  close: '閉じる',
  firstAnswer: '最初の回答に戻る',
  inviteFirst: (bot) =>
    `この回答はあなただけに表示されています。ボットがこのチャンネルにいないためです。ここで回答させるには「/invite @${bot}」と入力してください。`,
  notHere: '社外と共有しているチャンネルではお答えしていません。社内のチャンネルで聞いてください。',
  clickAgain: '表示に時間がかかりすぎました。もう一度押してください。',
  japanese: '日本語',
  english: 'English',
};
