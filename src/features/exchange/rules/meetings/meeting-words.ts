import { fold, type NameReader, nameReader, type Participant } from '../../../action-items/rules/names.ts'

const meetingWords =
  /(?<![\p{L}\p{N}])(?:1:1|1-1|1on1|1-on-1|one[- ](?:on|to)[- ]one|o3|meeting|notes?|sync|check-?in|catch-?up|weekly|bi-?weekly|fortnightly|monthly|session|chat|coffee|conversation|week|jour fixe)(?![\p{L}\p{N}])/giu
const between =
  /(?<!\p{L})(?:and|with|und|mit|et|avec|y|con|e|com|our|the|x|\d{1,3} ?min(?:utes)?)(?!\p{L})|#\d{1,4}/giu

export const soundsLikeAMeeting = (words: string): boolean => words.search(meetingWords) !== -1

const longestName = 80

export type MeetingNamer = (words: string) => boolean

/** Tells "Weekly 1:1 – Priya & Tomás (30 min)", which says what it is and who meets, from words that say more. */
export function meetingNamer(people: readonly Participant[]): MeetingNamer {
  let names: NameReader | undefined
  return (words) => {
    if (words.trim() === '' || words.length > longestName) return false
    const folded = fold(words)
    names ??= nameReader(people)
    const found = names.find(words, folded)
    const isBoth = new Set(found.flatMap(({ ids }) => ids)).size > 1
    if (!isBoth && !soundsLikeAMeeting(words)) return false
    const unnamed = found.toReversed().reduce((left, { start, end }) => {
      return left.slice(0, folded.at[start]) + left.slice(folded.at[end])
    }, words)
    return !/[\p{L}\p{N}]/u.test(unnamed.replace(meetingWords, ' ').replace(between, ' '))
  }
}
