import type { words } from '../../../platform/i18n/words.ts'
import { TERMS, type Term } from './terms.ts'

export type Words = ReturnType<typeof words>

/** A figure as it is read: "Högst 60 platser". */
export function termInWords({ key, bound, value }: Term, t: Words): string {
  const { kind } = TERMS[key]
  const read =
    kind === 'choice'
      ? t(`answers:choice.${value}`)
      : kind === 'number'
        ? value.replace('.', t('answers:point'))
        : kind === 'day'
          ? value
          : value.replace(':', t('answers:timePoint'))
  return t(`answers:term.${key}.${bound}`, { value: read })
}
