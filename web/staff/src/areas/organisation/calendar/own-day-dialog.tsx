import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { setOwnDay, staleAfterCalendar } from './queries.ts'

type Props = { day: string; onClose: () => void }

/** Closes a day to come, or gives it other hours. */
export function OwnDayDialog({ day, onClose }: Props) {
  const t = useTexts('deadlines')
  const { member } = useSession()
  const form = useForm({
    draft: { form: `service-calendar.${day}`, memberId: member.id },
    initial: {
      day,
      name: t('calendar.own.name.suggested'),
      nameEn: t('calendar.own.name.suggestedEn'),
      how: 'closed',
      opens: '',
      closes: '',
    },
    send: ({ day: on, name, nameEn, how, opens, closes }, intention) =>
      setOwnDay(on, { name, nameEn, hours: how === 'hours' ? { opens, closes } : null }, intention),
    invalidates: () => staleAfterCalendar,
    onDone() {
      showToast({ tone: 'good', message: t('calendar.own.saved') })
      onClose()
    },
  })
  return (
    <Modal open title={t('calendar.own.add')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <TextField label={t('calendar.own.day')} type="date" length="short" {...form.field('day')} />
        <TextField label={t('calendar.own.name')} length="medium" {...form.field('name')} />
        <TextField label={t('calendar.own.nameEn')} length="medium" {...form.field('nameEn')} />
        <RadioField
          label={t('calendar.own.how')}
          choices={[
            { value: 'closed', label: t('calendar.own.closed') },
            { value: 'hours', label: t('calendar.own.hours') },
          ]}
          {...form.field('how')}
        />
        {form.value.how === 'hours' ? (
          <div className="f-calendar__hours">
            <TextField
              label={t('calendar.opens')}
              type="time"
              length="short"
              {...form.field('opens')}
              error={form.problems['hours.opens']}
            />
            <TextField
              label={t('calendar.closesAt')}
              type="time"
              length="short"
              {...form.field('closes')}
              error={form.problems['hours.closes']}
            />
          </div>
        ) : null}
        <FormFoot form={form} submit={t('calendar.own.save')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
