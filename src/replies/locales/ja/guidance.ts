import type { GuidanceSentences, SummarySentences } from '../guidance-sentences.ts';

/** What the desk asks for, in Japanese. */
export const guidance: GuidanceSentences = {
  symptomHeadline: '原因をお答えするには、戻ってきたメール(エラーメール)そのものが必要です',
  symptom: [
    'お困りの方に届いたエラーメールを、ここに貼り付けるか、ファイルで送ってください。',
    'エラーメールは来ていないのに届いていない場合は、宛先の方に迷惑メールフォルダを確認してもらい、下の項目を教えてください。',
  ],
  pictureHeadline: '画像をありがとうございます。申し訳ありませんが、読み取れるのは文字だけです',
  picture: [
    'お手数ですが、メールの本文を貼り付けるか、メールをファイルで送っていただけますか?そのほうが、エラーコードを1文字も間違えずに確認できます。',
  ],
  unreadableHeadline: '読み取ることができませんでした',
  unreadable: ['お手数ですが、メールの本文を貼り付けるか、メールを保存し直したファイルを送ってください。'],
  nothingHeadline: 'この中に、エラーメールは見つかりませんでした',
  nothing: [
    'メールが戻ってきている場合は、全体を貼り付けるか、ファイルで送ってください。お答えできるのは、戻ってきたメール(エラーメール)についてのご相談です。',
  ],
  incompleteHeadline: '詳しくお答えするには、エラーメール全体が必要です',
  incomplete: ['ファイルで送るか、末尾の英数字の行まで含めて、全体を貼り付けてください。'],
  lookFor: [
    '送信の直後に届いた、「MAILER-DAEMON」「Mail Delivery Subsystem」「postmaster」からのメール(迷惑メールフォルダも確認してください)',
    '件名が「Undelivered Mail Returned to Sender」「Delivery Status Notification」「Undeliverable: …(配信不能)」「failure notice」などのメール',
    '本文に「550 5.1.1 …」のような3桁の数字で始まる行があるメール',
  ],
  paste: [
    'エラーメールのファイル(.emlまたは.msg)。情報が欠けないので、これが最適です',
    '貼り付ける場合は、末尾の英数字の行まで含めた全文',
    'エラーメールが来ていない場合は、差出人、宛先、送信日時、届かない宛先が1件だけか複数か',
  ],
  saving: [
    {
      client: 'Outlook',
      lines: [
        '新しいOutlook・Web版: メールを開き、「…」(その他の操作)→「名前を付けて保存」。.emlファイルになります。',
        '従来のOutlook: メールを開き、「ファイル」→「名前を付けて保存」→「Outlookメッセージ形式(.msg)」。.msgのままで構いません。',
      ],
    },
    {
      client: 'Gmail',
      lines: [
        'パソコンでメールを開き、返信の矢印の横の「︙」→「メッセージをダウンロード」。.emlファイルになります。',
        'または「︙」→「メッセージのソースを表示」→「クリップボードにコピー」で、ここに貼り付けてください。',
      ],
    },
    {
      client: 'Apple Mail',
      lines: [
        'メールを選び、「ファイル」→「別名で保存」、フォーマットは「Rawメッセージソース」。',
        'または、一覧からデスクトップへメールをドラッグ。.emlファイルになります。',
      ],
    },
    {
      client: 'Thunderbird',
      lines: [
        'メールを選び、Ctrl+S(Macは⌘S)で.emlファイルとして保存。',
        'または、Ctrl+U(⌘U)でソースを表示し、すべてコピーしてここに貼り付けてください。',
      ],
    },
  ],
};

/** The words around a table of many mails, in Japanese. */
export const summary: SummarySentences = {
  headline: (mails, causes) => `メール${mails}通を読み取りました(原因: ${causes}種類)`,
  count: (recipients) => `宛先${recipients}件`,
  unreadable: (mails) => `読み取れなかったもの: ${mails}件`,
};
