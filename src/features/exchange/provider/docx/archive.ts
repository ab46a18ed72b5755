import { inflateRawSync } from 'node:zlib'

export interface ArchiveEntry {
  name: string
  /** As it claims; see inflatedWithin. */
  size: number
  compressed: Uint8Array
  isDeflated: boolean
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const longestComment = 65_535

/** The files of a ZIP archive by its directory. Throws when it is damaged. */
export function readArchive(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ArchiveEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) throw new RangeError('no entry where the directory says')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: view.getUint32(at + 24, true),
      compressed: contentAt(view, bytes, {
        offset: view.getUint32(at + 42, true),
        length: view.getUint32(at + 20, true),
      }),
      isDeflated: view.getUint16(at + 10, true) !== 0,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - longestComment); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at
  throw new RangeError('no directory')
}

function contentAt(view: DataView, bytes: Uint8Array, { offset, length }: { offset: number; length: number }) {
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + length > bytes.length) throw new RangeError('content beyond the end')
  return bytes.subarray(start, start + length)
}

/** How large the file really is, at most `most`: a small archive can claim little and hold gigabytes. */
export function inflatedWithin({ compressed, isDeflated }: ArchiveEntry, most: number): number | null {
  if (!isDeflated) return compressed.length <= most ? compressed.length : null
  try {
    return inflateRawSync(compressed, { maxOutputLength: most }).length
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
