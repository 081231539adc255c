import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import type { Part } from '../shapes.ts'
import { withdrawPart } from './queries.ts'

type Props = { caseId: string; part: Part; onDone: () => void; onCancel: () => void }

/** The accountable takes a part back, and says why to the unit. */
export function WithdrawForm({ caseId, part, onDone, onCancel }: Props) {
  const t = useTexts('case')
  const { member } = useSession()
  const form = useForm({
    ...withdrawPart(caseId, part.id),
    draft: { form: `part.${part.id}.withdraw`, memberId: member.id },
    initial: { reason: '' },
    onDone,
  })
  return (
    <form className="f-form" {...form.props}>
      <TextArea
        label={t('withdraw.reason')}
        hint={t('withdraw.reason.hint')}
        limit={1000}
        rows={3}
        {...form.field('reason')}
      />
      <FormFoot form={form} submit={t('withdraw.submit')} onCancel={onCancel} />
    </form>
  )
}
