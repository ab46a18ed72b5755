import type { z } from 'zod'

/**
 * What is wrong with an input, in a sentence that says what to do. A field of a contract says its own where it can say more; this is
 * the sentence for each kind of fault where it does not.
 */
export function sayFault(fault: z.core.$ZodRawIssue): string {
  switch (fault.code) {
    case 'invalid_type':
      return fault.input === undefined ? 'This is missing. Fill it in.' : sayType(fault.expected)
    case 'too_small':
      return sayTooSmall(fault.origin, fault.minimum)
    case 'too_big':
      return sayTooBig(fault.origin, fault.maximum)
    case 'invalid_format':
      return sayFormat(fault.format)
    case 'invalid_value':
      return `Choose one of these: ${fault.values.map(String).join(', ')}.`
    case 'not_multiple_of':
      return `Choose a number that is divisible by ${fault.divisor}.`
    case 'unrecognized_keys':
      return `Leave this out, it is not known here: ${fault.keys.join(', ')}.`
    default:
      return 'This is not written in a way Rapport understands. Look at it again.'
  }
}

function sayType(expected: string): string {
  switch (expected) {
    case 'string':
      return 'Write this as text.'
    case 'number':
      return 'Write this as a number.'
    case 'int':
      return 'Write this as a whole number.'
    case 'boolean':
      return 'Answer this with true or false.'
    case 'array':
      return 'Send this as a list.'
    default:
      return 'This is not what belongs here. Look at it again.'
  }
}

function sayTooSmall(origin: string, minimum: number | bigint): string {
  if (origin === 'string')
    return Number(minimum) === 1 ? 'Write something here.' : `Write at least ${count(minimum)} characters.`
  if (origin === 'array') return Number(minimum) === 1 ? 'Choose at least one.' : `Choose at least ${count(minimum)}.`
  return `Choose a number of at least ${count(minimum)}.`
}

function sayTooBig(origin: string, maximum: number | bigint): string {
  if (origin === 'string') return `Write at most ${count(maximum)} characters.`
  if (origin === 'array') return `At most ${count(maximum)} fit here. Take some out.`
  return `Choose a number of at most ${count(maximum)}.`
}

function sayFormat(format: string): string {
  switch (format) {
    case 'uuid':
      return 'This does not lead anywhere: the id is not complete. Go back and open it again.'
    case 'date':
      return 'Choose a day that exists, written like 2026-11-27.'
    case 'datetime':
      return 'Choose a day and a time that exist, written like 2026-11-27T10:00:00Z.'
    case 'email':
      return 'This does not look like an e-mail address.'
    case 'url':
      return 'Paste the whole link, starting with https://.'
    default:
      return 'This is not written in a way Rapport understands. Look at it again.'
  }
}

const count = (number: number | bigint) => number.toLocaleString('en-GB')
