import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { refusalAt } from '../refusal-at.ts'
import { type Conflict, releaseConflict, replyToJoint } from './queries.ts'

type Props = { caseId: string; conflict: Conflict; onClose: () => void }

/** The accountable lets both answers go to the company, and says why. */
export function ReleaseDialog({ caseId, conflict, onClose }: Props) {
  const t = useTexts('conflicts')
  const { member } = useSession()
  const form = useForm({
    ...releaseConflict(caseId, conflict.id),
    draft: { form: `conflict.${conflict.id}.release`, memberId: member.id },
    initial: { reason: '' },
    onDone() {
      showToast({ tone: 'good', message: t('release.done') })
      onClose()
    },
  })
  return (
    <Modal open title={t('release.title')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <p>{t('release.lead')}</p>
        <TextArea
          label={t('release.reason')}
          hint={t('release.reason.hint')}
          rows={3}
          limit={2000}
          {...form.field('reason')}
        />
        <FormFoot form={form} submit={t('release.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

/** No to what the other unit proposes, with the reason. */
export function DeclineJointDialog({ caseId, conflict, onClose }: Props) {
  const t = useTexts('conflicts')
  const { member } = useSession()
  const reply = replyToJoint(caseId, conflict.id)
  const form = useForm({
    draft: { form: `conflict.${conflict.id}.decline`, memberId: member.id },
    initial: { reason: '' },
    send: ({ reason }, intention) => reply.send({ agrees: false, reason }, intention),
    invalidates: reply.invalidates,
    onDone: onClose,
  })
  const field = form.field('reason')
  return (
    <Modal open title={t('decline.title')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <TextArea
          label={t('decline.reason')}
          hint={t('decline.reason.hint')}
          rows={3}
          limit={1000}
          {...field}
          error={field.error ?? refusalAt(form.error, 'conflict.reasonMissing')}
        />
        <FormFoot form={form} submit={t('decline.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
