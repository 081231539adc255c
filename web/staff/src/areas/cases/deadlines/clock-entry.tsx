import { formatDay } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { StatusTag, type Tone } from '../../../../../ui/status-tag.tsx'
import type { Clock } from './queries.ts'
import { clockId } from './show-why.ts'
import { Why } from './why.tsx'

const tones = {
  not_started: 'new',
  running: 'active',
  standing: 'waiting',
  met: 'good',
  missed: 'danger',
  waived: 'ended',
} as const satisfies Record<Clock['state'], Tone>

/** One date: what it is for, the day, how much is left, and why. */
export function ClockEntry({ clock }: { clock: Clock }) {
  const t = useTexts('deadlines')
  const title = useTitle(clock)
  const isCalm = clock.state === 'running' && (clock.remaining ?? 0) > 0
  return (
    <li className="f-clock" data-state={clock.state} id={clockId(clock.kind, clock.part?.id)}>
      <h3>{title}</h3>
      {clock.part ? <p className="f-case__quiet">{clock.part.title}</p> : null}
      <p className="f-clock__day">
        {clock.due ? <DateText value={clock.due} weekday /> : t('noDate')}
        {isCalm ? null : (
          <StatusTag tone={tones[clock.state]} plain>
            {t(`state.${clock.state}`)}
          </StatusTag>
        )}
      </p>
      <Left clock={clock} />
      <Why clock={clock} title={title} />
    </li>
  )
}

function useTitle(clock: Clock): string {
  const t = useTexts('deadlines')
  const isEnglish = useLanguage() === 'en'
  if (!clock.limit || clock.kind === 'decision_request') return t(`clock.${clock.kind}`)
  const law = isEnglish ? clock.limit.titleEn : clock.limit.title
  const kind = clock.limit.aim === 'begin' ? t('clock.statutory.begin') : t('clock.statutory')
  return `${kind}: ${law}`
}

function Left({ clock: { state, remaining, endedOn } }: { clock: Clock }) {
  const t = useTexts('deadlines')
  const language = useLanguage()
  if (endedOn) return <p className="f-case__quiet">{t('ended', { day: formatDay(endedOn, language) })}</p>
  if (state === 'standing' && remaining !== null) return <p className="f-case__quiet">{t('due.earliest')}</p>
  if (remaining === null) return null
  const words =
    remaining === 0
      ? t('left.today')
      : remaining > 0
        ? t('left.days', { count: remaining })
        : t('left.late', { count: -remaining })
  return <p className="f-case__quiet">{words}</p>
}
