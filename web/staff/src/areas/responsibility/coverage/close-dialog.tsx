import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { closePages } from './queries.ts'

/** Closes the public pages, with the reason that colleagues read. */
export function CloseDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts('coverage')
  const { member } = useSession()
  const form = useForm({
    draft: { form: 'public-opening.closure', memberId: member.id },
    initial: { reason: '' },
    send: closePages,
    invalidates: () => [['coverage']],
    onDone() {
      showToast({ tone: 'good', message: t('opening.close.done') })
      onClose()
    },
  })
  return (
    <Modal open title={t('opening.close.title')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <p>{t('opening.close.text')}</p>
        <TextArea label={t('opening.close.reason')} rows={3} limit={500} {...form.field('reason')} />
        <FormFoot form={form} submit={t('opening.close.do')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
