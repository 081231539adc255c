import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { staleAfterMeeting } from '../queries.ts'
import { type Action, settleAction } from './queries.ts'

const MOST_NOTE = 1000

/** Lets an action go undone, with the reason. */
export function DropDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = useTexts('meetings')
  const me = useSession().member.id
  const form = useForm({
    draft: { form: `meeting-action-drop.${action.id}`, memberId: me },
    initial: { note: '' },
    send: ({ note }, intention) =>
      settleAction(action.id, action.version, { status: 'dropped', note }, intention),
    invalidates: () => staleAfterMeeting,
    onDone() {
      showToast({ tone: 'good', message: t('drop.done') })
      onClose()
    },
  })
  return (
    <Modal open width="narrow" title={t('drop.title')} onClose={onClose}>
      <form {...form.props} className="f-form f-meeting-form">
        <p>{action.body}</p>
        <p>{t('drop.lead')}</p>
        <TextArea label={t('drop.why')} rows={2} limit={MOST_NOTE} {...form.field('note')} />
        <FormFoot form={form} submit={t('drop.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
