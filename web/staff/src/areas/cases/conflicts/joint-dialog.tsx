import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { type AnswerDraft, answerDraftOf } from '../parts/answer-body.ts'
import { AnswerFields } from '../parts/answer-fields.tsx'
import { type Conflict, proposeJoint } from './queries.ts'

type Props = { caseId: string; conflict: Conflict; onClose: () => void }

/** One answer in the place of two. It begins from one's own; the other unit is asked, unless both are one's own. */
export function JointDialog({ caseId, conflict, onClose }: Props) {
  const t = useTexts('conflicts')
  const nameOf = useNameOf()
  const { member } = useSession()
  const own = conflict.sides.find(({ mine }) => mine)
  const other = conflict.sides.find(({ mine }) => !mine)
  const unit = other ? nameOf(other.unit) : ''
  const form = useForm<AnswerDraft, { agreed: boolean }>({
    ...proposeJoint(caseId, conflict.id),
    draft: { form: `conflict.${conflict.id}.joint`, memberId: member.id },
    initial: answerDraftOf(own?.answer ?? null),
    onDone({ agreed }) {
      showToast({ tone: 'good', message: agreed ? t('joint.done') : t('joint.asked', { unit }) })
      onClose()
    },
  })
  return (
    <Modal open title={t('joint.title')} onClose={onClose} width="wide">
      <form className="f-form" {...form.props}>
        <p>{other ? t('joint.lead.ask', { unit }) : t('joint.lead.both')}</p>
        <AnswerFields form={form} />
        <FormFoot
          form={form}
          submit={other ? t('joint.submit.ask', { unit }) : t('joint.submit.both')}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
