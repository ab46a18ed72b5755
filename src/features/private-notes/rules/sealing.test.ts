import fc from 'fast-check'
import { argon2id } from 'hash-wasm'
import { describe, expect, test } from 'vitest'
import { decode, encode } from './bytes.ts'
import { type Block, type Content, markdownOf, merge, textOf } from './content.ts'
import { ARGON2, newMasterKey, type Stretch, unwrap, usableKey, type Way, wrap } from './keys.ts'
import { codeBytes, newRecoveryCode, readCode } from './recovery-code.ts'
import { openNote, SealBroken, sealNote } from './sealing.ts'

const owner = { workspaceId: 'w', personId: 'p' }
const key = await usableKey(newMasterKey())
const stretch: Stretch = async (password, salt) =>
  new Uint8Array(
    await argon2id({
      password,
      salt,
      memorySize: ARGON2.memoryKiB,
      iterations: ARGON2.passes,
      parallelism: ARGON2.lanes,
      hashLength: ARGON2.length,
      outputType: 'binary',
    }),
  )

describe('a sealed note', () => {
  test('opens to exactly what was written, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), async (text) => {
        expect(await openNote(key, owner, 'a', await sealNote(key, owner, 'a', text))).toBe(text.toWellFormed())
      }),
      { numRuns: 60 },
    )
  })

  test('is never the same twice, and says its size only in steps', async () => {
    const sealed = await Promise.all(['one', 'one', 'o'.repeat(900)].map((text) => sealNote(key, owner, 'a', text)))
    expect(new Set(sealed).size).toBe(3)
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1)
  })

  test('that was changed in one bit, cut short, or put in another place does not open', async () => {
    const sealed = await sealNote(key, owner, 'a', 'He lit up.')
    const bytes = decode(sealed)
    for (let at = 0; at < bytes.length; at += 37) {
      const damaged = bytes.slice()
      damaged[at]! ^= 1
      await expect(openNote(key, owner, 'a', encode(damaged))).rejects.toThrow(SealBroken)
    }
    for (const short of [0, 1, 12, 28, bytes.length - 1])
      await expect(openNote(key, owner, 'a', encode(bytes.slice(0, short)))).rejects.toThrow(SealBroken)
    await expect(openNote(key, owner, 'b', sealed)).rejects.toThrow(SealBroken)
    await expect(openNote(key, { ...owner, personId: 'q' }, 'a', sealed)).rejects.toThrow(SealBroken)
    await expect(openNote(key, { ...owner, workspaceId: 'x' }, 'a', sealed)).rejects.toThrow(SealBroken)
    await expect(openNote(await usableKey(newMasterKey()), owner, 'a', sealed)).rejects.toThrow(SealBroken)
    await expect(openNote(key, owner, 'a', 'no base64 €')).rejects.toThrow(SealBroken)
  })
})

describe('the key', () => {
  const code = newRecoveryCode()
  const ways: Way[] = [
    { kind: 'passphrase', passphrase: 'four plain words here', stretch },
    { kind: 'recovery', code },
    { kind: 'passkey', secret: newMasterKey() },
  ]

  test.each(ways)('comes back by the $kind it was wrapped with, and by no other', async (way) => {
    const master = newMasterKey()
    const wrapped = await wrap(master, owner, way, { id: 'k', credentialId: way.kind === 'passkey' ? 'c' : null })
    expect(await unwrap(wrapped, owner, way)).toEqual(master)
    const wrong: Way =
      way.kind === 'passphrase'
        ? { ...way, passphrase: 'four plain words her' }
        : way.kind === 'recovery'
          ? { kind: 'recovery', code: newRecoveryCode() }
          : { kind: 'passkey', secret: newMasterKey() }
    await expect(unwrap(wrapped, owner, wrong)).rejects.toThrow(SealBroken)
    await expect(unwrap({ ...wrapped, id: 'other' }, owner, way)).rejects.toThrow(SealBroken)
    await expect(unwrap(wrapped, { ...owner, personId: 'q' }, way)).rejects.toThrow(SealBroken)
    expect(decode(wrapped.wrapped).length).toBe(1 + 12 + 32 + 16)
  })

  test('a wrong passphrase is stretched exactly as the right one is', async () => {
    const stretched: string[] = []
    const counting: Stretch = (passphrase, salt) => {
      stretched.push(passphrase)
      return stretch(passphrase, salt)
    }
    const wrapped = await wrap(newMasterKey(), owner, { kind: 'passphrase', passphrase: 'right', stretch }, { id: 'k' })
    for (const passphrase of ['right', 'wrong'])
      await unwrap(wrapped, owner, { kind: 'passphrase', passphrase, stretch: counting }).catch(() => {})
    expect(stretched).toEqual(['right', 'wrong'])
  })

  test('a code read from paper is the code, however it was typed', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(codeBytes(typed)).toEqual(codeBytes(code))
    expect(readCode(code.slice(1))).toBeNull()
    expect(readCode(code.replace(/.$/, 'U'))).toBeNull()
  })
})

describe('two devices', () => {
  const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const content = (...texts: string[]): Content => ({ blocks: texts.map(paragraph), others: [] })
  const lines = ({ blocks }: Content) => blocks.map((block) => textOf([block]))

  test('that wrote in different places are brought together', () => {
    const merged = merge(content('a', 'b', 'c'), content('a!', 'b', 'c'), content('a', 'b', 'c', 'd'), 'now')
    expect(lines(merged)).toEqual(['a!', 'b', 'c', 'd'])
    expect(merged.others).toEqual([])
  })

  test('that wrote in the same place keep both', () => {
    const merged = merge(content('a'), content('mine'), content('theirs'), 'now')
    expect(lines(merged)).toEqual(['mine'])
    expect(merged.others.map(({ blocks }) => textOf(blocks))).toEqual(['theirs'])
  })

  test('lose no line of either, whatever they wrote', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 })
    fc.assert(
      fc.property(texts, texts, texts, (base, mine, theirs) => {
        const merged = merge(content(...base), content(...mine), content(...theirs), 'now')
        const kept = [
          ...lines(merged),
          ...merged.others.flatMap(({ blocks }) => blocks.map((block) => textOf([block]))),
        ]
        for (const line of [...mine, ...theirs].filter((line) => !base.includes(line))) expect(kept).toContain(line)
      }),
    )
  })

  test('a note is taken along as Markdown', () => {
    expect(
      markdownOf([
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Guild' }] },
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph('one')] },
            { type: 'listItem', content: [paragraph('two')] },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'strong', marks: [{ type: 'bold' }] }] },
      ]),
    ).toBe('## Guild\n\n- one\n- two\n\n**strong**')
  })
})
