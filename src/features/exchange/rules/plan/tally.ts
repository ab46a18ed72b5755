import { sourceLimits } from '../limits.ts'
import { plainText } from '../text/plain-text.ts'
import { sameWords } from './fingerprint.ts'

/** Texts that are there already, each as often as it is there. */
export class Tally<Thing> {
  private readonly things = new Map<string, Thing[]>()

  constructor(entries: Iterable<readonly [text: string, thing: Thing]>) {
    for (const [text, thing] of entries) {
      const name = sameWords(text)
      if (!this.things.has(name)) this.things.set(name, [])
      this.things.get(name)!.push(thing)
    }
  }

  /** The first one with this text, which is then spoken for. */
  take(text: string): Thing | undefined {
    return this.things.get(sameWords(text))?.shift()
  }
}

const marks = /^[\s>]*(?:(?:[-*+\u2022]|\d{1,3}[.)])\s+)?(?:\\?\[[ xX~-]?\\?\]\s*)?(?:#{1,6}\s+)?/

/** The words of one line of notes, whatever list or heading signs an editor has put before them. */
export const wordsOfLine = (line: string): string =>
  line.length <= sourceLimits.lineLength ? plainText(line.replace(marks, '')).trim() : line.trim()

export const noteLines = (markdown: string): string[] => markdown.split('\n').filter((line) => wordsOfLine(line) !== '')

/** The lines of notes as a tally. */
export const tallyOfLines = (...notes: readonly string[]): Tally<true> =>
  new Tally(notes.flatMap(noteLines).map((line) => [wordsOfLine(line), true] as const))
