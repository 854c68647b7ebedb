import type { DiscordSentences } from '../discord-sentences.ts';

/** What the desk says in Discord only, in Japanese. */
export const discord: DiscordSentences = {
  command: {
    description: 'エラーメールの内容、対応が必要な方、次に行うことをお答えします。回答はあなただけに表示されます。',
    text: { name: '本文', description: 'エラーメールの本文' },
    file: { name: 'ファイル', description: 'エラーメールのファイル(.eml、.msg、.mbox、.zip、.txt)' },
    language: { name: '言語', description: '回答の言語' },
  },
  languages: { ja: '日本語', en: 'English' },
  answeredThere: (link) => `回答はこちらです: ${link}`,
  shared: 'チャンネルに共有しました。',
  unknownButton: 'このボタンは以前のバージョンのものです。お手数ですが、エラーメールをもう一度投稿してください。',
  asked: 'スレッドで確認をお願いしました。',
  tooLate: (who) =>
    `${who}さん、回答がDiscordの制限時間に間に合いませんでした。ご本人だけの回答のため、ここには表示していません。もう一度お試しいただくか、このサーバーのメンバーからのダイレクトメッセージを許可してください。`,
};
