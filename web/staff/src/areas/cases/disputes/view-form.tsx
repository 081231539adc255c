import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { stateView, type UnitOfDispute } from './queries.ts'

type Props = { caseId: string; disputeId: string; unit: UnitOfDispute; onClose: () => void }

/** How a unit sees it, in its head's words. */
export function ViewForm({ caseId, disputeId, unit, onClose }: Props) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const { member } = useSession()
  const form = useForm({
    ...stateView(caseId, disputeId, unit.id),
    draft: { form: `dispute.${disputeId}.${unit.id}`, memberId: member.id },
    initial: { body: unit.view },
    onDone: onClose,
  })
  return (
    <form className="f-form" {...form.props}>
      <TextArea
        label={t('view.label', { unit: nameOf(unit) })}
        hint={t('view.hint')}
        rows={4}
        limit={2000}
        {...form.field('body')}
      />
      <FormFoot form={form} submit={t('view.save')} onCancel={onClose} />
    </form>
  )
}
