/** A part of a mail as it stands between two boundaries. */
export type Part = { readonly type: string; readonly body: string; readonly headers?: readonly string[] };

/** The bytes of a mail in plain ASCII or UTF-8 lines. */
export function bytesOf(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** A mail of several parts under these headers; `type` is what follows `multipart/`. The boundary is unlike any inside. */
export function multipart(headers: readonly string[], type: string, parts: readonly Part[]): Uint8Array {
  const boundary = `part-${parts.reduce((sum, { body }) => sum + body.length, 0)}`;
  const body = parts.flatMap((part) => [
    `--${boundary}`,
    `Content-Type: ${part.type}`,
    ...(part.headers ?? []),
    '',
    part.body,
  ]);
  const head = [...headers, 'MIME-Version: 1.0', `Content-Type: multipart/${type}; boundary="${boundary}"`];
  return bytesOf(...head, '', ...body, `--${boundary}--`, '');
}

/** Postfix tells the shop that taro is unknown. */
export const POSTFIX_NOTICE = multipart(
  [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mail.shop.example.jp (Mail Delivery System)',
    'To: order@shop.example.jp',
    'Subject: Undelivered Mail Returned to Sender',
  ],
  'report; report-type=delivery-status',
  [
    {
      type: 'text/plain; charset=us-ascii',
      body: 'This is the mail system at host mail.shop.example.jp.\r\n\r\n<taro@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
    },
    {
      type: 'message/delivery-status',
      body: 'Reporting-MTA: dns; mail.shop.example.jp\r\n\r\nFinal-Recipient: rfc822; taro@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
    },
    {
      type: 'message/rfc822',
      body: 'Return-Path: <bounce@shop.example.jp>\r\nFrom: Shop <order@shop.example.jp>\r\nTo: taro@example.com\r\nSubject: Your order\r\n\r\nThank you.',
    },
  ],
);
