import type { Rule } from '../../src/core/rules/rule.ts';
import { parseRuleFile } from '../../src/core/rules/rule-file.ts';

const RULES = `
family: docomo
side: remote
name: { en: 'docomo', ja: 'ドコモ' }
hosts: [docomo.ne.jp]
rules:
  - id: docomo/unknown-user
    reason: userunknown
    party: recipient
    also: [sender]
    sources: [https://www.docomo.ne.jp/info/spam_mail/]
    when: { says: 'Unknown user' }
    texts:
      en:
        title: 'The address does not exist or refuses mail from computers'
        why: 'docomo gives the same answer for both. The mail from {sender-domain} did not reach {recipient}.'
        steps:
          - { who: helpdesk, do: 'Compare {recipient} with what the customer gave you.' }
          - { who: recipient, do: 'Please allow {sender-domain}.', url: 'https://www.docomo.ne.jp/info/spam_mail/', fill: { 'Domain': '{sender-domain}' } }
        not: ['Do not delete {recipient}.']
      ja:
        title: 'アドレスが存在しないか、受信設定で拒否されています'
        why: 'ドコモはどちらの場合も同じ返答をします。{sender-domain}からのメールは{recipient}に届いていません。'
        steps:
          - { who: helpdesk, do: '{recipient}がお客様から聞いたものと同じか確認してください。' }
          - { who: recipient, do: '{sender-domain}を受信リストに登録してください。', url: 'https://www.docomo.ne.jp/info/spam_mail/', fill: { '受信リスト': '{sender-domain}' } }
        not: ['{recipient}を削除しないでください。']
    ask:
      en: 'Does other mail reach {recipient}?'
      ja: '{recipient}にほかのメールは届いていますか?'
      choices:
        - { en: 'Yes', ja: 'はい', cause: docomo/filtered }
        - { en: 'No', ja: 'いいえ', cause: docomo/unknown-user }
  - id: docomo/busy
    reason: ratelimited
    party: nobody-wait
    also: [sender-admin]
    sources: [unverified]
    verified: false
    when: { says: 'too busy' }
    texts:
      en:
        title: 'docomo is busy'
        why: 'docomo asked to try later.'
        steps:
          - { who: helpdesk, do: 'Just wait.' }
          - { who: sender-admin, do: 'Send more slowly.' }
      ja:
        title: 'ドコモが混み合っています'
        why: 'ドコモが、後で送るよう求めています。'
        steps:
          - { who: helpdesk, do: 'お待ちください。' }
          - { who: sender-admin, do: '送信の速度を下げてください。' }
  - id: docomo/ip-blocked
    reason: badreputation
    party: sender-host
    also: [sender-admin]
    sources: [unverified]
    verified: false
    when: { says: 'blocked address' }
    texts:
      en:
        title: 'docomo blocks the sending server'
        why: 'The address {ip} is on docomo''s list.'
        steps:
          - { who: helpdesk, do: 'Send the letter to the hosting company.' }
          - { who: sender-host, do: 'Please have {ip} delisted.' }
      ja:
        title: 'ドコモが送信元サーバーを拒否しています'
        why: '{ip}がドコモのリストに載っています。'
        steps:
          - { who: helpdesk, do: 'サーバー会社への文面を送ってください。' }
          - { who: sender-host, do: '{ip}の解除を申請してください。' }
  - id: docomo/spf-missing
    reason: authfailure
    party: dns-manager
    sources: [unverified]
    verified: false
    when: { says: 'spf is missing' }
    texts:
      en: { title: 'SPF is missing', why: 'It is.', steps: [{ who: helpdesk, do: 'Pass it on.' }, { who: dns-manager, do: 'Please add SPF.' }] }
      ja: { title: 'SPFがありません', why: 'ありません。', steps: [{ who: helpdesk, do: '伝えてください。' }, { who: dns-manager, do: 'SPFを追加してください。' }] }
`;

const rules = new Map(parseRuleFile('remote/docomo.yaml', RULES).map((rule) => [rule.id, rule]));

/** A rule of the tests' own file. */
export function ruleOf(id: string): Rule {
  const rule = rules.get(id);
  if (!rule) throw new Error(`no rule ${id} in the tests' file`);
  return rule;
}
