import { describe, expect, it } from 'vitest';
import { emailToEml } from '../../../src/adapters/slack/email-to-eml.ts';
import { mrkdwnToPlain } from '../../../src/adapters/slack/mrkdwn-to-plain.ts';
import { postOf } from '../../../src/adapters/slack/post.ts';
import { emailFile, forwardedMessage } from '../../fakes/slack/messages.ts';

const CHANNEL = 'C0000001';

describe('what Slack writes into a text', () => {
  it.each([
    [
      '&lt;<mailto:taro@example.jp|taro@example.jp>&gt;: host mx.example.jp said',
      '<taro@example.jp>: host mx.example.jp said',
    ],
    ['see <https://example.com/a?b=1&amp;c=2|example.com/a?b=1&amp;c=2>', 'see example.com/a?b=1&c=2'],
    ['<https://example.com/x>', 'https://example.com/x'],
    ['<@U0000001> <!here> <!subteam^S1|@ops> look', '   look'],
    ['in <#C0000001|mail-help>', 'in #mail-help'],
    ['a &amp;lt; b', 'a &lt; b'],
  ])('is undone: %s', (written, plain) => {
    expect(mrkdwnToPlain(written)).toBe(plain);
  });
});

describe('a post', () => {
  it('is read from its rich text, where an address is still told from its link', () => {
    const blocks = [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'user', user_id: 'U0000009' },
              { type: 'text', text: ' look:' },
            ],
          },
          {
            type: 'rich_text_preformatted',
            elements: [
              { type: 'text', text: '<' },
              { type: 'link', url: 'mailto:taro@example.jp', text: 'taro@example.jp' },
              { type: 'text', text: '>: User unknown' },
            ],
          },
        ],
      },
    ];
    const post = postOf({ ts: '1.1', user: 'U1', text: 'shortened…', blocks }, CHANNEL);
    expect(post?.texts).toEqual([' look:\n<taro@example.jp>: User unknown']);
    expect(post?.mentions).toEqual(['U0000009']);
  });

  it('holds what was forwarded in it, text and files', () => {
    const post = postOf(forwardedMessage('550 5.1.1 User unknown', [{ id: 'F1', name: 'a.eml' }]), CHANNEL);
    expect(post?.texts).toEqual(['550 5.1.1 User unknown']);
    expect(post?.files.map(({ name }) => name)).toEqual(['a.eml']);
  });

  it('holds no text of a link that was merely previewed', () => {
    const attachments = [{ is_msg_unfurl: true, from_url: 'https://example.slack.com/archives/C1/p1', text: 'secret' }];
    expect(postOf({ ts: '1.1', text: 'see there', attachments }, CHANNEL)?.texts).toEqual(['see there']);
  });

  it('is none where somebody joined', () => {
    expect(postOf({ ts: '1.1', subtype: 'channel_join', text: 'joined' }, CHANNEL)).toBeUndefined();
  });
});

describe('a mail sent to the address of a channel', () => {
  const message = { ts: '1.1', user: 'USLACKBOT', text: '', files: [emailFile({ plain_text: 'Unknown user' })] };
  const email = postOf(message, CHANNEL)?.files[0]?.email;

  it('becomes a mail again, with its fields and text', () => {
    const eml = email && new TextDecoder().decode(emailToEml('Undelivered', email).bytes);
    expect(eml).toContain('From: Mail Delivery System <mailer-daemon@example.jp>\r\n');
    expect(eml).toContain('Message-ID: <bounce-1@example.jp>\r\n');
    expect(eml).toMatch(/\r\n\r\nUnknown user$/);
  });

  it('cannot bring in fields by its subject', () => {
    const evil = email && { ...email, fields: [['Subject', 'a\r\nBcc: taro@example.jp\r\n\r\nbody']] as const };
    const eml = evil && new TextDecoder().decode(emailToEml('x', evil).bytes);
    expect(eml).toContain('Subject: a Bcc: taro@example.jp body\r\n');
  });

  it('is a stub where the event lacks its text', () => {
    const stripped = { ts: '1.1', files: [emailFile({ plain_text: undefined, preview_plain_text: undefined })] };
    expect(postOf(stripped, CHANNEL)?.files[0]?.isStub).toBe(true);
  });
});
