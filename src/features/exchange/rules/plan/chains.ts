import type { UnderstoodMeeting } from '../understood.ts'

/** One thing as one page has it; `known` is the same thing where it is there already. */
export interface Link<Thing, Known> {
  thing: Thing
  /** null: outside of every meeting. */
  meeting: UnderstoodMeeting | null
  known: Known | undefined
}

interface Chaining<Thing, Known> {
  nameOf: (thing: Thing) => string
  /** Whether the next page with the same name has the same thing, not another one. */
  goesOn: (link: Link<Thing, Known>) => boolean
}

/** Joins what is one thing on several pages, in the order of time. */
export function chainsOf<Thing, Known>(
  links: readonly Link<Thing, Known>[],
  { nameOf, goesOn }: Chaining<Thing, Known>,
): Link<Thing, Known>[][] {
  const chains: Link<Thing, Known>[][] = []
  const open = new Map<string, Link<Thing, Known>[]>()
  for (const link of links) {
    const name = nameOf(link.thing)
    let chain = open.get(name)
    if (chain) chain.push(link)
    else {
      chain = [link]
      chains.push(chain)
    }
    if (goesOn(link)) open.set(name, chain)
    else open.delete(name)
  }
  return chains
}
