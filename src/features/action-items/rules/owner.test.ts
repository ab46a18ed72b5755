import { describe, expect, it } from 'vitest'
import { type ParseContext, parseActionItem } from './parse.ts'

const ana = { id: 'ana', name: 'Ana Beltrán' }
const tomas = { id: 'tomas', name: 'Tomás Řehoř', called: 'Tommy' }

/** Friday 20 November 2026, Tomás writing, the next 1:1 two weeks on. */
const meeting: ParseContext = {
  people: [ana, tomas],
  writerId: 'tomas',
  today: '2026-11-20',
  nextMeetingOn: '2026-12-04',
  locale: 'en-GB',
}
const parse = (sentence: string, context: Partial<ParseContext> = {}) =>
  parseActionItem(sentence, { ...meeting, ...context })
const ownerOf = (sentence: string, context: Partial<ParseContext> = {}) => {
  const { owner } = parse(sentence, context)
  return owner.kind === 'person' ? owner.id : owner.kind
}

describe('the owner', () => {
  it.each([
    'Ana to share the draft by Friday',
    'ana to share the draft',
    'Ana: share the draft',
    'Ana - share the draft',
    'Ana – share the draft',
    'Ana → share the draft',
    'Ana will share the draft',
    'Ana should share the draft',
    'Ana is going to share the draft',
    'Ana needs to share the draft',
    'Ana agreed to share the draft',
    'Ana, please share the draft',
    'Ana, can you share the draft?',
    'Can Ana share the draft?',
    'Ana share the draft',
    'Ana shares the draft',
    'Ana Beltran to share the draft',
    'Beltrán to share the draft',
    'AB to share the draft',
    '@ana share the draft',
    '@Ana to share the draft',
    '@ana.beltran share the draft',
    '@AnaBeltran: share the draft',
    '[Ana] share the draft',
    '(Ana) share the draft',
    'share the draft (Ana)',
    'share the draft [Ana]',
    'share the draft (Ana, Friday)',
    'share the draft by Friday (Ana)',
    'share the draft → Ana',
    'share the draft -> @ana by Friday',
    'share the draft — Ana',
    'share the draft | Ana | Friday',
    'share the draft, owner: Ana',
    'owner: Ana, share the draft',
    'assigned to Ana: share the draft',
    'share the draft @ana',
    'You: share the draft',
    "You'll share the draft",
    'you to share the draft',
    'Can you share the draft by Friday?',
    'Could you please share the draft?',
    '**Ana** will share the draft',
    '**Ana:** share the draft',
    '- [ ] Ana to share the draft',
    '* [ ] @ana share the draft',
    '1. Ana to share the draft',
    'AI: Ana to share the draft',
    'AI -- Ana share the draft',
    'Action item: Ana to share the draft',
    'TODO Ana – share the draft',
    'By Friday, Ana to share the draft',
    'By Friday Ana will share the draft',
    'Tomorrow: Ana to share the draft',
    '🚀 Ana to share the draft',
    '→ Ana: share the draft',
  ])('of “%s” is Ana', (sentence) => {
    expect(ownerOf(sentence)).toBe('ana')
    expect(parse(sentence).text).toMatch(/^(?:🚀 )?Share the draft$/)
  })

  it.each([
    "I'll share the draft",
    'I’ll share the draft',
    'i will share the draft',
    'I to share the draft',
    'I need to share the draft',
    "I'm going to share the draft",
    'me: share the draft',
    'me to share the draft',
    'For me: share the draft',
    'share the draft (me)',
    'share the draft → me',
    'Let me share the draft',
    'Tommy to share the draft',
    'tomas to share the draft',
    'Tomás Řehoř to share the draft',
    'rehor to share the draft',
    'Toma\u0301s to share the draft',
    'TŘ to share the draft',
  ])('of “%s” is Tomás, who wrote it or is named', (sentence) => {
    expect(ownerOf(sentence)).toBe('tomas')
    expect(parse(sentence).text).toBe('Share the draft')
  })

  it.each([
    'Both to share the draft',
    'We both share the draft',
    "We'll both share the draft",
    'Both of us will share the draft',
    'both: share the draft',
    'share the draft (both)',
    'share the draft → both',
    'Ana and Tomás to share the draft',
    'Ana & Tommy: share the draft',
    'Ana/Tomás to share the draft',
    'Ana and I will share the draft',
    'You and I will share the draft',
    'share the draft (Ana and Tomás)',
    '@ana @tomas share the draft',
  ])('of “%s” is both', (sentence) => {
    expect(ownerOf(sentence)).toBe('both')
    expect(parse(sentence).text).toBe('Share the draft')
  })

  it.each([
    'Share the draft by Friday',
    'We will share the draft',
    "Let's share the draft",
    'Someone should share the draft',
    'Ruth to share the draft',
    'Send Ana the draft',
    'Share the draft with Ana',
    'Share the draft with @ana',
    'Ask Ana about the draft',
    "Ana's draft to be shared",
    'Review the proposal by Ana',
    'Invite Ruth, Bob, Ana',
    'Talk to Ana',
    'Anaïs to share the draft',
    'Ana-Maria to share the draft',
    'Banana to share the draft',
  ])('of “%s” has to be asked', (sentence) => {
    expect(ownerOf(sentence)).toBe('unknown')
  })

  it('offers the writer first when nobody is named', () => {
    expect(parse('Share the draft').owner).toEqual({ kind: 'unknown', candidates: ['tomas', 'ana'] })
  })

  it('offers both when both have the name that was used', () => {
    const people = [
      { id: 'silva', name: 'Ana Silva' },
      { id: 'costa', name: 'Ana Costa' },
    ]
    const context = { people, writerId: 'silva' }
    expect(parse('Ana to share the draft', context).owner).toEqual({ kind: 'unknown', candidates: ['silva', 'costa'] })
    expect(ownerOf('Ana C. to share the draft', context)).toBe('costa')
    expect(ownerOf('Ana Silva to share the draft', context)).toBe('silva')
    expect(ownerOf('@anacosta share the draft', context)).toBe('costa')
  })

  it.each([
    ['Nguyễn Văn An', 'An to share the draft'],
    ['Nguyễn Văn Bình', 'Binh to share the draft'],
    ['Zoë van der Berg', 'Zoe to share the draft'],
    ['Søren Ågård', 'Soren to share the draft'],
    ['Łukasz Żółć', 'lukasz to share the draft'],
    ['Jürgen Weiß', 'Weiss to share the draft'],
    ['İlker Şahin', 'Ilker to share the draft'],
    ['Ιωάννα Παπά', 'Ιωαννα to share the draft'],
    ['Наталья Иванова', 'Наталья: share the draft'],
    ['田中 太郎', '田中さん to share the draft'],
    ['王小明', '王小明 to share the draft'],
    ['김민수', '김민수: share the draft'],
    ['محمد علي', 'محمد to share the draft'],
    ['נועה לוי', 'נועה: share the draft'],
    ['प्रिया शर्मा', 'प्रिया to share the draft'],
    ["Siobhán O'Brien", 'Siobhan to share the draft'],
    ["Siobhán O'Brien", 'O’Brien to share the draft'],
    ['Jean-Luc Picard', 'Jean-Luc to share the draft'],
    ['Jean-Luc Picard', 'jean luc to share the draft'],
    ['María José García', 'maria jose to share the draft'],
    ['Kenji Tanaka', 'Tanaka-san to share the draft'],
    ['Will Young', 'Will to share the draft'],
    ['Will Young', 'Will will share the draft'],
    ['Mark Rose', 'Mark: share the draft'],
    ['April May', 'April to share the draft'],
    ['May Lin', 'share the draft (May)'],
    ['June Park', 'share the draft (June, Friday)'],
  ])('called %s is found in “%s”', (name, sentence) => {
    const context = { people: [{ id: 'other', name }, tomas] }
    expect(ownerOf(sentence, context)).toBe('other')
    expect(parse(sentence, context).text).toBe('Share the draft')
  })

  it.each([
    ['Katherine Osei', 'Kate to share the draft'],
    ['Katherine Osei', 'Kate O. to share the draft'],
    ['Katherine Osei', '@kate share the draft'],
    ['Katherine Osei', 'K to share the draft'],
    ['Katherine Osei', 'Ms Osei to share the draft'],
    ['Thomas Berg', 'Tom to share the draft'],
    ['Tomasz Nowak', 'Tom to share the draft'],
    ['Tom Berg', 'Thomas to share the draft'],
    ['Jürgen Weiß', 'Juergen to share the draft'],
    ['Åse Bjørnsen', 'Bjoernsen to share the draft'],
    ['Jean-Luc Picard', 'JL to share the draft'],
    ['Jean-Luc Picard', 'Jean to share the draft'],
    ['Dr. Dana Reyes', 'Dana to share the draft'],
    ['Dr. Dana Reyes', 'Dr Reyes to share the draft'],
    ['Christopher (CJ) Cole', 'CJ to share the draft'],
  ])('called %s is found in “%s” as well', (name, sentence) => {
    const context = {
      people: [
        { id: 'other', name },
        { id: 'me', name: 'Ines Duarte' },
      ],
      writerId: 'me',
    }
    expect(ownerOf(sentence, context)).toBe('other')
    expect(parse(sentence, context).text).toBe('Share the draft')
  })

  it('is whose own name it is before it is anybody’s short name', () => {
    const people = [
      { id: 'samantha', name: 'Samantha Ruiz' },
      { id: 'sam', name: 'Sam Okoye' },
    ]
    expect(ownerOf('Sam to share the draft', { people })).toBe('sam')
    const alike = [
      { id: 'a', name: 'Alexandra Winter' },
      { id: 'b', name: 'Alexander Roth' },
    ]
    expect(ownerOf('Alex to share the draft', { people: alike })).toBe('unknown')
    expect(ownerOf('Alex to share the draft', { people: [{ ...alike[0]!, called: 'Alex' }, alike[1]!] })).toBe('a')
  })

  it.each(['Jonas to share the draft by Friday', 'K to share the draft', 'Who will share the draft?'])(
    'who is not understood in “%s” is nobody, never the writer',
    (sentence) => expect(ownerOf(sentence)).toBe('unknown'),
  )

  it.each([
    ['Ana not to take any shifts', 'Do not take any shifts'],
    ["Ana won't take any shifts", 'Do not take any shifts'],
  ])('of “%s” promises to leave something', (sentence, text) => {
    expect(ownerOf(sentence)).toBe('ana')
    expect(parse(sentence).text).toBe(text)
  })

  it('called Mark or Will is not taken for the verb', () => {
    const people = [
      { id: 'mark', name: 'Mark Rose' },
      { id: 'will', name: 'Will Young' },
    ]
    expect(ownerOf('mark the ticket as done', { people })).toBe('unknown')
    expect(ownerOf('will share the draft', { people })).toBe('unknown')
  })

  it('given by a heading makes another name the subject', () => {
    const context = { assumedOwnerId: 'tomas' }
    expect(parse('Ana: conference budget', context)).toMatchObject({
      owner: { kind: 'person', id: 'tomas' },
      text: 'Ana: conference budget',
    })
    expect(ownerOf('Ana: book the conference', context)).toBe('ana')
    expect(ownerOf('book the conference', context)).toBe('tomas')
  })

  it('keeps a third person who does it together with the owner', () => {
    expect(parse('Ana and Ruth to plan the offsite')).toMatchObject({
      owner: { id: 'ana' },
      text: 'Plan the offsite with Ruth',
    })
  })
})
