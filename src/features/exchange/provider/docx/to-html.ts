import mammoth from 'mammoth'
import { Problem } from '../../../../platform/errors.ts'
import { sourceLimits } from '../../rules/index.ts'
import { inflatedWithin, readArchive } from './archive.ts'

const damaged =
  'This Word document cannot be opened: it is damaged. Open it in your word processor, save it again as .docx and try once more.'

/** A Word document as HTML. Its pictures are left out. */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  check(bytes)
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    return value
  } catch {
    throw new Problem('not_understood', { message: damaged })
  }
}

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", 'strike => del']

function check(bytes: Uint8Array): void {
  let left: number | null = sourceLimits.unpacked
  try {
    const entries = readArchive(bytes)
    if (!entries.some(({ name }) => name === 'word/document.xml'))
      throw new Problem('not_understood', {
        message: 'This is an archive, not a Word document. Unpack it and choose the .md, .html or .docx file inside.',
      })
    for (const entry of entries) {
      if (!/\.(?:xml|rels)$/i.test(entry.name)) continue
      const size: number | null = inflatedWithin(entry, left)
      left = size === null ? null : left - size
      if (left === null || left < 0) break
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('not_understood', { message: damaged })
  }
  if (left === null || left < 0)
    throw new Problem('too_large', {
      message: 'This Word document is too large to be read. Split it in two, for example by year, and import both.',
    })
}
