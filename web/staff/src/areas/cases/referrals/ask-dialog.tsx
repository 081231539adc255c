import { useTexts } from '../../../../../lib/i18n.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import type { CaseView } from '../shapes.ts'
import { AskForm } from './ask-form.tsx'

/** Others outside are asked for the case as a whole. */
export function AskDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('referrals')
  return (
    <Modal open title={t('ask.title')} onClose={onClose}>
      <AskForm caseId={of.id} part={null} onDone={onClose} onCancel={onClose} />
    </Modal>
  )
}
