import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { addDays, lastDayOf, startOfDay } from '../../../../../lib/calendar.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { type DutyPeriod, pilotsQuery, planDuty, type Span, staleAfterDuty } from './queries.ts'
import { meetingPeriods } from './weeks.ts'

type Props = {
  /** The gap to fill, when there is one. */
  suggested: Span | undefined
  periods: readonly DutyPeriod[]
  onClose: () => void
}

const WEEK = 6
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The days as the API counts them: from midnight to the midnight after the last. Unreadable dates are left to it. */
function spanOf(first: string, last: string): Span {
  return {
    from: isDay(first) ? startOfDay(first).toISOString() : first,
    to: isDay(last) ? startOfDay(addDays(last, 1)).toISOString() : last,
  }
}

/** A pilot takes the duty for some days. Who has it already is shown when the days are taken. */
export function PlanDialog({ suggested, periods, onClose }: Props) {
  const t = useTexts('organisation')
  const cache = useQueryClient()
  const { member } = useSession()
  const pilots = useQuery(pilotsQuery)
  const first = suggested ? swedishDay(suggested.from) : ''
  // A gap may last for ever; a week of it is what is usually meant.
  const ends = suggested ? lastDayOf(suggested.to) : ''
  const week = first ? addDays(first, WEEK) : ''
  const form = useForm({
    draft: { form: 'duty', memberId: member.id },
    initial: { memberId: '', first, last: ends && ends < week ? ends : week },
    send: (value, intention) =>
      planDuty({ memberId: value.memberId, ...spanOf(value.first, value.last) }, intention),
    invalidates: () => staleAfterDuty,
    onDone() {
      showToast({ tone: 'good', message: t('plan.done') })
      onClose()
    },
  })
  const isTaken = isApiError(form.error) && form.error.code === 'duty.taken'
  const met = isTaken ? meetingPeriods(periods, spanOf(form.value.first, form.value.last)) : []

  useEffect(() => {
    if (isTaken) void cache.invalidateQueries({ queryKey: ['duty'] })
  }, [isTaken, cache])

  return (
    <Modal open title={t('plan.title')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <SelectField
          label={t('plan.who')}
          placeholder={t('plan.choose')}
          options={(pilots.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('memberId')}
        />
        <div className="f-plan__days">
          <TextField
            label={t('plan.first')}
            type="date"
            {...form.field('first')}
            error={form.problems['from']}
          />
          <TextField label={t('plan.last')} type="date" {...form.field('last')} error={form.problems['to']} />
        </div>
        <FormFoot form={form} submit={t('plan.send')} onCancel={onClose} />
        {met.length > 0 ? (
          <div className="f-plan__taken">
            <p>{t('plan.taken')}</p>
            <ul>
              {met.map((period) => (
                <li key={period.id}>
                  <strong>{period.member.name}</strong>: <DateText value={period.from} /> –{' '}
                  <DateText value={lastDayOf(period.to)} />
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </form>
    </Modal>
  )
}
