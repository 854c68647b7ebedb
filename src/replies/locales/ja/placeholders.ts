import type { Placeholder } from '../../../core/rules/placeholders.ts';
import type { Words } from '../words.ts';

/** What a fact is called in Japanese where it is not known. */
export const placeholders: Words['placeholders'] = {
  recipient: '宛先のメールアドレス',
  typed: '入力された宛先',
  'recipient-domain': '宛先のドメイン',
  sender: 'この差出人',
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
};

const APPOSITIONS: Readonly<Record<Placeholder, readonly string[]>> = {
  recipient: ['宛先', 'アドレス'],
  typed: ['宛先', 'アドレス'],
  'recipient-domain': ['ドメイン'],
  sender: ['差出人', 'アドレス'],
  'sender-domain': ['ドメイン'],
  'auth-domain': ['ドメイン'],
  ip: ['アドレス', 'サーバー', '送信元', 'IP'],
  'refusing-host': ['サーバー'],
  'reporting-host': ['サーバー'],
  'host-owner': ['会社'],
  size: ['サイズ'],
  limit: ['上限'],
  list: ['リスト'],
  url: ['リンク'],
  code: ['コード'],
  status: ['コード'],
  'queue-id': ['キューID'],
  'retry-until': ['期限'],
  date: ['日時'],
};

/** Japanese words that, right before a fact, name it already. */
export const appositions: Words['appositions'] = (name) => APPOSITIONS[name];
