import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { refusalAt } from '../refusal-at.ts'
import type { CaseView } from '../shapes.ts'
import { proposeHandover } from './queries.ts'
import { ReceiverFields } from './receiver-fields.tsx'

export type Receiver = { readonly unitId: string; readonly memberId: string }
type Props = {
  of: Pick<CaseView, 'id' | 'accountable' | 'visibility'>
  /** Whom to begin with: the one that somebody suggested. */
  first?: Receiver | undefined
  onClose: () => void
}

const AT_UNIT = ['case.unknownUnit', 'handover.noPresentReceiver']
const AT_MEMBER = ['handover.notReceiver', 'handover.samePerson', 'handover.standInMayNotRead']

/** Whom to ask to take the case over, and why. It says who is accountable meanwhile. */
export function ProposeHandoverDialog({ of, first, onClose }: Props) {
  const t = useTexts('handover')
  const { member } = useSession()
  const propose = proposeHandover(of.id)
  const form = useForm({
    draft: {
      form: `case.${of.id}.handover${first ? `.${first.unitId}.${first.memberId}` : ''}`,
      memberId: member.id,
    },
    initial: { unitId: first?.unitId ?? '', memberId: first?.memberId ?? '', reason: '' },
    send: ({ unitId, memberId, reason }, intention) =>
      propose.send({ unitId, memberId: memberId || null, reason }, intention),
    invalidates: propose.invalidates,
    onDone() {
      showToast({ tone: 'good', message: t('propose.done') })
      onClose()
    },
  })
  const isMine = of.accountable?.id === member.id
  return (
    <Modal open title={t('propose.open')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <p>{isMine ? t('propose.lead') : t('propose.lead.for', { name: of.accountable?.name ?? '' })}</p>
        <ReceiverFields
          label={t('propose.unit')}
          placeholder={t('propose.unit.choose')}
          unit={{
            ...form.field('unitId'),
            error: form.problems['unitId'] ?? refusalAt(form.error, ...AT_UNIT),
          }}
          member={{
            ...form.field('memberId'),
            error: form.problems['memberId'] ?? refusalAt(form.error, ...AT_MEMBER),
          }}
          onUnit={(unitId) => form.change({ unitId, memberId: '' })}
          without={of.accountable?.id}
        />
        <TextArea
          label={t('propose.reason')}
          hint={t('propose.reason.hint')}
          rows={3}
          limit={1000}
          {...form.field('reason')}
        />
        {of.visibility === 'restricted' ? <p className="f-case__quiet">{t('propose.restricted')}</p> : null}
        <FormFoot form={form} submit={t('propose.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
