import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decideTemplateText,
  decideWithoutGaps,
  fillIn,
  PLACEHOLDERS,
  type PlaceholderValues,
  placeholdersIn,
} from './placeholders.rules.ts'

const values: PlaceholderValues = {
  company: 'Café Lyktan AB',
  contact: 'Sara Holm',
  caseNumber: 'L-2026-00042',
  caseTitle: 'Uteservering',
  accountable: 'Anna Lindqvist',
  unit: 'Bygglovsenheten',
  writer: 'Olle Ek',
  promisedDay: null,
  answerDay: null,
}

test.each([
  ['Hej {{contact}}!', undefined],
  ['Hej {{ contact }}, om {{caseNumber}}.', undefined],
  ['Inget att fylla i.', undefined],
  ['Hej {{kontakt}}!', 'messageTemplate.unknownPlaceholder'],
  ['Hej {{Contact}}!', 'messageTemplate.unknownPlaceholder'],
  ['Hej {{}}!', 'messageTemplate.unknownPlaceholder'],
  ['Hej {{contact}!', 'messageTemplate.unknownPlaceholder'],
  ['Hej contact}}!', 'messageTemplate.unknownPlaceholder'],
  ['Hej {{{contact}}}!', undefined],
  ['{{con\ntact}}', 'messageTemplate.unknownPlaceholder'],
])('a template that says %j', (text, code) => {
  for (const verdict of [decideTemplateText(text), decideTemplateText('Bra.', text)])
    expect(verdict.allowed ? undefined : verdict.code).toBe(code)
})

test('is filled in from the case; what it has no value for stays and is named once', () => {
  const { text, missing } = fillIn(
    'Hej {{ contact }}! {{company}} får svar {{promisedDay}}, senast {{promisedDay}}. /{{writer}}',
    values,
  )
  expect(text).toBe(
    'Hej Sara Holm! Café Lyktan AB får svar {{promisedDay}}, senast {{promisedDay}}. /Olle Ek',
  )
  expect(missing).toEqual(['promisedDay'])
})

test('what a value itself says is never filled in once more', () => {
  const { text } = fillIn('{{company}} och {{contact}}', { ...values, company: '{{writer}} AB' })
  expect(text).toBe('{{writer}} AB och Sara Holm')
})

test('a text with a gap is neither sent nor kept; other braces are anybody’s', () => {
  expect(decideWithoutGaps('Klart {{promisedDay}}.')).toMatchObject({ code: 'message.gapLeft' })
  expect(decideWithoutGaps('Skriv {{så här}} i fältet.').allowed).toBe(true)
  expect(placeholdersIn('{{unit}} {{writer}} {{unit}}')).toEqual(['unit', 'writer'])
})

test('whatever a template says: when nothing is missing no gap is left, else just those', () => {
  const piece = fc.oneof(
    fc.constantFrom(...PLACEHOLDERS).map((name) => `{{${name}}}`),
    fc.constantFrom(' ', 'ord', '{', '}', '\n'),
  )
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (template) => {
        const { text, missing } = fillIn(template, values)
        expect(placeholdersIn(text)).toEqual(missing)
      },
    ),
  )
})
