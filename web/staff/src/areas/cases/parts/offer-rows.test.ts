import { expect, it } from 'vitest'
import type { PlanDraft } from '../plan/queries.ts'
import { newParts, type OfferDraft, offerRows, titlesBefore } from './offer-rows.ts'

const unit = (name: string) => ({ id: name, slug: name, name, nameEn: name })
const row = (title: string, after: number[] = [], needs: string[] = []): PlanDraft['rows'][number] => ({
  unit: unit(`enhet ${title}`),
  areaId: `område ${title}`,
  title,
  titleEn: title,
  prepare: '',
  prepareEn: '',
  usualDays: 10,
  days: { likely: 10, basis: 'usual', count: 0 },
  from: ['Mall'],
  after,
  needs,
})
const plan: PlanDraft = {
  rows: [row('marken', [], ['redan']), row('lovet', [0]), row('skylten', [1])],
  leftOut: [],
  notTogether: [],
}
const proposal = (title: string) => ({
  unit: unit(`enhet ${title}`),
  areaId: `område ${title}`,
  title,
  needed: true,
})
const draft = (changes: OfferDraft['changes'] = {}): OfferDraft => ({
  changes,
  added: [],
  templates: ['mall'],
})

it('what a template and the map both propose is one row, as the template has it', () => {
  const rows = offerRows([proposal('lovet'), proposal('vattnet')], draft(), plan)
  expect(rows.map(({ title, why }) => [title, why])).toEqual([
    ['marken', 'template'],
    ['lovet', 'template'],
    ['skylten', 'template'],
    ['vattnet', 'needed'],
  ])
})

it('the plan is sent by the places of those that are chosen', () => {
  const rows = offerRows([], draft({ 'enhet lovet område lovet': { days: '15' } }), plan)
  expect(newParts(rows)).toMatchObject([
    { after: [], needs: ['redan'], days: null, usualDays: 10 },
    { after: [0], needs: [], days: 15 },
    { after: [1], needs: [] },
  ])
})

it('one that is not chosen hands on what it would have waited for', () => {
  const rows = offerRows([], draft({ 'enhet lovet område lovet': { isChosen: false } }), plan)
  expect(newParts(rows).map(({ after, needs }) => [after, needs])).toEqual([
    [[], ['redan']],
    [[0], []],
  ])
  expect(titlesBefore(rows, rows[2] as (typeof rows)[number])).toEqual(['marken'])
  const first = offerRows([], draft({ 'enhet marken område marken': { isChosen: false } }), plan)
  expect(newParts(first).map(({ after, needs }) => [after, needs])).toEqual([
    [[], ['redan']],
    [[0], []],
  ])
})
