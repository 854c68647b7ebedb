import { describe, expect, it } from 'vitest';
import { firstHeader, parseEml } from '../../../src/core/unpack/eml.ts';
import { bytesOf, multipart, POSTFIX_NOTICE } from './make-eml.ts';

describe('parseEml', () => {
  it('decodes encoded words and charsets', async () => {
    const eml = await parseEml(
      bytesOf(
        'From: =?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <yamada@example.jp>',
        'Subject: =?UTF-8?B?6YWN5L+h5LiN6IO9?=',
        'Content-Type: text/plain; charset=iso-2022-jp',
        'Content-Transfer-Encoding: base64',
        '',
        'GyRCJWEhPCVrGyhC',
      ),
    );
    expect(firstHeader(eml, 'subject')).toBe('配信不能');
    expect(firstHeader(eml, 'from')).toContain('山田');
    expect(eml.text.trim()).toBe('メール');
  });

  it('keeps the reports and the returned mail whole', async () => {
    const eml = await parseEml(POSTFIX_NOTICE);
    expect(eml).toMatchObject({ contentType: 'multipart/report', reportType: 'delivery-status' });
    expect(eml.attachments.map(({ type }) => type)).toEqual(['message/delivery-status', 'message/rfc822']);
    expect(eml.text).toContain('This is the mail system');
    expect(eml.text).not.toContain('Thank you');
  });

  it('shows all Received headers but only the first of the others', async () => {
    const eml = await parseEml(
      bytesOf('Received: from a.example.jp', 'Received: from b.example.jp', 'Subject: one', 'Subject: two', '', 'x'),
    );
    expect(eml.headers.get('received')).toEqual(['from a.example.jp', 'from b.example.jp']);
    expect(eml.headers.get('subject')).toHaveLength(1);
  });

  it('reads below the head where the boundary is lost', async () => {
    const eml = await parseEml(
      bytesOf('Subject: x', 'Content-Type: multipart/report; boundary="lost"', '', '550 5.1.1 User unknown'),
    );
    expect(eml.text).toContain('550 5.1.1 User unknown');
  });

  it('keeps a mail in HTML alone', async () => {
    const eml = await parseEml(
      multipart(['Subject: x'], 'alternative', [{ type: 'text/html', body: '<p>550 <b>no</b></p>' }]),
    );
    expect(eml.html).toContain('<b>no</b>');
    expect(eml.text).toBe('');
  });
});
