import { formatTime, swedishDay } from '../../../../../lib/dates.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { instantAt } from '../../../../../lib/instant-at.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { staleAfterMeeting } from '../queries.ts'
import { openSlots } from './queries.ts'

type Props = { meetingId: string; startsAt: string; endsAt: string; onClose: () => void }

/** Opens times of the same length, one after the other, at a meeting. */
export function OpenSlotsDialog({ meetingId, startsAt, endsAt, onClose }: Props) {
  const t = useTexts('companySlots')
  const language = useLanguage()
  const me = useSession().member.id
  const form = useForm({
    draft: { form: `open-slots.${meetingId}`, memberId: me },
    initial: { from: formatTime(startsAt, 'sv'), minutes: '20', count: '3' },
    send: ({ from, minutes, count }, intention) => {
      const body = {
        startsAt: instantAt(swedishDay(startsAt), from),
        minutes: Number(minutes),
        count: Number(count),
      }
      return openSlots(meetingId, body, intention)
    },
    invalidates: () => staleAfterMeeting,
    onDone({ ids }) {
      showToast({ tone: 'good', message: t('opened', { count: ids.length }) })
      onClose()
    },
  })
  return (
    <Modal open width="narrow" title={t('open.title')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <p>{t('open.lead', { end: formatTime(endsAt, language) })}</p>
        <TextField
          label={t('open.from')}
          type="time"
          length="short"
          {...form.field('from')}
          error={form.problems['startsAt']}
        />
        <TextField
          label={t('open.minutes')}
          type="number"
          inputMode="numeric"
          length="short"
          {...form.field('minutes')}
        />
        <TextField
          label={t('open.count')}
          type="number"
          inputMode="numeric"
          length="short"
          {...form.field('count')}
        />
        <FormFoot form={form} submit={t('open.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
