import { describe, expect, test } from 'vitest'
import { bold, checkbox, docx, heading, item, paragraph, zip } from '../../../../tests/fixtures/exchange/docx.ts'
import { readSource } from './read-source.ts'

const markdownOf = async (name: string, content: Uint8Array | string) => (await readSource({ name, content })).markdown
const bytes = (text: string) => new TextEncoder().encode(text)

describe('HTML', () => {
  test('from the clipboard of Google Docs keeps headings, nested lists, tick boxes and real addresses', async () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-7">
      <h2 dir="ltr"><span style="font-weight:400">Nov 13, 2025</span></h2>
      <p><span style="font-weight:700">Tomás:</span></p>
      <ul><li><p><span>importer is late</span></p></li><ul><li><p>third week</p></li></ul><li><p>holiday<br>in May</p></li></ul>
      <ul><li role="checkbox" aria-checked="true"><img src="data:image/png;base64,AAAA" alt="checked" aria-roledescription="checkbox"><p>Tomás: write it up</p></li>
      <li role="checkbox" aria-checked="false"><img alt="unchecked" aria-roledescription="checkbox"><p>Priya to ask Ruth</p></li></ul>
      <p>see <a href="https://www.google.com/url?q=https://example.com/a%3Fb&amp;sa=D">the plan</a></p></b>`
    expect(await readSource({ name: '', content: html })).toEqual({
      format: 'html',
      markdown: `## Nov 13, 2025

**Tomás:**

- importer is late
  - third week
- holiday
  in May
- [x] Tomás: write it up
- [ ] Priya to ask Ruth

see [the plan](https://example.com/a?b)
`,
    })
  })

  test('as Google Docs exports it knows bold words and levels by their classes', async () => {
    const html = `<html><head><style>.c1{color:#000;font-weight:700}.c2{font-style:italic}</style><title>Doc</title></head><body>
      <p class="c2"><span class="c1">Oct 30, 2025</span></p>
      <ul class="lst-kix_a-0 start"><li>one</li></ul><ul class="lst-kix_a-1 start"><li>one a</li><li>one b</li></ul><ol class="lst-kix_a-2"><li>deep</li></ol><ul class="lst-kix_a-0"><li>two</li></ul></body></html>`
    expect(await markdownOf('export.html', html)).toBe(
      '**Oct 30, 2025**\n\n- one\n  - one a\n  - one b\n    1. deep\n- two\n',
    )
  })

  test('from Notion keeps properties, toggles and to-dos', async () => {
    const html = `<html><body><article><h1 class="page-title">1:1</h1>
      <table class="properties"><tbody><tr><th>Date</th><td><time>@November 6, 2025</time></td></tr></tbody></table>
      <details open><summary>Tomás</summary><ul class="bulleted-list"><li>importer</li></ul></details>
      <ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span class="to-do-children-checked">approve</span></li></ul>
      <ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>book</span></li></ul></article></body></html>`
    expect(await markdownOf('page.html', html)).toBe(
      '# 1:1\n\nDate: @November 6, 2025\n\n**Tomás**\n\n- importer\n- [x] approve\n- [ ] book\n',
    )
  })

  test('from Word keeps levels that are only styles', async () => {
    const html = `<html><body><p class=MsoNormal><b>6 Nov 2025</b></p>
      <p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>first</p>
      <p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>beneath</p>
      <p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1. </span>numbered</p></body></html>`
    expect(await markdownOf('word.htm', html)).toBe('**6 Nov 2025**\n\n- first\n  - beneath\n\n1. numbered\n')
  })

  test('a table without a header gets its first row as one', async () => {
    expect(
      await markdownOf(
        't.html',
        '<table><tr><td>Action</td><td>Owner</td></tr><tr><td>Send<br>memo</td><td>Priya</td></tr></table>',
      ),
    ).toBe('| Action    | Owner |\n| --------- | ----- |\n| Send memo | Priya |\n')
  })

  test('carries no script, no handler and no address that runs something', async () => {
    const html = `<div onclick="x()"><script>alert(1)</script><style>p{}</style><iframe src="https://evil.example"></iframe>
      <img src="x" onerror="alert(1)"><svg onload="alert(1)"><text>drawn</text></svg><object data="x"></object><form><button>go</button></form>
      <a href="javascript:alert(1)">run</a> <a href=" jAvAsCrIpT:alert(1)">run</a> <a href="data:text/html,x">open</a> <a href="https://ok.example">fine</a>
      <p>&lt;script&gt;alert(2)&lt;/script&gt; [x](javascript:alert(3))</p></div>`
    const markdown = await markdownOf('x.html', html)
    expect(markdown).toBe(
      'run run open [fine](https://ok.example)\n\n\\<script>alert(2)\\</script> \\[x]\\(javascript:alert(3))\n',
    )
  })

  test('nested too deeply, or too large, is refused with what to do instead', async () => {
    await expect(readSource({ name: 'a.html', content: '<div>'.repeat(60_000) })).rejects.toMatchObject({
      code: 'not_understood',
      message: 'This page is nested too deeply to be read. Copy its text and paste that instead.',
    })
    await expect(readSource({ name: 'a.html', content: '<p>a</p>'.repeat(100_000) })).rejects.toMatchObject({
      code: 'too_large',
      message: 'This document is too large to be read at once. Export it as Markdown, or paste its plain text.',
    })
  })

  test('is not weighed with its pictures', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(9_000_000)}">`
    expect(await markdownOf('a.html', `<p>one</p>${picture}<p>two</p>`)).toBe('one\n\ntwo\n')
  })
})

describe('Word', () => {
  test('keeps headings, bold lines, lists in lists and tick boxes', async () => {
    const document = docx(
      [
        heading('13 November 2025', 1),
        bold('Tomás:'),
        item('importer is late'),
        item('third week', 1),
        item('holiday'),
        heading('Action items', 2),
        checkbox('Tomás: write it up by 18 Nov', true),
        checkbox('Priya to ask Ruth', false),
        item('first', 0, 2),
        item('second', 0, 2),
        paragraph('Prose &lt;b&gt;'),
      ].join(''),
    )
    expect(await readSource({ name: 'notes.docx', content: document })).toEqual({
      format: 'docx',
      markdown: `# 13 November 2025

**Tomás:**

- importer is late
  - third week
- holiday

## Action items

- [x] Tomás: write it up by 18 Nov
- [ ] Priya to ask Ruth

1. first
2. second

Prose \\<b>
`,
    })
  })

  test('is known by what it is, whatever its name', async () => {
    expect((await readSource({ name: 'notes', content: docx(paragraph('hello')) })).markdown).toBe('hello\n')
  })

  const damaged = { code: 'not_understood', message: expect.stringContaining('is damaged') }

  test('damaged in any place is refused', async () => {
    const whole = docx(paragraph('hello'))
    for (const length of [8, 40, 400, whole.length - 30, whole.length - 1])
      await expect(readSource({ name: 'notes.docx', content: whole.slice(0, length) })).rejects.toMatchObject(damaged)
    await expect(
      readSource({ name: 'notes.docx', content: zip({ 'word/document.xml': '<w:document' }) }),
    ).rejects.toMatchObject(damaged)
  })

  test('that unpacks to more than can be read is refused before it is unpacked', async () => {
    const bomb = zip({ 'word/document.xml': ' '.repeat(50_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(readSource({ name: 'notes.docx', content: bomb })).rejects.toMatchObject({ code: 'too_large' })
  })
})

describe('text', () => {
  test('and Markdown are taken as they are', async () => {
    const text = '# 6 Nov\r\n- <b>one</b>\n'
    expect(await readSource({ name: 'notes.md', content: text })).toEqual({ format: 'markdown', markdown: text })
    expect(await readSource({ name: 'notes.txt', content: text })).toEqual({ format: 'text', markdown: text })
    expect(await readSource({ name: '', content: text })).toEqual({ format: 'markdown', markdown: text })
  })

  test.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('Tomás')])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('Tomás', 'utf16le')])],
    ['Windows', new Uint8Array([...bytes('Tom'), 0xe1, 0x73])],
  ])('in %s is read', async (_, content) => {
    expect(await markdownOf('notes.txt', content)).toBe('Tomás')
  })
})

describe('what cannot be read is refused with what to do instead', () => {
  test.each([
    ['notes.pdf', bytes('%PDF-1.7 …'), /^A PDF does not say/],
    ['notes.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old \.doc file.*save it as \.docx/],
    ['notes.rtf', bytes('{\\rtf1'), /RTF file.*save it as \.docx/],
    ['export.zip', zip({ 'page.md': '# 1:1' }), /archive.*Unpack it/],
    ['notes.docx', bytes('hello'), /named \.docx but is no Word document/],
    ['notes.pages', bytes('hello'), /Save it as Markdown, HTML, plain text or \.docx/],
    ['notes.txt', new Uint8Array([0x89, 0x50, 0, 1, 2]), /Save it as Markdown/],
  ])('%s', async (name, content, message) => {
    await expect(readSource({ name, content })).rejects.toMatchObject({
      code: 'not_understood',
      message: expect.stringMatching(message),
    })
  })

  test('more than 10 MB, or more than 100,000 lines', async () => {
    const large = { code: 'too_large', message: expect.stringMatching(/Split the document/) }
    await expect(readSource({ name: '', content: 'a'.repeat(10 * 1024 * 1024 + 1) })).rejects.toMatchObject(large)
    await expect(readSource({ name: 'a.txt', content: bytes('\n'.repeat(100_001)) })).rejects.toMatchObject(large)
    expect((await markdownOf('', 'é'.repeat(5_000_000))).length).toBe(5_000_000)
  })
})
