import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import type { Part } from '../shapes.ts'
import { letPartWait } from './queries.ts'
import { emptyWait, WaitFields } from './wait-fields.tsx'

type Props = { caseId: string; part: Part; onDone: () => void; onCancel: () => void }

/** One unit's part stands still: for whom, for what, and until when. */
export function PartWaitForm({ caseId, part, onDone, onCancel }: Props) {
  const t = useTexts('waiting')
  const { member } = useSession()
  const form = useForm({
    ...letPartWait(caseId, part.id),
    draft: { form: `part.${part.id}.wait`, memberId: member.id },
    initial: emptyWait,
    onDone,
  })
  const asks = form.value.waitsFor === 'company' && form.value.about.trim() !== ''
  return (
    <form className="f-form" {...form.props}>
      <WaitFields form={form} ownUnitId={part.unit.id} />
      <FormFoot form={form} submit={t(asks ? 'wait.submit.company' : 'wait.submit')} onCancel={onCancel} />
    </form>
  )
}
