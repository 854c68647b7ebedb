import type { SituationTexts } from '../situation-texts.ts';

/** In Japanese: an address behind a forwarding failed. */
export const forwarded: SituationTexts['forwarded'] = {
  steps: [
    {
      who: 'helpdesk',
      do: '{typed}自体は正しいことを送信者に伝えてください。届いたメールが自動で転送され、転送先のアドレスが受け取れない状態です。',
    },
    {
      who: 'list-owner',
      do: '{typed}に届いたメールの転送先が、受け取りを拒否しています。転送設定または配布先の一覧で、そのアドレスを修正または削除してください。',
    },
    {
      who: 'sender',
      do: '直るまでは、電話や別のアドレスなど、ほかの方法で宛先の方に連絡し、直った後で送り直してください。',
    },
  ],
  not: ['{typed}を修正したり削除したりしないでください。失敗したのは別のアドレスです。'],
};

/** In Japanese: a notice about the address in front of a forwarding. */
export const behindForwarding: SituationTexts['behindForwarding'] = {
  title: '転送先またはグループのメンバーのアドレスが受け取れません',
  why: '拒否したサーバーの返答は、{typed}ではない別のアドレスについてのものです。{typed}からの転送先か、グループのメンバーのアドレスです。{typed}自体に問題があるとは書かれていません。',
};

/** In Japanese: a free-mail From that another company's server sent. */
export const freemailFrom: SituationTexts['freemailFrom'] = {
  title: 'フリーメールを差出人にして、別のサービスから送信しています',
  why: '差出人は{sender-domain}のアドレスですが、実際には別の会社のサーバーから送られています。この組み合わせでは本当の差出人だと確認できないため、拒否されました。宛先のアドレスに問題はありません。',
  steps: [
    {
      who: 'helpdesk',
      do: '配信サービス・フォーム・メールソフトで、どのアドレスを差出人にしているかを送信者に確認してください。宛先の方に変えていただくことはありません。',
    },
    {
      who: 'sender',
      do: '差出人を独自ドメインのアドレスに変更してください。{sender}は返信先(Reply-To)に残せます。独自ドメインがなければ、サービス標準の差出人アドレスを使ってください。',
    },
    {
      who: 'sender-admin',
      do: 'お問い合わせフォームの場合は、入力者のアドレスを差出人(From)ではなく返信先(Reply-To)に入れ、差出人は自社のアドレスにしてください。変更後に送り直してください。',
    },
  ],
  not: [
    '{sender-domain}の管理者に問い合わせないでください。そちらで変えられることはありません。',
    '宛先の方に受信の許可を頼まないでください。この確認には効きません。',
  ],
};
