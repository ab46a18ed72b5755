import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeText, unescapeText } from './escape.ts'
import { plainText } from './plain-text.ts'

test.each([
  ['**Feedback for me:** more *context*', 'Feedback for me: more context'],
  ['a \\- b \\* c\\_d', 'a - b * c_d'],
  ['`code *is* kept` and ``a ` b``', 'code *is* kept and a ` b'],
  ['[the plan](https://example.com/a_(b))', 'the plan (https://example.com/a_(b))'],
  ['[Tomás](mailto:t@example.com) and [https://a.example](https://a.example)', 'Tomás and https://a.example'],
  ['[[Importer]] and [[Importer rewrite|the note]]', 'Importer and the note'],
  ['~~old~~ ==new== <b>bold</b><br>line', 'old new bold line'],
  ['snake_case and 2*3*4 and a * b', 'snake_case and 2*3*4 and a * b'],
  ['5 < 6 &amp; 7 > 2 <weird>', '5 < 6 & 7 > 2 <weird>'],
  ['**bold**&#x78; &#39;a&#x20;b&#160;c', "boldx 'a b c"],
  ['unclosed **bold and `code and [link](', 'unclosed **bold and `code and [link]('],
])('%s reads %s', (markdown, words) => {
  expect(plainText(markdown)).toBe(words)
})

test('escaped text shows as it was, and comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'*_`[]()<>&~=\\#+-.!|:1a é🙂'), maxLength: 30 }), (text) => {
      expect(plainText(escapeText(text))).toBe(text)
      expect(unescapeText(escapeText(text))).toBe(text)
    }),
    { numRuns: 2000 },
  )
})
