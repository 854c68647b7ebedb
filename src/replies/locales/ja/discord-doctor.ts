import type { DiscordDoctorSentences, DiscordPermission } from '../discord-doctor-sentences.ts';

const PORTAL = 'https://discord.com/developers/applications';

/** As Discord's settings call them in Japanese, with the English name beside it. */
const PERMISSIONS: Readonly<Record<DiscordPermission, string>> = {
  VIEW_CHANNEL: 'チャンネルを見る(View Channel)',
  SEND_MESSAGES: 'メッセージを送信(Send Messages)',
  ATTACH_FILES: 'ファイルを添付(Attach Files)',
  READ_MESSAGE_HISTORY: 'メッセージ履歴を読む(Read Message History)',
  CREATE_PUBLIC_THREADS: '公開スレッドの作成(Create Public Threads)',
  SEND_MESSAGES_IN_THREADS: 'スレッドでメッセージを送信(Send Messages in Threads)',
};

/** What the doctor says about Discord, in Japanese. */
export const discordDoctor: DiscordDoctorSentences = {
  unreachable: 'Discordに接続できません。ネットワークと、DISCORD_API_URLを設定している場合はその値を確認してください。',
  tokenRefused: `DISCORD_TOKENが受け付けられません。${PORTAL} でアプリケーションを選び、「Bot」の「Reset Token」で新しいトークンをコピーしてください。`,
  answers: (status) =>
    `DiscordがHTTPステータス${status}を返しました。https://discordstatus.com を確認し、もう一度試してください。`,
  tokenWorks: (name) => `トークンは有効です。ボットの名前は${name}です。`,
  intentOn: 'Message Content Intentはオンになっています。',
  intentOff: `Message Content Intentがオフのため、ボットを起動できません。${PORTAL} でアプリケーションを選び、「Bot」の「Privileged Gateway Intents」でオンにしてください。`,
  invite: (link) => `ボットをサーバーに追加するには、次のリンクを開いてください: ${link}`,
  noServer: (link) =>
    `ボットはまだどのサーバーにも参加していません。次のリンクを開いて、サーバーを選んでください: ${link}`,
  noChannels: 'DISCORD_CHANNELSが設定されていません。メンション、ダイレクトメッセージ、/bounce にだけお答えします。',
  channelNotSeen: (name) =>
    `チャンネル「${name}」(DISCORD_CHANNELS)が見つかりません。名前を確認し、ボットがチャンネルを見られるようにしてください。`,
  channelWell: (channel, server) => `${server}の#${channel}: 必要な権限がそろっています。`,
  channelLacks: (channel, server, permissions) =>
    `${server}の#${channel}: ボットに次の権限がありません: ${permissions.map((one) => PERMISSIONS[one]).join('、')}。「チャンネルの編集」の「権限」で許可してください。`,
};
