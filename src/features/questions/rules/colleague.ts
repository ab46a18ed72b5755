const PLACE = '{name}'

/** Whether a question is about a colleague, who has to be named before it can be asked. */
export const isAboutColleague = (text: string) => text.includes(PLACE)

/** The question as it is asked: about this colleague. */
export const about = (text: string, colleague: string) => text.replaceAll(PLACE, () => colleague)

/** What a colleague is called in a question: the first name, unless somebody else here has it too. */
export function nameAmong(name: string, everybody: readonly string[]): string {
  const first = (of: string) => of.trim().split(/\s+/)[0]!
  return everybody.filter((one) => first(one) === first(name)).length > 1 ? name.trim() : first(name)
}
