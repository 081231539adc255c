import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import type { CaseView } from '../shapes.ts'
import { reopenCase } from './queries.ts'

/** Opens a closed case again, with a reason that stays in the timeline. */
export function ReopenDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('case')
  const { member } = useSession()
  const form = useForm({
    ...reopenCase(of.id),
    draft: { form: `case.${of.id}.reopen`, memberId: member.id },
    initial: { reason: '' },
    onDone() {
      showToast({ tone: 'good', message: t('reopen.done') })
      onClose()
    },
  })
  return (
    <Modal open title={t('act.reopen')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <p>{t('reopen.lead')}</p>
        <TextArea label={t('reopen.reason')} rows={3} limit={1000} {...form.field('reason')} />
        <FormFoot form={form} submit={t('act.reopen')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
