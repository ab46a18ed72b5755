import { describe, expect, test } from 'vitest'
import { isEnglish } from './index.ts'

describe('what is not English is known by its own words', () => {
  test.each([
    ['German', 'Was bremst dich gerade am meisten?'],
    ['German, with words English has too', 'Was will man in so einer Woche noch?'],
    ['German, with words it borrowed', 'Hast du das Feedback aus dem Sprint-Review im Team besprochen?'],
    ['German, in two words', 'Und sonst?'],
    ['French', 'Qu’est-ce qui t’a donné de l’élan cette semaine ?'],
    ['French, without an accent', 'Tu as fini le rapport sur le budget ?'],
    ['Spanish', '¿Qué te frena en este momento?'],
    ['Spanish, typed in a hurry', 'Has hablado con ella? Me lo puedes contar?'],
    ['Portuguese', 'O que te deixou orgulhosa este mês?'],
    ['Portuguese, with words English has too', 'As tarefas do time me preocupam'],
    ['Italian', 'Come va il progetto con il nuovo team?'],
    ['Italian, in two words', 'Tutto bene?'],
    ['Dutch', 'Wat is het lastigste aan je werk?'],
    ['Dutch, with words English has too', 'Was dat werk over een week af?'],
    ['Arabic', 'ما الذي يشغل بالك هذه الأيام؟'],
    ['Arabic, with a name in it', 'كيف ترى العمل مع Priya؟'],
    ['Japanese', '今週いちばん手応えがあったことは何ですか？'],
    ['Japanese, with words it borrowed', '最近の sprint と team はどうですか？'],
    ['Swedish', 'Har du tid att prata om det i morgon?'],
    ['Danish', 'Kan vi have et møde i byen om to dage?'],
    ['Polish', 'To jest dobry moment, czy on ma czas?'],
    ['Turkish', 'Bu hafta seni en çok ne yordu?'],
    ['Romanian', 'Are un motiv anume?'],
    ['Russian', 'Что тебя сейчас беспокоит?'],
    ['Chinese', '这个星期什么最难？'],
  ])('%s', (_, text) => {
    expect(isEnglish(text)).toBe(false)
    expect(isEnglish(text.toUpperCase())).toBe(false)
  })
})

test.each(['Feedback?', 'Team OK?', 'Sprint review?', 'Budget 2027?', 'Ana?', 'So?', '1:1', ''])(
  '%j is too short to tell, so it is not called English',
  (text) => expect(isEnglish(text)).toBe(false),
)

test.each([
  'What slows you down?',
  'do you feel heard',
  'isnt that odd',
  'WHY NOT?',
  'Everything okay?',
  'Tomás, how was the café in Zürich?',
  'The déjà vu of last year’s façade: what did you make of it?',
])('%s is English, with or without a name, an accent or an apostrophe', (text) => expect(isEnglish(text)).toBe(true))

test('what somebody else said does not decide it', () => {
  expect(isEnglish('She said “das machen wir immer so”. What do you make of it?')).toBe(true)
  expect(isEnglish('Sie sagte “what do you think about that?”, und was denkst du?')).toBe(false)
})

test('where two languages stand side by side, the larger part decides', () => {
  const german = 'Wir haben lange über die Planung gesprochen, und niemand wollte zuerst etwas sagen.'
  expect(isEnglish(`${german} What now?`)).toBe(false)
  expect(isEnglish('What would you say to the others about the Nachbereitung?')).toBe(true)
})
