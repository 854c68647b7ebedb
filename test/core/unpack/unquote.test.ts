import { expect, it } from 'vitest';
import { unmarkup } from '../../../src/core/unpack/unmarkup.ts';
import { unquote } from '../../../src/core/unpack/unquote.ts';

it.each([
  ['one level', '> <taro@example.com>: 550\n> User unknown', '<taro@example.com>: 550\nUser unknown'],
  ['several levels', '> > >550 5.1.1\n>>> unknown', '550 5.1.1\nunknown'],
  ['bars', '| 550 5.1.1\n| unknown', '550 5.1.1\nunknown'],
  ['an indented mark', '  > 550 5.1.1', '550 5.1.1'],
  [
    'a session of sendmail, which stays',
    '>>> RCPT To:<taro@example.com>\n<<< 550 no',
    '>>> RCPT To:<taro@example.com>\n<<< 550 no',
  ],
  ['a quoted session, which is a session then', '> >>> DATA\n> <<< 550 no', '>>> DATA\n<<< 550 no'],
  ['an address, which is no quoting', '<taro@example.com>', '<taro@example.com>'],
])('unquote: %s', (_, text, wanted) => {
  expect(unquote(text)).toBe(wanted);
});

it.each([
  ['Slack', '<mailto:taro@example.com|taro@example.com>: 550', 'taro@example.com: 550'],
  [
    'Slack, escaped',
    '&lt;<mailto:taro@example.com|taro@example.com>&gt;: 550 &amp; more',
    '<taro@example.com>: 550 & more',
  ],
  ['Slack, a link', 'see <https://example.com/a?b=1|example.com> now', 'see https://example.com/a?b=1 now'],
  ['Markdown', '[taro@example.com](mailto:taro@example.com)', 'taro@example.com'],
  ['Outlook', 'taro@example.com<mailto:taro@example.com> was not found', 'taro@example.com was not found'],
  ['a link in brackets', '<mailto:taro@example.com>', '<taro@example.com>'],
  ['a text with brackets of its own', '<taro@example.com>: a < b | c', '<taro@example.com>: a < b | c'],
])('unmarkup: %s', (_, text, wanted) => {
  expect(unmarkup(text)).toBe(wanted);
});
