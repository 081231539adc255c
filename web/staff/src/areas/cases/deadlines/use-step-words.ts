import { formatDay } from '../../../../../lib/dates.ts'
import { durationParts } from '../../../../../lib/duration.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import type { Clock, Step } from './queries.ts'

/** Any of the sentences that a step is said in; each has the same things to fill in. */
type Key = 'step.off'

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
    return own ? t('off.own.named', { name: own }) : t(`off.${reason ?? 'weekend'}` as 'off.weekend')
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
  const { code } = step
  if (code === 'from') return `step.from.${step.what ?? 'received'}` as Key
  if (code === 'given') return `step.given.${clock.kind}` as Key
  if (code === 'off') return (step.day === step.to ? 'step.off' : 'step.off.span') as Key
  if (code === 'stood') {
    // Stillness waits for anybody; all other times stand still for the company alone.
    const whom = clock.kind === 'stillness' ? '.anybody' : ''
    return `step.${step.to ? 'stood' : 'stands'}${whom}` as Key
  }
  if (code === 'wentOn') return `step.wentOn.${step.waitsFor ?? 'unit'}` as Key
  return `step.${code}` as Key
}
