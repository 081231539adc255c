import { useTexts } from '../../../../../lib/i18n.ts'
import type { Part } from '../shapes.ts'
import { AcceptForm } from './accept-form.tsx'
import { AnswerForm } from './answer-form.tsx'
import { DeclineForm } from './decline-form.tsx'
import type { PartTask } from './part-task.ts'
import { useTaskFocus } from './use-task-focus.ts'
import { WithdrawForm } from './withdraw-form.tsx'

type Props = {
  caseId: string
  part: Part
  kind: Exclude<PartTask['kind'], 'offer'>
  headingId: string
  onClose: () => void
}

const forms = {
  accept: AcceptForm,
  decline: DeclineForm,
  answer: AnswerForm,
  withdraw: WithdrawForm,
} as const

/** The form that is open in a part. */
export function PartForm({ caseId, part, kind, headingId, onClose }: Props) {
  const t = useTexts('case')
  const section = useTaskFocus<HTMLElement>(headingId)
  const Form = forms[kind]
  return (
    <section ref={section} className="f-part__form" aria-label={t(`act.${kind}`)}>
      <h4>{t(`act.${kind}`)}</h4>
      <Form caseId={caseId} part={part} onDone={onClose} onCancel={onClose} />
    </section>
  )
}
