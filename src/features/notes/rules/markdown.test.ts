import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { FIELD } from './document.ts'
import { appendMarkdown } from './from-markdown.ts'
import { noteText } from './text.ts'
import { markdownOf } from './to-markdown.ts'

function noteOf(markdown: string): Y.Doc {
  const doc = new Y.Doc()
  appendMarkdown(doc, markdown)
  return doc
}

/** Runs of the same marks beside each other look alike however they were put together, and nobody sees where a line ends. */
const xml = (doc: Y.Doc) => {
  const written = doc.getXmlFragment(FIELD).toString()
  return written
    .replace(/<\/(bold|italic|strike|code)><\1>/g, '')
    .replace(/\s+(?=<hardbreak>|<\/paragraph>|<\/heading>)|(?<=<\/hardbreak>|<paragraph>)\s+/g, '')
}

/** The same note, up to how often its Markdown is written and read. */
function staysItself(markdown: string): void {
  const once = noteOf(markdown)
  const again = noteOf(markdownOf(once))
  expect(xml(again)).toBe(xml(once))
  expect(markdownOf(again)).toBe(markdownOf(once))
  expect(noteText(again)).toBe(noteText(once))
}

test.each([
  ['a paragraph', 'Third week running.'],
  ['two paragraphs', 'One.\n\nTwo.'],
  ['lines of one thought each', 'first\nsecond\nthird'],
  ['marks', 'a **bold**, an *italic*, a ~~struck~~ and a `coded` word, and ***both***'],
  ['a link', 'see [the guide](https://example.com/a?b=c&d=(e)) there'],
  ['a list in a list', '- one\n  - inner\n- two\n\n  more of two'],
  ['a numbered list from three', '3. three\n4. four'],
  ['tasks', '- [ ] open\n- [x] done'],
  ['a quote', '> said\n> so'],
  ['code', '```ts\nconst a = 1\n\nconst b = 2\n```'],
  ['headings and a rule', '# One\n\n###### Six\n\n---\n\nend'],
  ['a table, kept as typed', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['an image, kept as typed', 'before ![alt](https://example.com/x.png) after'],
  ['HTML, kept as typed', '<b>not bold</b>\n\n<script>alert(1)</script>'],
  ['signs that Markdown would take for its own', '1\\. not a list\n\n\\- nor this\n\n\\# nor that \\*here\\*'],
  ['emoji, right-to-left and combining letters', '👩‍👩‍👧 שלום *עולם* e\u0301 **🙂**x'],
  ['two lists beside each other', '- a\n\n* b'],
])('%s stays itself', (_name, markdown) => staysItself(markdown))

test('any text at all stays itself, and no word of it is lost', () => {
  const word = fc.stringMatching(/^[a-zà-ÿ]{1,8}$/)
  const sign = fc.constantFrom(
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '`',
    '~~',
    '[',
    '](',
    ')',
    '<',
    '>',
    '#',
    '- ',
    '1. ',
    '|',
    '\\',
    '🙂',
    '  ',
    '![',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(word, sign), { maxLength: 40 }), (parts) => {
      const markdown = parts.join('')
      const note = noteOf(markdown)
      staysItself(markdown)
      const words = (text: string) => text.match(/[a-zà-ÿ]+/g) ?? []
      const kept = words(xml(note)).join('')
      for (const found of words(markdown)) expect(kept).toContain(found)
    }),
    { numRuns: 300 },
  )
})

test('a note reads as plain lines', () => {
  expect(
    noteText(noteOf('# Head\n\nA **b** c\nnext\n\n- one\n  - inner\n- [x] two\n\n1. first\n\n> said\n\n---')),
  ).toBe('Head\nA b c\nnext\n- one\n  - inner\n- [x] two\n1. first\nsaid')
})

test('white space at the ends of lines and of bold words is no sign of Markdown', () => {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  doc.getXmlFragment(FIELD).insert(0, [paragraph])
  const [first, second] = [new Y.XmlText(), new Y.XmlText()]
  paragraph.insert(0, [first, new Y.XmlElement('hardBreak'), second])
  first.insert(0, ' said ')
  first.insert(6, 'loud ', { bold: {} })
  first.insert(11, 'and clear ', { bold: null })
  second.insert(0, ' at the end ')
  expect(markdownOf(doc)).toBe('said **loud** and clear\\\nat the end')
  staysItself(markdownOf(doc))
})

test('an address that could run something is no link', () => {
  expect(xml(noteOf('[x](javascript:alert(1))'))).not.toContain('link')
})

test('appending twice keeps what was there', () => {
  const doc = noteOf('one')
  appendMarkdown(doc, 'two')
  appendMarkdown(doc, '   ')
  expect(markdownOf(doc)).toBe('one\n\ntwo')
})
