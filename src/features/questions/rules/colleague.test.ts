import { expect, test } from 'vitest'
import { about, isAboutColleague, nameAmong } from './colleague.ts'

test('a question about a colleague is asked about the one who is named, whatever the name', () => {
  expect(isAboutColleague('What do you get from {name}?')).toBe(true)
  expect(isAboutColleague('What do you get from a colleague?')).toBe(false)
  expect(about('How do you and {name} share what {name} began?', '$& Noor')).toBe(
    'How do you and $& Noor share what $& Noor began?',
  )
})

test('the first name is enough, unless two here share it', () => {
  const everybody = ['Ruth Calder', 'Ana Beltrán', 'Ana Souza']
  expect(nameAmong('Ruth Calder', everybody)).toBe('Ruth')
  expect(nameAmong('Ana Souza', everybody)).toBe('Ana Souza')
})
