import type { Gap } from './queries.ts'

/** What a template may leave open, in the order that it is offered to whoever writes one. */
const order = {
  contact: 1,
  company: 2,
  caseNumber: 3,
  caseTitle: 4,
  accountable: 5,
  unit: 6,
  writer: 7,
  promisedDay: 8,
  answerDay: 9,
} as const satisfies Record<Gap, number>

export const gaps = Object.keys(order) as readonly Gap[]

/** The gaps that stand in a text, in the order that they come, each where it stands. */
export function gapsIn(text: string): { readonly gap: Gap; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].flatMap((found) => {
    const gap = gaps.find((known) => known === found[1])
    return gap ? [{ gap, from: found.index, to: found.index + found[0].length }] : []
  })
}
