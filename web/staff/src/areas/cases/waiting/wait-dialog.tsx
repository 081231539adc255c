import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import type { CaseView } from '../shapes.ts'
import { letCaseWait } from './queries.ts'
import { emptyWait, WaitFields } from './wait-fields.tsx'

/** The whole case stands still: for whom, for what, and until when. */
export function WaitDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('waiting')
  const { member } = useSession()
  const form = useForm({
    ...letCaseWait(of.id),
    draft: { form: `case.${of.id}.wait`, memberId: member.id },
    initial: emptyWait,
    onDone() {
      showToast({ tone: 'good', message: t('wait.done') })
      onClose()
    },
  })
  return (
    <Modal open title={t('act.wait')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <p>{t('wait.lead')}</p>
        <WaitFields form={form} ownUnitId={null} />
        <FormFoot
          form={form}
          submit={t(form.value.waitsFor === 'company' ? 'wait.submit.company' : 'wait.submit')}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
