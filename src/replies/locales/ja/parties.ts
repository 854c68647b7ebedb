import type { PartyNames, PartyWords } from '../party-words.ts';

const neutral: PartyNames = {
  sender: 'メールを送った方',
  'sender-admin': '送信側のメール管理者(情シス・Web担当)',
  'sender-host': '送信側の事業者(レンタルサーバー・プロバイダー・配信サービス)',
  'dns-manager': '返答に書かれているドメインのDNSを管理している会社・担当',
  recipient: '宛先の方',
  'recipient-admin': '受信側のメール管理者',
  'recipient-provider': '受信側の事業者',
  'list-owner': 'ML・グループの管理者、または転送を設定した方(受信側)',
  'blocklist-operator': 'ブロックリスト運営者',
  'nobody-wait': 'どなたも対応不要(自動再送を待つ)',
  unknown: 'まだ特定できません',
};

const oursSends = {
  sender: '自社でメールを送った方',
  'sender-admin': '自社のメール管理者(送信側の情シス・Web担当)',
  'sender-host': '自社が契約している事業者(レンタルサーバー・プロバイダー・配信サービス)',
};

/** What the parties are called in Japanese. */
export const parties: PartyWords = {
  names: {
    unknown: neutral,
    outgoing: { ...neutral, ...oursSends },
    incoming: {
      ...neutral,
      sender: 'メールを送ったお客様',
      'sender-admin': 'お客様側のメール管理者(情シス・Web担当)',
      'sender-host': 'お客様が契約している事業者(レンタルサーバー・プロバイダー・配信サービス)',
      recipient: '自社の受信者(宛先の担当者)',
      'recipient-admin': '自社のメール管理者(受信側)',
      'recipient-provider': '自社が受信に使っている事業者',
      'list-owner': '自社のML・グループの管理者、または転送を設定した方',
    },
    internal: {
      ...neutral,
      ...oursSends,
      'sender-admin': '自社のメール管理者',
      recipient: '自社の受信者(宛先の担当者)',
      'recipient-admin': '自社のメール管理者',
      'recipient-provider': '自社が受信に使っている事業者',
    },
  },
  helpdesk: 'ヘルプデスク',
  dnsOf: (domain) => `${domain}のDNSを管理している会社・担当`,
  forNow: '当面',
  nothingToRepair: 'どなたも対応不要(異常はありません)',
  contact: (name, contact) => (contact ? `${name}(${contact})` : name),
};
