import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { DeclineForm } from './decline-form.tsx'
import { HandoverQuestion } from './handover-question.tsx'
import { declineHandover, type Handover } from './queries.ts'

type Props = { handover: Handover; onClose: () => void }

/** Not us: why, and who instead. The giver decides again. */
export function DeclineHandoverDialog({ handover, onClose }: Props) {
  const t = useTexts('handover')
  const { name } = handover.from.member
  return (
    <Modal open title={t('decline.title', { number: handover.case?.number ?? '' })} onClose={onClose}>
      <HandoverQuestion handover={handover} />
      <DeclineForm
        draft={`handover.${handover.id}.decline`}
        lead={t('decline.lead', { name })}
        write={declineHandover(handover)}
        onDone={() => {
          showToast({ tone: 'good', message: t('decline.done', { name }) })
          onClose()
        }}
        onCancel={onClose}
      />
    </Modal>
  )
}
