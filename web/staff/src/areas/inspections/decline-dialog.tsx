import { useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { Modal } from '../../../../ui/modal.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { answerJoint, type Joint, staleAfterVisit } from './queries.ts'
import { StaleNote } from './stale-note.tsx'

type Props = { joint: Joint; visitId: string; onClose: () => void }

/** Says no to a joint visit, with the reason that the other units read. */
export function DeclineDialog({ joint, visitId, onClose }: Props) {
  const t = useTexts('inspections')
  const form = useForm({
    draft: { form: `joint-no.${joint.id}.${visitId}`, memberId: useSession().member.id },
    initial: { reason: '' },
    send: ({ reason }, intention) => answerJoint({ joint, visitId }, { answer: 'no', reason }, intention),
    invalidates: () => staleAfterVisit,
    onDone: onClose,
  })
  return (
    <Modal open width="narrow" title={t('no.title')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <p>{t('no.lead')}</p>
        <TextArea label={t('no.reason')} rows={2} limit={500} {...form.field('reason')} />
        <StaleNote form={form} />
        <FormFoot form={form} submit={t('no.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
