import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import { prolongReferral, type Referral, refuseTime, sendReferralAgain, takeBackReferral } from './queries.ts'

type Props = { caseId: string; referral: Referral; onClose: () => void }

/** What is the same for all of them: a draft of its own, and a word when it is done. */
function useDialog({ referral, onClose }: Props, what: 'prolong' | 'sendAgain' | 'takeBack' | 'refuseTime') {
  const t = useTexts('referrals')
  const { member } = useSession()
  return {
    t,
    draft: { form: `referral.${referral.id}.${what}`, memberId: member.id },
    onDone() {
      showToast({ tone: 'good', message: t(`done.${what}`) })
      onClose()
    },
  }
}

/** A later day, for whoever has been silent or wants more time. */
export function ProlongDialog(props: Props) {
  const { caseId, referral, onClose } = props
  const { t, ...rest } = useDialog(props, 'prolong')
  const form = useForm({
    ...prolongReferral(caseId, referral.id),
    ...rest,
    initial: { answerBy: referral.moreTime?.until ?? '' },
  })
  const field = form.field('answerBy')
  const codes = ['referral.dayTooSoon', 'referral.dayTooLate', 'referral.dayNotLater'] as const
  return (
    <Modal
      open
      title={t(referral.status === 'silent' ? 'act.prolong.silent' : 'act.prolong')}
      onClose={onClose}
      width="narrow"
    >
      <form className="f-form" {...form.props}>
        <TextField
          label={t('prolong.day')}
          type="date"
          length="short"
          {...field}
          error={field.error ?? refusalAt(form.error, ...codes)}
        />
        <FormFoot form={form} submit={t('prolong.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

/** The mail did not arrive, or somebody else is to have it. */
export function SendAgainDialog(props: Props) {
  const { caseId, referral, onClose } = props
  const { t, ...rest } = useDialog(props, 'sendAgain')
  const { organisation, name, email } = referral
  const form = useForm({
    ...sendReferralAgain(caseId, referral.id),
    ...rest,
    initial: { organisation, name, email },
  })
  return (
    <Modal open title={t('act.sendAgain')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <p>{t('sendAgain.lead')}</p>
        <TextField label={t('organisation')} {...form.field('organisation')} />
        <TextField label={t('name')} optional {...form.field('name')} />
        <TextField label={t('email')} type="email" {...form.field('email')} />
        <FormFoot form={form} submit={t('sendAgain.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

export function TakeBackDialog(props: Props) {
  const { caseId, referral, onClose } = props
  const { t, ...rest } = useDialog(props, 'takeBack')
  const isSilent = referral.status === 'silent'
  const form = useForm({ ...takeBackReferral(caseId, referral.id), ...rest, initial: { reason: '' } })
  return (
    <Modal open title={t(isSilent ? 'act.takeBack.silent' : 'act.takeBack')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <TextArea label={t('takeBack.reason')} optional rows={3} limit={1000} {...form.field('reason')} />
        <FormFoot
          form={form}
          submit={t(isSilent ? 'takeBack.submit.silent' : 'takeBack.submit')}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

/** No to more time: the day stands. */
export function RefuseTimeDialog(props: Props) {
  const { caseId, referral, onClose } = props
  const { t, ...rest } = useDialog(props, 'refuseTime')
  const form = useForm({ ...refuseTime(caseId, referral.id), ...rest, initial: { reason: '' } })
  return (
    <Modal open title={t('refuse.submit')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <TextArea label={t('refuse.reason')} optional rows={3} limit={1000} {...form.field('reason')} />
        <FormFoot form={form} submit={t('refuse.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
