import { describe, expect, test } from 'vitest'
import { visibleHints } from '../../coaching/rules/index.ts'
import { coachQuestion, opennessOf, type QuestionContext, type QuestionRule } from './coach.ts'

const spoken = (text: string, context?: QuestionContext) =>
  Object.fromEntries(
    coachQuestion(text, context)
      .filter(({ severity }) => severity > 0)
      .map(({ rule, severity }) => [rule, severity]),
  )
const severityOf = (rule: QuestionRule, text: string) =>
  coachQuestion(text).find((hint) => hint.rule === rule)?.severity
const rewriteOf = (text: string, rule?: QuestionRule) =>
  visibleHints(coachQuestion(text)).find((hint) => rule === undefined || hint.rule === rule)?.rewrite

describe('what stays unflagged', () => {
  test.each([
    ['an invitation to tell', 'Could you walk me through it?'],
    ['an invitation to tell, politely', 'Would you mind sharing what you saw?'],
    ['curiosity', "I'm curious how you see it."],
    ['an invitation to act', "Why don't we look at it together?"],
    ['somebody else leading, quoted', 'She asked “isn’t there a better way?” What did you think?'],
    ['what was tried', 'What have you tried so far?'],
    ['work that somebody learns from', 'How is the project going, and what is it teaching you about your own skills?'],
    ['why with a view', 'Why do you think it failed?'],
    ['why that matters', 'Why is this exciting to you?'],
    ['why not', 'Would you do it again? Why not?'],
    ['hard for you', 'How hard was it for you to say that?'],
    ['highs and lows', 'What were the highs and lows of the month?'],
    ['an added time', 'How are you feeling about the reorg?'],
    ['a scale', 'On a scale from 1 to 10, how was the week?'],
    ['a fronted clause', 'If you could change one thing, what would it be?'],
    ['a link with words in it', 'https://tickets.example/did-you-finish makes me wonder: what is blocking it?'],
    ['a wish of always', 'What have you always wanted to do?'],
    ['asking leave', 'May I share something I noticed?'],
    ['a note that is no question', "Don't forget the offsite budget"],
    ['a title', 'Career: where next'],
  ])('%s', (_, text) => {
    expect(Object.values(spoken(text)).filter((severity) => severity > 1)).toEqual([])
    expect(spoken(text)).not.toHaveProperty('Q1')
  })
})

describe('how loudly it speaks', () => {
  test('a closed question that an open one follows is only counted', () => {
    expect(severityOf('Q1', 'Did the talk go well?')).toBe(2)
    expect(severityOf('Q1', 'Did the talk go well? What would you change?')).toBe(0)
    expect(severityOf('Q1', 'Do you like it here, and if not, what would help?')).toBe(0)
  })

  test('what experts call open half the time gets a quiet dot', () => {
    for (const text of ['Is there anything I should know?', 'Have you thought about what comes next?', 'Any worries?'])
      expect(severityOf('Q1', text)).toBe(1)
  })

  test('the more exact reason speaks, and "closed" steps back', () => {
    for (const [text, rule] of [
      ["Don't you think we are late?", 'Q2'],
      ['Did you finish the report?', 'Q3'],
      ['Have you tried asking her?', 'Q2b'],
      ['Everything ok?', 'Q6'],
    ] as const) {
      expect(visibleHints(coachQuestion(text)).map((hint) => hint.rule)).toEqual([rule])
    }
  })

  test('blame is loud with a "not" or a miss in it, quiet without', () => {
    expect(severityOf('Q5', "Why didn't you call?")).toBe(2)
    expect(severityOf('Q5', 'Why did you miss the train?')).toBe(2)
    expect(severityOf('Q5', 'Why did you call?')).toBe(1)
  })

  test('facts and long questions are counted, never shown', () => {
    expect(severityOf('Q1b', 'How many people came?')).toBe(0)
    expect(severityOf('Q8', `${'Thinking of the week, '.repeat(12)}what stayed with you?`)).toBe(0)
  })
})

describe('what somebody needs of the other is no question to open up', () => {
  test.each([
    ['leave', 'May I start later on Mondays?'],
    ['leave, with care', 'Would it be okay if I left at three?'],
    ['a favour', 'Could you put me through to the clinic?'],
    ['a favour for somebody', 'Can you say a word for us at the board?'],
    ['a proposal', 'Shall we sit outside today?'],
    ['a topic', 'Parental leave?'],
  ])('%s: nothing is said', (_, text) => expect(spoken(text)).toEqual({}))

  test.each([
    'Should I take the course in spring?',
    'Do we have a room for the party?',
    'Have you looked at my draft?',
    'Where are we with the chair I asked for?',
  ])('%s gets a quiet dot at most', (text) =>
    expect(Math.max(0, ...Object.values(spoken(text)))).toBeLessThanOrEqual(1),
  )

  test('from the member a yes-or-no question or one about progress is quiet, from the lead it is not', () => {
    for (const text of ['Did the board agree?', 'Is the new desk ordered?']) {
      expect(Math.max(...Object.values(spoken(text, { me: 'lead' })))).toBe(2)
      expect(Math.max(...Object.values(spoken(text, { me: 'member' })))).toBe(1)
    }
  })

  test('what leans or blames does so from both sides', () => {
    for (const me of ['lead', 'member'] as const) {
      expect(spoken("Can we agree that this was your idea? It was, wasn't it?", { me })).toHaveProperty('Q2', 2)
      expect(spoken('Why did you forget the demo?', { me })).toHaveProperty('Q5', 2)
    }
  })
})

describe('what it knows of the moment', () => {
  test('asking whether a promise was kept is no status question', () => {
    expect(spoken('Did you send the draft?')).toHaveProperty('Q3')
    expect(spoken('Did you send the draft?', { followsUpActionItem: true })).not.toHaveProperty('Q3')
  })

  test('a name is a call, with or without its comma', () => {
    expect(opennessOf('Will, how was it?')).toBe('open')
    expect(opennessOf('ana how was it', { names: ['Ana'] })).toBe('open')
  })

  test('nothing is said about a sentence that is still being typed', () => {
    expect(coachQuestion('What helped? Did you finish the', { finishedOnly: true })).toEqual([])
    expect(spoken('Did you finish the', { finishedOnly: false })).toHaveProperty('Q3')
  })

  test('what is not English is left alone, whatever it looks like to English eyes', () => {
    expect(coachQuestion('Was hat am besten geklappt?')).toEqual([])
    expect(coachQuestion('Was it any good?')).not.toEqual([])
  })

  test('list items are judged one by one', () => {
    expect(severityOf('Q1', '- Do you feel heard?\n- What would help?')).toBe(2)
    expect(severityOf('Q1', 'Do you feel heard?\nWhat would help?')).toBe(0)
  })
})

describe('the rewrite', () => {
  test.each([
    ['Is your workload manageable?', 'How do you find your workload?'],
    ['Do you feel supported by the team?', 'When do you feel supported by the team, and when less so?'],
    ['Is the rollout going well?', "What's going well with the rollout, and what isn't?"],
    ['Is there anything I can do to help?', "What's one thing I can do to help?"],
    ['Did you finish the budget report yet?', 'What has been hardest about the budget report?'],
    ["Don't you think we should drop the demo?", 'What would change for you if we drop the demo?'],
    ['Don’t you think the café is too loud?', 'What do you think about the café?'],
    ['Have you tried a checklist?', 'What have you tried so far?'],
    ['Why did you skip the retro?', 'What led you to skip the retro?'],
    ["Why didn't you ask Zoë?", 'What got in the way of asking Zoë?'],
    ['How can I help?', 'I could … or …: which would help more?'],
    ['So, do you feel heard?', 'when do you feel heard, and when less so?'],
    ['Are you glad about the new rota?', 'How glad are you about the new rota?'],
    ['Why do you always leave at four?', 'What leads you to leave at four?'],
    ['Why are you leaving the choir?', 'What led to you leaving the choir?'],
    ['Why were you late for the client?', 'What led to you being late for the client?'],
    ['Why has the night shift not answered?', 'What got in the way for the night shift?'],
    ['Why do you never show your drafts?', 'What makes it hard to show your drafts?'],
    ['Would you not rather work upstairs?', "What would make you work upstairs, and what wouldn't?"],
  ])('%s → %s', (text, rewrite) => {
    expect(rewriteOf(text)).toBe(rewrite)
  })

  test.each([
    'Surely you know why the client was angry?',
    "Shouldn't you be done by now?",
    "Aren't you pleased that we moved?",
  ])('%s: where the words would not fit, there is a gap and no broken sentence', (text) =>
    expect(rewriteOf(text)).toContain('…'),
  )

  test('two questions are split where they meet', () => {
    const [hint] = coachQuestion('What do you enjoy and what would you change?').filter(({ rule }) => rule === 'Q4')
    expect(hint).toMatchObject({ action: 'split', rewrite: 'What do you enjoy? What would you change?' })
  })

  test('stands for the stretch it would replace, so the rest of the sentence stays', () => {
    const text = 'Ana, did you like the talk?'
    const [hint] = coachQuestion(text)
    expect(text.slice(0, hint!.start) + hint!.rewrite + text.slice(hint!.end)).toBe('Ana, how was the talk for you?')
  })
})
