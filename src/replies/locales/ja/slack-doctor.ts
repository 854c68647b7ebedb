import type { SlackDoctorSentences } from '../slack-doctor-sentences.ts';

/** What `npm run doctor` says about Slack, in Japanese. */
export const slackDoctor: SlackDoctorSentences = {
  tokenWorks: (bot, team) => `ボットのトークンは有効です(${team}の@${bot})。`,
  tokenRefused: (error) =>
    `SLACK_BOT_TOKENがSlackに拒否されました(${error})。https://api.slack.com/apps の「OAuth & Permissions」でアプリをインストールし、「Bot User OAuth Token」をコピーし直してください。`,
  noAnswer:
    'Slackから応答がありません。ネットワークとプロキシを確認してください。SLACK_API_URLを設定している場合は、その値も確認してください。',
  scopesComplete: '必要な権限(スコープ)はすべてそろっています。',
  scopesMissing: (scopes) =>
    `権限(スコープ)が足りません: ${scopes.join('、')}。「App Manifest」にslack-manifest.yamlを貼り付け、アプリをインストールし直してください。`,
  scopesOptional: (scopes) =>
    `${scopes.join('、')}がないため、回答の言語は相手のSlackの設定ではなく文面から判断します。このままでも使えます。`,
  socketWorks: 'アプリレベルトークンは有効です。Socket Modeで接続できます。',
  socketRefused: (error) =>
    `SLACK_APP_TOKENがSlackに拒否されました(${error})。「Basic Information」の「App-Level Tokens」で、connections:writeを付けたトークンを作り、「Socket Mode」を有効にしてください。`,
  http: (port) =>
    `HTTPモード(ポート${port})です。「Event Subscriptions」「Interactivity & Shortcuts」とスラッシュコマンドに https://<公開アドレス>/slack/events を登録し、Slackから届くようにしてください。`,
  channelJoined: (name) => `ボットは${name}に参加しています。`,
  channelNotJoined: (name, bot) =>
    `ボットが${name}に参加していません。そのチャンネルで「/invite @${bot}」と入力してください。`,
  channelUnknown: (name, bot) =>
    `SLACK_CHANNELSの${name}が見つかりません。名前を確認してください。非公開チャンネルの場合は、先に「/invite @${bot}」と入力してください。`,
  channelShared: (name) =>
    `${name}は社外と共有しているチャンネルのため、回答しません。回答させるにはSLACK_SHARED_CHANNELS=yesとしてください。`,
  anyChannels: (count) => `SLACK_CHANNELSは空です。招待された${count}個のチャンネルすべてで回答します。`,
  noChannels: (bot) =>
    `ボットはまだどのチャンネルにも参加していません。回答させたいチャンネルで「/invite @${bot}」と入力してください。`,
};
