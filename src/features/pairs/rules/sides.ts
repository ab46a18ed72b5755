import type { Pair, Participant, Side } from '../contract.ts'

/** The other of the two, from the reader's side. */
export function otherOf<P extends Pick<Pair, 'lead' | 'member' | 'me'>>(pair: P): Participant {
  return pair.me === 'lead' ? pair.member : pair.lead
}

export function selfOf<P extends Pick<Pair, 'lead' | 'member' | 'me'>>(pair: P): Participant {
  return pair.me === 'lead' ? pair.lead : pair.member
}

export function otherSide(side: Side): Side {
  return side === 'lead' ? 'member' : 'lead'
}

/** A pair can be written in until it has ended. */
export function isOpen(pair: Pick<Pair, 'endedAt'>): boolean {
  return pair.endedAt === null
}
