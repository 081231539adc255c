import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { type Overlap, type Settlement, settleOverlap, staleAfterOverlap } from './overlaps-api.ts'

const MOST = 4000

type Props = {
  overlap: Overlap
  status: Settlement['status']
  onClose: () => void
  /** Once it is closed, since it gives the focus back when it closes. */
  onSettled: () => void
}

/** Says how it goes with an overlap; what was agreed on, or why it matters to nobody, must be told. */
export function SettleDialog({ overlap, status, onClose, onSettled }: Props) {
  const t = useTexts('projects')
  const ui = useTexts('ui')
  const [decision, setDecision] = useState('')
  const [isMissing, miss] = useState(false)
  const settle = useWrite<string, unknown>({
    call: (text, intention) => settleOverlap(overlap, { status, decision: text }, intention),
    invalidates: () => staleAfterOverlap,
    onDone() {
      showToast({ tone: 'good', message: t('overlap.said') })
      onClose()
      onSettled()
    },
  })
  const isOptional = status === 'acknowledged'
  function send() {
    const lacks = !(isOptional || decision.trim())
    miss(lacks)
    if (!lacks) settle.mutate(decision)
  }
  return (
    <Modal
      open
      width="narrow"
      title={t(`overlap.act.${status}`)}
      onClose={onClose}
      footer={
        <>
          <Button loading={settle.isPending} onClick={send}>
            {t('overlap.send')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t(`overlap.why.${status}`)}
        optional={isOptional}
        rows={3}
        limit={MOST}
        name="decision"
        value={decision}
        error={isMissing ? t('overlap.missing') : undefined}
        onChange={setDecision}
      />
      {settle.error ? <ErrorState error={settle.error} kept={ui('form.kept')} /> : null}
    </Modal>
  )
}
