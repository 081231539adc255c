import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Answering } from '../precedents/answering.tsx'
import { useWritesAt } from '../presence/place.ts'
import { WhoWrites } from '../presence/who-writes.tsx'
import type { Part } from '../shapes.ts'
import { type AnswerDraft, answerDraftOf } from './answer-body.ts'
import { answerPart } from './queries.ts'

type Props = { caseId: string; part: Part; onDone: () => void; onCancel: () => void }

/** What the unit says on its part. It reaches the company inside the combined answer, not by itself. */
export function AnswerForm({ caseId, part, onDone, onCancel }: Props) {
  const t = useTexts('case')
  const { member } = useSession()
  const form = useForm<AnswerDraft, unknown>({
    ...answerPart(caseId, part.id),
    draft: { form: `part.${part.id}.answer`, memberId: member.id },
    initial: answerDraftOf(part.answer),
    onDone,
  })
  const { draft } = form
  useWritesAt(caseId, 'answer', part.id, JSON.stringify(draft.value), draft.isDirty)
  return (
    <Answering form={form} part={part}>
      <WhoWrites caseId={caseId} doing="answer" part={part} />
      <FormFoot form={form} submit={t('answer.submit')} onCancel={onCancel} />
    </Answering>
  )
}
