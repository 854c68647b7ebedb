/** A bounce as people paste it. */
export const BOUNCE = `<saburo@example.com>: host mx.example.com[192.0.2.25] said:
    550 5.1.1 <saburo@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO command)`;

/** Another one, for somebody else and with another cause. */
export const FULL = `<shiro@example.net>: host mx.example.net[198.51.100.7] said:
    552 5.2.2 <shiro@example.net>: Mailbox full (in reply to RCPT TO command)`;

/** A bounce with somebody else's address. */
export function bounceFor(address: string): string {
  return BOUNCE.replaceAll('saburo@example.com', address);
}

/** A bounce whose cause a question would decide. */
export const UNCLEAR = '550 <goro@example.jp>: mailbox unavailable';
