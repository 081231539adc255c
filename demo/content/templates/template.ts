import type { DemoAnswer } from '../types.ts'

/** One unit's share in a common kind of case; `{slot}` in any text is replaced. */
export type TemplatePart = {
  unit: string
  area: string
  title: string
  officers: string[]
  answers: DemoAnswer[]
}

/** A common kind of case, told anew for each company with other words, places and numbers. */
export type Template = {
  key: string
  areas: string[]
  /** Keys of companies that could ask this. */
  companies: string[]
  /** Names of people who plan to start a company; they ask instead of companies. */
  starters?: string[]
  /** Values in turn: the first telling takes the first of each list, the second the second, and so on. */
  slots: Record<string, string[]>
  titles: string[]
  questions: string[]
  places: string[]
  parts: TemplatePart[]
  /** What the unit asks the company for while it waits. */
  ask: string
  reply: string
  notes: string[]
  leads: string[]
}
