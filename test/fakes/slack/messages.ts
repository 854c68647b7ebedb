/** A JSON object as Slack sends it. */
export type Json = Readonly<Record<string, unknown>>;

/** The file of a mail that was sent to the address of a channel. Shape: slack-web's golden file email_message.json. */
export function emailFile(parts: Json = {}): Json {
  return {
    id: 'F0000MAIL',
    created: 1_764_000_000,
    name: 'Undelivered_Mail_Returned_to_Sender',
    title: 'Undelivered Mail Returned to Sender',
    mimetype: 'text/html',
    filetype: 'email',
    pretty_type: 'Eメール',
    user: 'USLACKBOT',
    mode: 'email',
    editable: true,
    size: 2_000,
    username: 'Email',
    subject: 'Undelivered Mail Returned to Sender',
    to: [{ address: '', name: 'Email', original: 'Email <>' }],
    from: [
      {
        address: 'mailer-daemon@example.jp',
        name: 'Mail Delivery System',
        original: 'Mail Delivery System <mailer-daemon@example.jp>',
      },
    ],
    cc: [],
    attachments: [],
    original_attachment_count: 0,
    has_more: false,
    headers: {
      date: 'Mon, 23 Nov 2026 10:05:00 +0900',
      in_reply_to: null,
      reply_to: null,
      message_id: '<bounce-1@example.jp>',
    },
    ...parts,
  };
}

/** A message that somebody shared into a channel: nothing in its own text. */
export function forwardedMessage(text: string, files: readonly Json[] = []): Json {
  return {
    type: 'message',
    ts: '1764000001.000100',
    user: 'U0000001',
    text: '',
    attachments: [
      {
        is_share: true,
        is_msg_unfurl: true,
        from_url: 'https://example.slack.com/archives/C0000002/p1764000000000100',
        channel_id: 'C0000002',
        author_id: 'U0000002',
        text,
        fallback: `[date] someone: ${text}`,
        files,
      },
    ],
  };
}
