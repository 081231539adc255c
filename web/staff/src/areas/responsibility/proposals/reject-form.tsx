import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { rejectProposal } from './queries.ts'

/** A head says no, and why. */
export function RejectForm({ proposalId, onClose }: { proposalId: string; onClose: () => void }) {
  const t = useTexts('disputes')
  const { member } = useSession()
  const form = useForm({
    draft: { form: `map-proposal.${proposalId}.reject`, memberId: member.id },
    initial: { reason: '' },
    send: (body, intention) => rejectProposal(proposalId, body, intention),
    invalidates: () => [['areas']],
    onDone() {
      showToast({ tone: 'good', message: t('proposal.rejected') })
      onClose()
    },
  })
  return (
    <form className="f-form" {...form.props}>
      <TextArea label={t('proposal.reject.reason')} rows={3} limit={1000} {...form.field('reason')} />
      <FormFoot form={form} submit={t('proposal.reject')} onCancel={onClose} />
    </form>
  )
}
