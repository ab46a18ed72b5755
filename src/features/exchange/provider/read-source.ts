import { Problem } from '../../../platform/errors.ts'
import { sourceLimits, splitLines } from '../rules/index.ts'
import { decodeText } from '../rules/text/decode.ts'
import { looksLikeHtml } from './text.ts'

export interface SourceFile {
  /** Empty for what was pasted. */
  name: string
  content: Uint8Array | string
}

export type SourceFormat = 'markdown' | 'html' | 'text' | 'docx'

export interface ReadSource {
  /** What understand() reads and what is shown beside what it understood. */
  markdown: string
  format: SourceFormat
}

/**
 * Makes of a file, or of pasted text, the Markdown that understand() reads. Throws Problem `too_large` above 10 MB or
 * 100,000 lines and `not_understood` for what is empty or no document, each with a sentence that says what to do.
 */
export async function readSource({ name, content }: SourceFile): Promise<ReadSource> {
  const bytes = typeof content === 'string' ? null : content
  if ((bytes ?? new TextEncoder().encode(content as string)).length > sourceLimits.bytes)
    throw new Problem('too_large', {
      message:
        'This is larger than 10 MB. Split the document, for example by year, and import the parts one after another.',
    })
  const format = formatOf(name, content)
  const text = format === 'docx' ? await fromDocx(bytes!) : typeof content === 'string' ? content : decodeText(content)
  if (text === null) throw new Problem('not_understood')
  const markdown = format === 'html' || format === 'docx' ? await fromHtml(text) : text.replace(/^\uFEFF/, '')
  if (splitLines(markdown).length > sourceLimits.lines)
    throw new Problem('too_large', {
      message: 'This has more than 100,000 lines. Split the document, for example by year, and import the parts.',
    })
  if (markdown.trim() === '')
    throw new Problem('not_understood', {
      message: 'There is nothing in it to read. Choose another file, or paste the words of the document.',
    })
  return { markdown, format }
}

// Loaded with the first such document: a server that imports nothing starts faster and needs less memory.
const fromDocx = async (bytes: Uint8Array) => (await import('./docx/to-html.ts')).docxToHtml(bytes)
const fromHtml = async (text: string) => (await import('./html/to-markdown.ts')).htmlToMarkdown(text)

const advice: [signature: string, message: string][] = [
  [
    '%PDF',
    'A PDF does not say what is a heading and what is a list. Export the document as Markdown, HTML or .docx instead.',
  ],
  ['\xd0\xcf\x11\xe0', 'This is an old .doc file. Open it in your word processor, save it as .docx and try again.'],
  ['{\\rtf', 'This is an RTF file. Open it in your word processor, save it as .docx and try again.'],
]

function formatOf(name: string, content: Uint8Array | string): SourceFormat {
  const start = typeof content === 'string' ? content.slice(0, 8) : String.fromCharCode(...content.subarray(0, 8))
  const known = advice.find(([signature]) => start.startsWith(signature))
  if (known) throw new Problem('not_understood', { message: known[1] })
  if (typeof content !== 'string' && start.startsWith('PK\x03\x04')) return 'docx'
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'docx') {
    const message = 'This file is named .docx but is no Word document. Save it again as .docx, or choose another file.'
    throw new Problem('not_understood', { message })
  }
  if (['md', 'markdown', 'mdown', 'mkd'].includes(ending)) return 'markdown'
  if (['html', 'htm', 'xhtml'].includes(ending)) return 'html'
  if (!['', 'txt', 'text'].includes(ending)) throw new Problem('not_understood')
  const text = typeof content === 'string' ? content : (decodeText(content) ?? '')
  if (looksLikeHtml(text)) return 'html'
  return ending === '' ? 'markdown' : 'text'
}
