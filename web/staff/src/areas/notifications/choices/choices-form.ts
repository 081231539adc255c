import type { Option } from '../../../../../ui/select-field.tsx'
import type { Choices, ChoicesEdit } from './queries.ts'

export const groups = ['waits', 'mentions', 'cases', 'unit', 'signals'] as const satisfies readonly Group[]
export const ways = ['mail', 'digest', 'app'] as const satisfies readonly Way[]
export type Group = keyof Choices['by']
export type Way = Choices['by'][Group]

/** The choices as they stand in the form. The quiet hours are remembered while they are switched off. */
export type ChoicesForm = Record<Group, string> & {
  readonly weekly: boolean
  readonly following: boolean
  readonly quiet: boolean
  readonly from: string
  readonly to: string
  readonly quietDays: boolean
}

export function formOf({ by, weekly, following, quiet, quietDays }: Choices): ChoicesForm {
  const { from = '18:00', to = '07:00' } = quiet ?? {}
  return { ...by, weekly, following, quiet: quiet !== null, from, to, quietDays }
}

export function editOf(form: ChoicesForm): ChoicesEdit {
  const { weekly, following, quiet, from, to, quietDays } = form
  const by = Object.fromEntries(groups.map((group) => [group, form[group]])) as ChoicesEdit['by']
  return { by, weekly, following, quiet: quiet ? { from, to } : null, quietDays }
}

const halfHours = Array.from({ length: 48 }, (_, nth) => {
  return `${String(Math.floor(nth / 2)).padStart(2, '0')}:${nth % 2 === 0 ? '00' : '30'}`
})

/** The times of day to choose from, and the one that is chosen if it is another. */
export function timesWith(chosen: string): readonly Option[] {
  return [...new Set([...halfHours, chosen])].toSorted().map((time) => ({ value: time, label: time }))
}
