import { useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { Modal } from '../../../../ui/modal.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { cancelVisit, staleAfterVisit, type Visit } from './queries.ts'
import { StaleNote } from './stale-note.tsx'

/** Cancels a visit, with a reason that stays in the house. */
export function CancelDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const t = useTexts('inspections')
  const form = useForm({
    draft: { form: `visit-cancel.${visit.id}`, memberId: useSession().member.id },
    initial: { why: '' },
    send: ({ why }, intention) => cancelVisit(visit, why, intention),
    invalidates: () => staleAfterVisit,
    onDone: onClose,
  })
  return (
    <Modal open width="narrow" title={t('cancel.title')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <p>{t('cancel.lead')}</p>
        <TextArea label={t('cancel.why')} rows={2} limit={500} {...form.field('why')} />
        <StaleNote form={form} />
        <FormFoot form={form} submit={t('cancel.title')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
