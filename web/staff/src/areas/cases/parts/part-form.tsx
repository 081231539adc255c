import { useTexts } from '../../../../../lib/i18n.ts'
import { MatterDatesForm } from '../decision-request/matter-dates-form.tsx'
import { MatterForm } from '../decision-request/matter-form.tsx'
import { AskForm } from '../referrals/ask-form.tsx'
import type { Part } from '../shapes.ts'
import { PartWaitForm } from '../waiting/part-wait-form.tsx'
import { AcceptForm } from './accept-form.tsx'
import { AnswerForm } from './answer-form.tsx'
import { DeclineForm } from './decline-form.tsx'
import type { PartTask } from './part-task.ts'
import { TakeBackForm } from './take-back-form.tsx'
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
  takeBack: TakeBackForm,
  withdraw: WithdrawForm,
  wait: PartWaitForm,
  referral: AskForm,
  matter: MatterForm,
  matterDates: MatterDatesForm,
} as const

/** The form that is open in a part. */
export function PartForm({ caseId, part, kind, headingId, onClose }: Props) {
  const t = useTexts('case')
  const words = useTexts('waiting')
  const referrals = useTexts('referrals')
  const title =
    kind === 'wait'
      ? words('act.wait')
      : kind === 'referral'
        ? referrals('ask.title')
        : kind === 'matter'
          ? words('matter.title')
          : kind === 'matterDates'
            ? words('dates.title')
            : t(`act.${kind}`)
  const section = useTaskFocus<HTMLElement>(headingId)
  const Form = forms[kind]
  return (
    <section ref={section} className="f-part__form" aria-label={title}>
      <h4>{title}</h4>
      <Form caseId={caseId} part={part} onDone={onClose} onCancel={onClose} />
    </section>
  )
}
