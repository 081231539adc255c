import { useTexts } from '../../../../../lib/i18n.ts'
import type { PartAnswer } from '../shapes.ts'

export type Term = PartAnswer['terms'][number]

/** What an answer may say in figures, and how it is written. */
export const termKinds = {
  seats: 'number',
  groundArea: 'number',
  servingFrom: 'time',
  servingUntil: 'time',
  startsOn: 'day',
  endsOn: 'day',
  noise: 'number',
  height: 'number',
  fee: 'number',
  roadKeeper: 'choice',
} as const satisfies Record<Term['key'], 'number' | 'time' | 'day' | 'choice'>

export const termKeys = Object.keys(termKinds) as Term['key'][]
export const bounds = ['exactly', 'at_most', 'at_least'] as const satisfies readonly Term['bound'][]
export const roadKeepers = ['municipality', 'state', 'private'] as const

/** A figure as it is read: "Högst 60 platser". */
export function useTermWords(): (term: Term) => string {
  const t = useTexts('answers')
  return ({ key, bound, value }) => {
    const keeper = roadKeepers.find((known) => known === value)
    const kind = termKinds[key]
    const read = keeper
      ? t(`choice.${keeper}`)
      : kind === 'number'
        ? value.replace('.', t('point'))
        : kind === 'time'
          ? value.replace(':', t('timePoint'))
          : value
    return t(`term.${key}.${bound}`, { value: read })
  }
}
