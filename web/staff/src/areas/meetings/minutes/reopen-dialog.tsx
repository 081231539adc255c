import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { reopenMeeting } from '../meeting/calls.ts'
import { type Meeting, meetingKey } from '../meeting/queries.ts'

const MOST = 1000

/** Opens a closed meeting again, with the reason. Its minutes stay; the next closing writes a new version. */
export function ReopenDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const t = useTexts('meeting')
  const me = useSession().member.id
  const form = useForm({
    draft: { form: `meeting-reopen.${meeting.id}`, memberId: me },
    initial: { why: '' },
    send: ({ why }, intention) => reopenMeeting(meeting.id, why, intention),
    invalidates: () => [meetingKey(meeting.id)],
    onDone() {
      showToast({ tone: 'good', message: t('reopen.done') })
      onClose()
    },
  })
  return (
    <Modal open width="narrow" title={t('reopen')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <p>{t('reopen.lead')}</p>
        <TextArea label={t('reopen.why')} rows={2} limit={MOST} {...form.field('why')} />
        <FormFoot form={form} submit={t('reopen')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
