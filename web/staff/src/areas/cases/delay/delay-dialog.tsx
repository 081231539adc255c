import { useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { Letter } from '../letter.tsx'
import { refusalAt } from '../refusal-at.ts'
import type { CaseView, MailPreview } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { type DelayDraft, previewDelay, tellDelay } from './queries.ts'

type Props = { of: CaseView; onClose: () => void }

/** Tells the company that it takes longer, and why. The mail is looked at, word for word, before it leaves. */
export function DelayDialog({ of, onClose }: Props) {
  const t = useTexts('waiting')
  const { member } = useSession()
  const [mail, setMail] = useState<{ preview: MailPreview; draft: DelayDraft } | null>(null)
  const form = useForm({
    draft: { form: `case.${of.id}.delay`, memberId: member.id },
    initial: { reason: '', on: '' },
    send: previewDelay(of.id),
    onDone: (preview, draft) => setMail({ preview, draft }),
  })
  if (mail) {
    return (
      <LastLook
        of={of}
        mail={mail}
        onBack={() => {
          form.change(mail.draft)
          setMail(null)
        }}
        onClose={onClose}
      />
    )
  }
  return (
    <Modal open title={t('act.delay')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <p>{t('delay.lead')}</p>
        <TextArea
          label={t('delay.why')}
          hint={t('delay.why.hint')}
          rows={4}
          limit={2000}
          {...form.field('reason')}
          error={form.problems['reason'] ?? refusalAt(form.error, 'delay.reasonMissing')}
        />
        <TextField
          label={t('delay.on')}
          hint={t('delay.on.hint')}
          type="date"
          length="short"
          optional
          {...form.field('on')}
          error={form.problems['on'] ?? refusalAt(form.error, 'promise.inThePast')}
        />
        <FormFoot form={form} submit={t('delay.preview')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

type LookProps = Props & { mail: { preview: MailPreview; draft: DelayDraft }; onBack: () => void }

function LastLook({ of, mail: { preview, draft }, onBack, onClose }: LookProps) {
  const t = useTexts('waiting')
  const shared = useTexts('case')
  const ui = useTexts('ui')
  const send = useAct(tellDelay(of.id), () => {
    showToast({ tone: 'good', message: t('delay.sent') })
    onClose()
  })
  return (
    <Modal
      open
      width="wide"
      title={t('act.delay')}
      onClose={onClose}
      footer={
        <>
          <Button loading={send.isPending} onClick={() => send.mutate(draft)}>
            {t(preview.to ? 'delay.send' : 'delay.sendQuiet')}
          </Button>
          <Button variant="tertiary" onClick={onBack}>
            {t('delay.back')}
          </Button>
        </>
      }
    >
      <p>{preview.to ? shared('send.lead', { email: preview.to }) : shared('send.noEmail')}</p>
      {send.error ? <ErrorState error={send.error} kept={ui('form.kept')} /> : null}
      <Letter mail={preview} name={of.contact.name} />
    </Modal>
  )
}
