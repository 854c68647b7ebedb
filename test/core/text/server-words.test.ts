import { describe, expect, it } from 'vitest';
import { readServerWords } from '../../../src/core/text/server-words.ts';

describe('the host that refused', () => {
  it.each([
    ['Postfix', 'host mx.example.jp[192.0.2.25] said: 550 5.1.1 unknown', 'mx.example.jp', '192.0.2.25'],
    ['Postfix, wrapped', 'host mx.example.jp[192.0.2.25]\n    said: 550 5.1.1 unknown', 'mx.example.jp', '192.0.2.25'],
    [
      'Postfix, wrapped before the address',
      'host mx.example.jp\n    [192.0.2.25] said: 550 unknown',
      'mx.example.jp',
      '192.0.2.25',
    ],
    [
      'Postfix, no answer',
      'connect to mx.example.jp[192.0.2.25]:25: Connection timed out',
      'mx.example.jp',
      '192.0.2.25',
    ],
    [
      'Postfix, lost',
      'lost connection with mx.example.jp[2001:db8::25] while sending RCPT TO',
      'mx.example.jp',
      '2001:db8::25',
    ],
    ['sendmail', '... while talking to mx.example.jp.:', 'mx.example.jp', undefined],
    ['Exim', 'host mx.example.jp [192.0.2.25]: 550 unknown', 'mx.example.jp', '192.0.2.25'],
    ['Exchange', 'Remote Server at mx.example.jp (192.0.2.25) returned "550 5.7.1 no"', 'mx.example.jp', '192.0.2.25'],
    ['Exchange Online', 'mx.example.jp gave this error:\nUnknown user', 'mx.example.jp', undefined],
    [
      'Gmail',
      'rejected by the server for the recipient domain example.jp by mx.example.jp. [192.0.2.25].',
      'mx.example.jp',
      '192.0.2.25',
    ],
    ['qmail', '192.0.2.25 does not like recipient.\nRemote host said: 550 unknown', undefined, '192.0.2.25'],
    ['a log line', 'relay=mx.example.jp[192.0.2.25]:25, dsn=5.1.1', 'mx.example.jp', '192.0.2.25'],
    ['nobody', 'unknown user: "taro"', undefined, undefined],
  ])('%s', (_, words, host, ip) => {
    const told = readServerWords(words);
    expect([told.remoteMta, told.remoteIp]).toEqual([host, ip]);
  });
});

describe('the command that was answered', () => {
  it.each([
    ['550 x (in reply to RCPT TO command)', 'RCPT'],
    ['550 x (in reply to end of DATA command)', 'DATA'],
    ['550 x (in reply to MAIL FROM command)', 'MAIL'],
    ['(in reply to\n    RCPT TO command)', 'RCPT'],
    ['SMTP error from remote mail server after RCPT TO:<taro@example.jp>', 'RCPT'],
    ['SMTP error from remote mail server after pipelined MAIL FROM:<order@shop.example.jp>', 'MAIL'],
    ['SMTP error from remote mail server after end of data', 'DATA'],
    ['host mx.example.jp[192.0.2.25] refused to talk to me: 554 5.7.1 no', 'CONN'],
    ['192.0.2.25 failed after I sent the message.', 'DATA'],
    ['TLS is required, but was not offered by host mx.example.jp[192.0.2.25]', 'STARTTLS'],
    ['550 5.7.1 the data you sent is odd', undefined],
  ])('%s', (words, command) => {
    expect(readServerWords(words).command).toBe(command);
  });
});

it('reads the queue id a server gave before it refused nothing', () => {
  expect(readServerWords('250 2.0.0 Ok: queued as 4F2A91C0B2').queueId).toBe('4F2A91C0B2');
});

it('reads a line of 70,000 characters without being slow', () => {
  const started = performance.now();
  readServerWords(`550 ${'a'.repeat(70_000)}`);
  readServerWords(`550 ${'a.'.repeat(35_000)}`);
  expect(performance.now() - started).toBeLessThan(5_000);
});
