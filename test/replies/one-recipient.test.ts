import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { composeLetter } from '../../src/replies/letters/compose-letter.ts';
import { letterNames } from '../../src/replies/letters/letter.ts';
import { letterPlainText } from '../../src/replies/letters/letter-plain-text.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import { makeDiagnosis, makeNotice, makeTriage } from './make-triage.ts';

describe('one letter names one recipient only', () => {
  const others = ['jiro@docomo.ne.jp', 'hanako@example.net', 'secret.list@example.org'];
  const quote =
    '550 Unknown user taro@docomo.ne.jp, jiro@docomo.ne.jp; user "hanako" not found; b+hanako=example.net@bounce.example; cc stranger@example.com';
  const taro = makeDiagnosis({
    quote,
    values: { ...makeDiagnosis().values, url: 'https://example.com/?for=jiro@docomo.ne.jp' },
  });
  const jiro = makeDiagnosis({ facts: { finalRecipient: 'jiro@docomo.ne.jp' } });
  const hanako = makeDiagnosis({
    facts: { finalRecipient: 'hanako@example.net', originalRecipient: 'secret.list@example.org' },
  });
  const base = makeTriage([taro, jiro, hanako]);
  const returned = base.notice?.returned;
  const subject = new Map([...(returned?.headers ?? []), ['subject', 'For hanako@example.net and you']]);
  const notice = makeNotice({
    returned: returned && { ...returned, headers: subject, to: ['taro@docomo.ne.jp', ...others] },
  });
  const mail = { ...base, notice };

  it.each(letterNames.flatMap((name) => [en, ja].map((locale) => [name, locale.language, locale] as const)))(
    '%s %s',
    (name, _language, locale) => {
      const text = letterPlainText(composeLetter(name, taro, mail, locale, NO_PROFILE), locale);
      expect(text).toContain('taro@docomo.ne.jp');
      for (const other of [...others, 'hanako', 'jiro', 'stranger']) expect(text.toLowerCase()).not.toContain(other);
      expect(text).toContain(locale.letters.masked);
    },
  );

  it('hides where a mail was forwarded to from the one who knows the address as typed', () => {
    const forwarded = makeDiagnosis({
      quote: '550 5.1.1 private@example.com: no such user',
      facts: { finalRecipient: 'private@example.com', originalRecipient: 'office@example.jp' },
      values: { recipient: 'private@example.com' },
    });
    const text = JSON.stringify(composeLetter('customer', forwarded, makeTriage([forwarded]), en, NO_PROFILE));
    expect(text).toContain('office@example.jp');
    expect(text).not.toContain('private@example.com');
    expect(
      JSON.stringify(composeLetter('postmaster', forwarded, makeTriage([forwarded]), en, NO_PROFILE)),
    ).not.toContain('office@example.jp');
  });

  it("keeps the sender's own address, which is nobody else's", () => {
    const own = makeDiagnosis({ quote: '550 5.7.1 <support@shop.example.jp>: Sender address rejected' });
    expect(composeLetter('host', own, makeTriage([own]), en, NO_PROFILE).body).toContain(
      '<support@shop.example.jp>: Sender address rejected',
    );
  });
});
