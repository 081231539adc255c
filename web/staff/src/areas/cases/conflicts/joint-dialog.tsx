import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { type AnswerDraft, answerDraftOf } from '../parts/answer-body.ts'
import { partsQuery } from '../parts/queries.ts'
import { Answering } from '../precedents/answering.tsx'
import { type Conflict, proposeJoint } from './queries.ts'

type Props = { caseId: string; conflict: Conflict; onClose: () => void }

/** One answer in the place of two. It begins from one's own; the other unit is asked, unless both are one's own. */
export function JointDialog({ caseId, conflict, onClose }: Props) {
  const t = useTexts('conflicts')
  const nameOf = useNameOf()
  const { member } = useSession()
  const own = conflict.sides.find(({ mine }) => mine)
  const other = conflict.sides.find(({ mine }) => !mine)
  // Nobody proposes who does not answer for a part: the first stands for both when both are one’s own.
  const partId = (own ?? conflict.sides[0])?.partId ?? ''
  const area = useQuery(partsQuery(caseId)).data?.find(({ id }) => id === partId)?.area ?? null
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
      <Answering
        form={form}
        part={{ id: partId, area }}
        level={3}
        lead={<p>{other ? t('joint.lead.ask', { unit }) : t('joint.lead.both')}</p>}
      >
        <FormFoot
          form={form}
          submit={other ? t('joint.submit.ask', { unit }) : t('joint.submit.both')}
          onCancel={onClose}
        />
      </Answering>
    </Modal>
  )
}
