import fc from 'fast-check'
import { argon2id } from 'hash-wasm'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../platform/ids.ts'
import { decode, encode, utf8 } from './bytes.ts'
import { type Block, type Content, markdownOf, merge, partWith, textOf } from './content.ts'
import { openRing, openWith, sealWith, wrapByTwo, wrapPrevious } from './key-ring.ts'
import { ARGON2, newMasterKey, type Stretch, unwrap, usableKey, type Way, wrap } from './keys.ts'
import { codeBytes, newRecoveryCode, readCode } from './recovery-code.ts'
import { openNote, SealBroken, sealNote } from './sealing.ts'

const owner = { workspaceId: 'w', personId: 'p' }
const key = await usableKey(newMasterKey())
/** Quick, since what is tested here is what is done with its result. */
const stretch: Stretch = async (passphrase, salt) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(`${passphrase} ${encode(salt)}`)))

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
    { kind: 'previous', secret: newMasterKey() },
    { kind: 'session', secret: newMasterKey() },
  ]

  test.each(ways)('comes back by the $kind it was wrapped with, and by no other', async (way) => {
    const master = newMasterKey()
    const wrapped = await wrap(master, owner, way, { id: 'k', keyId: 'a' })
    expect(await unwrap(wrapped, owner, way)).toEqual(master)
    const wrong: Way =
      way.kind === 'passphrase'
        ? { ...way, passphrase: 'four plain words her' }
        : way.kind === 'recovery'
          ? { kind: 'recovery', code: newRecoveryCode() }
          : { ...way, secret: newMasterKey() }
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
    const way: Way = { kind: 'passphrase', passphrase: 'right', stretch }
    const wrapped = await wrap(newMasterKey(), owner, way, { id: 'k', keyId: 'a' })
    for (const passphrase of ['right', 'wrong'])
      await unwrap(wrapped, owner, { kind: 'passphrase', passphrase, stretch: counting }).catch(() => {})
    expect(stretched).toEqual(['right', 'wrong'])
  })

  test('a passphrase is what was typed: a space at its end is part of it, how an accent is spelled is not', async () => {
    const typed: string[] = []
    const listening: Stretch = async (passphrase) => {
      typed.push(passphrase)
      return newMasterKey()
    }
    const spellings = [' four words ', 'cafe\u0301', 'caf\u00e9']
    for (const passphrase of spellings)
      await wrap(newMasterKey(), owner, { kind: 'passphrase', passphrase, stretch: listening }, { id: 'k', keyId: 'a' })
    expect(typed).toEqual([' four words ', 'caf\u00e9', 'caf\u00e9'])
  })

  test('a passphrase is stretched as ever: in another way, nobody could unlock any more', async () => {
    const { memoryKiB: memorySize, passes: iterations, lanes: parallelism, length: hashLength } = ARGON2
    const options = { memorySize, iterations, parallelism, hashLength, outputType: 'hex' } as const
    const salt = Uint8Array.from({ length: 16 }, (_, index) => index)
    // The same as node:crypto says, which has an implementation of its own.
    expect(await argon2id({ password: 'four plain words here', salt, ...options })).toBe(
      'aa67b37966e6e01c26c7112fa5e69638d93f982fda95a20713f8887473df4298',
    )
  })

  test('a code read from paper is the code, however it was typed', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(codeBytes(typed)).toEqual(codeBytes(code))
    expect(readCode(code.slice(1))).toBeNull()
    expect(readCode(code.replace(/.$/, 'U'))).toBeNull()
  })
})

describe('a changed key', () => {
  const two = (passphrase: string, code: string) => ({ passphrase, code, stretch })
  const [first, second, third] = [newMasterKey(), newMasterKey(), newMasterKey()]
  const codes = [newRecoveryCode(), newRecoveryCode(), newRecoveryCode()]
  const before = wrapByTwo(first, owner, two('the first passphrase', codes[0]!), { keyId: 'first', newId })
  const after = before.then(async (keys) => [
    ...(await wrapByTwo(second, owner, two('the second passphrase', codes[1]!), { keyId: 'second', newId })),
    ...(await wrapPrevious(second, first, owner, { keys, newId })),
  ])
  const last = after.then(async (keys) => [
    ...(await wrapByTwo(third, owner, two('the third passphrase', codes[2]!), { keyId: 'third', newId })),
    ...(await wrapPrevious(third, second, owner, { keys, newId })),
  ])

  test('opens what all keys before it sealed, and seals with itself', async () => {
    const rings = [
      await openRing(first, owner, await before),
      await openRing(second, owner, await after),
      await openRing(third, owner, await last),
    ]
    const sealed = await Promise.all(rings.map((ring) => sealWith(ring, owner, 'note', ring.keyId)))
    expect(sealed.map(({ keyId }) => keyId)).toEqual(['first', 'second', 'third'])
    for (const one of sealed) expect(await openWith(rings[2]!, owner, 'note', one)).toBe(one.keyId)
    await expect(openWith(rings[0]!, owner, 'note', sealed[1]!)).rejects.toThrow(SealBroken)
    await expect(openWith(rings[0]!, owner, 'note', { ...sealed[1]!, keyId: 'first' })).rejects.toThrow(SealBroken)
  })

  test('is not opened by what opened the one before', async () => {
    const keys = await after
    const oldWays: Way[] = [
      { kind: 'passphrase', passphrase: 'the first passphrase', stretch },
      { kind: 'recovery', code: codes[0]! },
      { kind: 'previous', secret: first },
    ]
    for (const way of oldWays)
      await expect(unwrap(keys.find(({ kind }) => kind === way.kind)!, owner, way)).rejects.toThrow(SealBroken)
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

  test('that are brought together again are kept once', () => {
    const once = merge(content('a'), content('mine'), content('theirs'), 'now')
    const again = merge(content('a'), content('theirs'), once, 'later')
    expect([lines(again), again.others.map(({ blocks }) => textOf(blocks))]).toEqual([['theirs'], ['mine']])
  })

  test('keep what is written here when all was deleted there', () => {
    expect(merge(content('a'), content('mine'), content(), 'now')).toEqual(content('mine'))
  })

  test('and the version kept beside a note is found and taken along with it', () => {
    const both = merge(content('a'), content('kinkajou'), content('the desk', 'a pangolin there'), 'Tuesday')
    expect(partWith(both, 'pangolin')).toBe('the desk\na pangolin there')
    expect(partWith(both, 'kinkajou')).toBe('kinkajou')
    expect(partWith(both, 'kinkajou pangolin')).toBeNull()
    expect(markdownOf(both, (at) => `Also, ${at}`)).toBe(
      'kinkajou\n\n### Also, Tuesday\n\nthe desk\n\na pangolin there',
    )
  })

  test('what is found far down is shown from there', () => {
    const long = content(...Array.from({ length: 40 }, (_, line) => `line ${line}`), 'the pangolin at last')
    expect(partWith(long, 'PANGO')).toBe('…\nline 39\nthe pangolin at last')
  })

  test('a note is taken along as Markdown', () => {
    const blocks: Block[] = [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Guild' }] },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [paragraph('one')] },
          { type: 'listItem', content: [paragraph('two')] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'strong', marks: [{ type: 'bold' }] }] },
    ]
    expect(markdownOf({ blocks, others: [] }, String)).toBe('## Guild\n\n- one\n- two\n\n**strong**')
  })
})
