import { formatDay } from '../../../../../lib/dates.ts'
import { durationParts } from '../../../../../lib/duration.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import type { Clock, Step } from './queries.ts'

type T = ReturnType<typeof useTexts<'deadlines'>>
type Key = Parameters<T>[0]

/** Says the steps of a clock in the reader's language. */
export function useStepWords(): (clock: Clock, step: Step) => string {
  const t = useTexts('deadlines')
  const language = useLanguage()
  const day = (value: string | null) => (value ? formatDay(value, language) : '')
  const period = (text: string | null) => {
    const parts = durationParts(text ?? '')
    return parts ? t(`period.${parts.unit}`, { count: parts.count }) : (text ?? '')
  }
  const why = ({ why: reason, name, nameEn }: Step) => {
    const own = language === 'en' ? nameEn : name
    return own ? t('off.own.named', { name: own }) : t(`off.${reason ?? 'weekend'}` as Key)
  }
  return (clock, step) => {
    const values = {
      day: day(step.day),
      to: day(step.to),
      count: step.days ?? 0,
      period: period(step.period),
      why: step.why ? why(step) : '',
    }
    return t(keyOf(clock, step), values)
  }
}

function keyOf(clock: Clock, step: Step): Key {
  switch (step.code) {
    case 'from':
      return `step.from.${step.what ?? 'received'}` as Key
    case 'given':
      return `step.given.${clock.kind}` as Key
    case 'off':
      return step.day === step.to ? 'step.off' : 'step.off.span'
    case 'stood':
      return (step.to ? 'step.stood' : 'step.stands') as Key
    case 'wentOn':
      return `step.wentOn.${step.waitsFor ?? 'unit'}` as Key
    default:
      return `step.${step.code}` as Key
  }
}
