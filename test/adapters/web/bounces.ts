/** A bounce of Postfix as it is pasted, for as many addresses as are named. */
export function bounceTo(...addresses: readonly string[]): string {
  const refusals = addresses.map(
    (address) => `<${address}>: host mx.example.com[192.0.2.25] said: 550 5.1.1
    <${address}>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)`,
  );
  return `This is the mail system at host mail.shop.example.jp.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

${refusals.join('\n\n')}
`;
}

/** A bounce whose every name is somebody's attempt at breaking out of it. */
export function hostileBounce(): string {
  return `This is the mail system at host "><script>window.broken = 1</script>.example.

<"><img src=x onerror=window.broken=1>@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1
    <script>window.broken = 1</script> </pre></textarea> @everyone <!channel> User unknown \u202e\u0000 שלום
    javascript:window.broken=1 ${'A'.repeat(70_000)} (in reply to RCPT TO command)
`;
}
