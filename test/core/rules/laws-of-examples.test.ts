import { describe, expect, it } from 'vitest';
import { checkRules } from '../../../src/core/rules/laws.ts';
import { bookOf, type WrittenFile, type WrittenRule } from './make-book.ts';

const text = { title: 'a', why: 'b', steps: [{ who: 'helpdesk', do: 'c' }] };

/** What the laws say of a good rule with other examples, beside other files. */
function breaches(parts: Partial<WrittenRule>, header: object, ...others: readonly WrittenFile[]): readonly string[] {
  const rule = {
    id: 'common/unknown',
    when: { says: 'User unknown' },
    sources: ['https://example.com/help'],
    examples: ['550 5.1.1 User unknown'],
    texts: { en: text, ja: text },
    ...parts,
  };
  const book = bookOf({ ...header, rules: [rule] } as WrittenFile, ...others);
  return checkRules(book, ({ family }) => family.file === 'file-1.yaml').map(({ law }) => law);
}

describe('examples are held against the whole book', () => {
  it('an example must be won against the whole book', () => {
    const rival = { rules: [{ id: 'rival/longer', when: { says: '5.1.1 User unknown' } }] };
    expect(breaches({}, {}, rival)).toEqual(['loses its example to rival/longer: 550 5.1.1 User unknown']);
  });

  it('a tie on an example names the other rule', () => {
    const rival = { rules: [{ id: 'zzz/alike', when: { says: 'User unknown' } }] };
    expect(breaches({}, {}, rival)).toEqual(['ties with zzz/alike on its example: 550 5.1.1 User unknown']);
  });

  it('a rule of a provider may show its proof by its example', () => {
    const examples = [{ text: '550 User unknown', host: 'MX.Example.com' }];
    expect(breaches({ examples }, { side: 'remote', hosts: ['example.com'] })).toEqual([]);
    expect(breaches({}, { side: 'remote', hosts: ['example.com'] })).toEqual([
      'loses its example to no rule: 550 5.1.1 User unknown',
    ]);
  });
});
