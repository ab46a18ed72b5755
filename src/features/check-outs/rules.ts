import type { CheckOut } from './contract.ts'

type Answer = Pick<CheckOut, 'head' | 'heart' | 'note' | 'spoke' | 'level'>

/** Whether an answer only adds to one that stands: nothing that was said is said differently. */
export function addsTo(standing: Answer, said: Answer): boolean {
  const same = <Value>(before: Value, now: Value, nothing: Value) =>
    before === nothing || now === nothing || before === now
  return (
    standing.head === said.head &&
    standing.heart === said.heart &&
    same(standing.note, said.note, '') &&
    same(standing.spoke, said.spoke, null) &&
    same(standing.level, said.level, null)
  )
}
