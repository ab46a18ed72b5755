import { random } from './bytes.ts'

/** Crockford's alphabet: no I, L, O, U, so that a code can be read from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BYTES = 20
const GROUP = 4
const LENGTH = (BYTES * 8) / 5

/** 160 random bits as eight groups of four. */
export function newRecoveryCode(): string {
  let bits = 0n
  for (const byte of random(BYTES)) bits = (bits << 8n) | BigInt(byte)
  let code = ''
  for (let at = 0; at < LENGTH; at++) {
    code = LETTERS[Number(bits & 31n)] + code
    bits >>= 5n
  }
  return code.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-')
}

/** What somebody typed from paper: case, spaces and hyphens do not matter, O is 0, I and L are 1. Null: not a code. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null
}

export function codeBytes(code: string): Uint8Array<ArrayBuffer> {
  let bits = 0n
  for (const letter of readCode(code) ?? '') bits = (bits << 5n) | BigInt(LETTERS.indexOf(letter))
  const bytes = new Uint8Array(BYTES)
  for (let at = BYTES - 1; at >= 0; at--) {
    bytes[at] = Number(bits & 255n)
    bits >>= 8n
  }
  return bytes
}
