import type { LetterSentences, LetterSubject } from '../letter-sentences.ts';

/** The sentences of the letters in Japanese. */
export const letters: LetterSentences = {
  hints: {
    customer: '届かなかったアドレス以外(別のアドレス、お問い合わせフォーム、チャットなど)で送ってください。',
    host: '契約しているサーバー会社・配信サービスのサポート窓口へ送ってください。',
    recipient: '届かなかったアドレス以外(電話、チャット、別のアドレスなど)で伝えてください。',
    postmaster: '同じように拒否されることがあるため、影響を受けていないアドレス(フリーメールなど)から送ってください。',
    'customer-theirs': 'お客様への返信として送ってください。',
    'host-theirs': 'お客様に渡し、お客様が契約している事業者へ送っていただいてください。',
    'recipient-theirs': 'メールボックスを使っている自社の担当者へ送ってください。',
    'postmaster-theirs': '自社のメール管理者へ送ってください。',
  },
  greetings: {
    customer: '○○様\n\nいつもお世話になっております。',
    host: 'サポートご担当者様\n\nお世話になっております。',
    recipient: '○○様\n\nお世話になっております。',
    postmaster: 'メールサーバー管理ご担当者様\n\n突然のご連絡失礼いたします。',
  },
  closing: 'どうぞよろしくお願いいたします。',
  unsigned: '(お名前)',
  masked: '(別のアドレス)',
  bullet: '・',
  heading: (text) => `■ ${text}`,
  customer: {
    subjects: {
      failed: 'お送りしたメールをお届けできませんでした',
      delayed: 'お送りしたメールの到着が遅れています',
    },
    subjectsTheirs: {
      failed: 'お送りいただいたメールが届いておりませんでした',
      delayed: 'お送りいただいたメールの到着が遅れています',
    },
    opening: (subject, delayed) =>
      `${details(subject, 'お送りしたメール')}が、${delayed ? 'まだお届けできておりません。' : 'お届けできずに戻ってまいりました。'}`,
    openingTheirs: (subject, delayed) =>
      `ご連絡をいただき、ありがとうございます。\n${details(subject, 'お送りいただいたメール')}が、${delayed ? 'まだこちらに届いておりません。' : 'こちらに届いておりませんでした。'}`,
    weAct: '原因は弊社側で解消する必要があり、現在対応を進めております。○○様に行っていただくことはございません。',
    weActTheirs:
      '原因は弊社側で解消する必要があり、現在対応を進めております。解消しましたらご連絡いたしますので、お手数ですがその際に改めてお送りください。',
    addressFine: 'ご利用のメールアドレスに問題はございません。',
    checkAddress:
      'お手数ですが、上記のメールアドレスに誤りがないか1文字ずつご確認のうえ、正しいアドレスをお知らせください。',
    checkAddressTheirs:
      'お手数ですが、上記の宛先が弊社よりお伝えしたアドレスと同じか1文字ずつご確認のうえ、正しい宛先に改めてお送りください。',
    checkSpelling: (meant) => `つづりはお間違いないでしょうか。もしかして、${meant.join('または')}ではございませんか。`,
    wait: 'メールサーバーが自動で再送を続けております。○○様に行っていただくことはございません。',
    waitTheirs:
      'メールサーバーが自動で再送を続けております。二重に届くことがございますので、送り直さずにお待ちください。',
    lookingInto: '現在原因を調べております。分かり次第ご連絡いたします。',
    pleaseAct: '恐れ入りますが、そちら側でのみ解消できる原因のため、次の点をお願いできますでしょうか。',
    otherWay: '別のメールアドレスでの受け取りをご希望の場合は、そのアドレスをお知らせください。',
    otherWayTheirs: 'お急ぎの場合は、お電話でご連絡ください。',
  },
  recipient: {
    subject: 'メールをお届けできませんでした',
    subjectTheirs: 'お客様からのメールが届いておりませんでした',
    greetingTheirs: '○○さん\n\nお疲れさまです。',
    opening: (subject, delayed) =>
      `${details(subject, 'お送りしたメール')}${delayed ? 'が、まだお届けできておりません。' : 'をお届けできませんでした。'}`,
    openingTheirs: (subject, delayed) =>
      `${details(subject, 'お客様から送られたメール')}が、${delayed ? 'まだ届いておりません。' : '届いておりませんでした。'}`,
    checkAddress: 'このアドレスは現在もお使いでしょうか。変わっている場合は、今のアドレスをお知らせください。',
    pleaseTell: '別のメールアドレスなど、ご連絡できる方法をお知らせください。',
    whenDone: 'お済みになりましたらお知らせください。改めてメールをお送りします。',
  },
  host: {
    subject: (ip) => `貴社サービスから送信したメールが拒否されています${ip ? `(IPアドレス: ${ip})` : ''}`,
    opening:
      '貴社のサービスから送信したメールが、受信側に届かず拒否されています。下記の返答によると、貴社側での対応が必要と思われます。',
    openingHelp:
      '貴社のサービスから送信したメールが、受信側で拒否されています。原因を解消するために、貴社のお力添えをお願いいたします。',
    request: '下記の返答をご確認のうえ、貴社でのご対応の内容と、こちらで変更すべき点の有無をお知らせください。',
    report: 'ご対応がお済みになりましたら、ご連絡をお願いいたします。改めてメールを送信いたします。',
  },
  postmaster: {
    subject: (recipient) => (recipient ? `${recipient}宛てのメールが拒否されています` : 'メールが拒否されています'),
    opening: (recipient, host) =>
      `業務上必要なメール${recipient ? `(${recipient}宛て)` : ''}が、貴社側のサーバー${host ? `(${host})` : ''}に拒否されました。`,
    openingNotHandedOver: (recipient) =>
      `業務上必要なメール${recipient ? `(${recipient}宛て)` : ''}を、貴社側のサーバーにお渡しできませんでした。`,
    request: 'お調べのうえ、貴社側で変更が必要か、こちらで変更が必要かをお知らせいただけますでしょうか。',
    offer: '上記の情報でログをご確認いただけると思います。必要な情報がほかにございましたら、お知らせください。',
  },
  headings: {
    happened: '状況',
    request: 'お願いしたいこと',
    passOn: 'メールまたはドメインの管理をされている方にお伝えいただきたいこと',
    next: '今後について',
    details: '詳細',
    reply: 'メールサーバーの返答(原文)',
  },
  sendingIp: '送信元IPアドレス',
};

function details({ recipient, date, mailSubject }: LetterSubject, sent: string): string {
  const when = date ? `${date}に` : '';
  const to = recipient ? `${recipient}宛てに` : '';
  return `${when}${to}${sent}${mailSubject ? `(件名: ${mailSubject})` : ''}`;
}
