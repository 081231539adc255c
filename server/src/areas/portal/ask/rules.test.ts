import { expect, test } from 'vitest'
import { mentionsPersonalNumber } from '../../../kernel/personal-number.ts'
import {
  type DraftContent,
  emptyDraft,
  MOST_DRAFT_FILES,
  titleFrom,
  withFiles,
  withoutFile,
  withQuestion,
} from './rules.ts'

test.each([
  ['Vi vill ha uteservering. Vad behövs?', 'Vi vill ha uteservering'],
  ['Hej! Jag vill öppna en frisersalong i hamnen.', 'Jag vill öppna en frisersalong i hamnen'],
  ['Hej, jag undrar över bygglov', 'Jag undrar över bygglov'],
  ['Kan vi sätta upp en skylt? Den är stor.', 'Kan vi sätta upp en skylt?'],
  ['Vi säljer t.ex. ost och vin på marknaden.', 'Vi säljer t.ex. ost och vin på marknaden'],
  ['uteservering\n\nVi har ett café vid hamnen', 'Vi har ett café vid hamnen'],
  ['serveringstillstånd', 'Serveringstillstånd'],
  ['Öppettider på trottoaren gäller det', 'Öppettider på trottoaren gäller det'],
  ['..........', '..........'],
])('the title of %j is %j', (question, title) => {
  expect(titleFrom(question)).toBe(title)
})

test('a long first sentence is cut between words', () => {
  const title = titleFrom(`Vi ${'funderar mycket '.repeat(20)}på saken.`)
  expect(title.length).toBeLessThanOrEqual(82)
  expect(title).toMatch(/funderar …$|mycket …$/)
})

test('a personal identity number never gets into a title', () => {
  expect(titleFrom('Jag heter Sara 860226-0013 och vill öppna café')).not.toContain('860226')
})

test('a personal identity number is told from an organisation number and a phone number', () => {
  expect(mentionsPersonalNumber('mitt nummer 19860226-0013 ok')).toBe(true)
  expect(mentionsPersonalNumber('org 556016-0680, tel 0176-712 00')).toBe(false)
})

const file = (name: string, hash = name) => ({ hash, name, size: 1, mediaType: 'image/png' })
const draft = (change: Partial<DraftContent>): DraftContent => ({ ...emptyDraft, ...change })

test('another question makes the areas be shown again, the same question does not', () => {
  const seen = draft({ question: 'Första frågan', areas: { shown: ['a'], chosen: ['a'] } })
  expect(withQuestion(seen, 'Andra frågan').areas).toBeNull()
  expect(withQuestion(seen, ' Första frågan ').areas).toEqual({ shown: ['a'], chosen: ['a'] })
})

test('the same file chosen twice is one', () => {
  const once = withFiles(emptyDraft, [file('a.png')], [])
  expect(withFiles(once, [file('a.png'), file('b.png')], []).files.map(({ name }) => name)).toEqual([
    'a.png',
    'b.png',
  ])
})

test('files beyond the most are refused by name and the others kept', () => {
  const many = Array.from({ length: MOST_DRAFT_FILES + 1 }, (_, index) => file(`${index}.png`))
  const full = withFiles(emptyDraft, many, [])
  expect(full.files).toHaveLength(MOST_DRAFT_FILES)
  expect(full.refused.map(({ name }) => name)).toEqual([`${MOST_DRAFT_FILES}.png`])
})

test('a file is taken away once, also when the button is pressed twice', () => {
  const two = draft({ files: [file('a.png', 'x'), file('b.png', 'y')] })
  const one = withoutFile(two, 0, 'x')
  expect(one.files.map(({ name }) => name)).toEqual(['b.png'])
  expect(withoutFile(one, 0, 'x').files).toHaveLength(1)
})
