/** The stage of an SMTP session (RFC 5321) at which a server answered. `CONN` is the greeting, `DATA` includes its end. */
export const SMTP_COMMANDS = ['CONN', 'EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const;

/** One of {@link SMTP_COMMANDS}. */
export type SmtpCommand = (typeof SMTP_COMMANDS)[number];
