import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { editOf, formOf, HALF_DAYS, WEEKDAYS } from './hours-form.ts'
import { changeHours, type OfficeCalendar, staleAfterCalendar } from './queries.ts'

/** The hours of the week, and the eves that end early. */
export function HoursDialog({ calendar, onClose }: { calendar: OfficeCalendar; onClose: () => void }) {
  const t = useTexts('deadlines')
  const { member } = useSession()
  const form = useForm({
    draft: { form: 'service-calendar', memberId: member.id },
    initial: formOf(calendar),
    send: (value, intention) => changeHours(editOf(value), calendar.version, intention),
    invalidates: () => staleAfterCalendar,
    onDone() {
      showToast({ tone: 'good', message: t('calendar.saved') })
      onClose()
    },
  })
  return (
    <Modal open title={t('calendar.edit')} onClose={onClose}>
      <form {...form.props} className="f-form">
        {WEEKDAYS.map((day, nth) => (
          <fieldset key={day} className="f-calendar__hours">
            <legend>{t(`calendar.day.${day}`)}</legend>
            <TextField
              label={t('calendar.opens')}
              type="time"
              length="short"
              {...form.field(`opens${day}`)}
              error={form.problems[`week.${nth}.opens`]}
              optional
            />
            <TextField
              label={t('calendar.closesAt')}
              type="time"
              length="short"
              {...form.field(`closes${day}`)}
              error={form.problems[`week.${nth}.closes`]}
              optional
            />
          </fieldset>
        ))}
        <fieldset className="f-calendar__eves">
          <legend>{t('calendar.half')}</legend>
          <p className="f-field__hint">{t('calendar.half.lead')}</p>
          {HALF_DAYS.map((name) => (
            <TextField
              key={name}
              label={t(`half.${name}`)}
              type="time"
              length="short"
              {...form.field(name)}
              optional
            />
          ))}
        </fieldset>
        {form.isStale ? <p role="alert">{t('calendar.stale')}</p> : null}
        <FormFoot form={form} submit={t('calendar.save')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
