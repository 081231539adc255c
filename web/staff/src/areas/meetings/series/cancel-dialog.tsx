import { formatShortDay } from '../../../../../lib/calendar.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { cancelMeeting, type MeetingRow, staleAfterMeeting } from '../queries.ts'

const MOST_WHY = 500

type Props = { meeting: Pick<MeetingRow, 'id' | 'startsAt'>; onClose: () => void }

/** Cancels one meeting of a series, with the reason that those who were coming read. */
export function CancelDialog({ meeting, onClose }: Props) {
  const t = useTexts('meetings')
  const language = useLanguage()
  const me = useSession().member.id
  const form = useForm({
    draft: { form: `meeting-cancel.${meeting.id}`, memberId: me },
    initial: { why: '' },
    send: ({ why }, intention) => cancelMeeting(meeting.id, why, intention),
    invalidates: () => staleAfterMeeting,
    onDone() {
      showToast({ tone: 'good', message: t('cancel.done') })
      onClose()
    },
  })
  const title = t('cancel.title', { day: formatShortDay(meeting.startsAt, language) })
  return (
    <Modal open width="narrow" title={title} onClose={onClose}>
      <form {...form.props} className="f-form f-meeting-form">
        <p>{t('cancel.lead')}</p>
        <TextArea label={t('cancel.why')} rows={2} limit={MOST_WHY} {...form.field('why')} />
        <FormFoot form={form} submit={t('cancel.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
