import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { Letter } from '../letter.tsx'
import type { CaseView, CombinedAnswer } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { previewQuery, sendCombinedAnswer } from './queries.ts'

type Props = {
  of: CaseView
  body: string
  version: number
  /** What the units have been asked and have not said yes to. */
  unsigned: CombinedAnswer['signOffs']
  onClose: () => void
}

/** The last look: to whom, and the letter word for word. What is sent can't be taken back. */
export function SendDialog({ of, body, version, unsigned, onClose }: Props) {
  const t = useTexts('case')
  const ui = useTexts('ui')
  const preview = useQuery(previewQuery(of.id, body))
  const send = useAct(sendCombinedAnswer(of.id), () => {
    showToast({ tone: 'good', message: t('combined.done') })
    onClose()
  })
  const signOffs = useTexts('signOff')
  const nameOf = useNameOf()
  const [reason, setReason] = useState('')
  const isUnsigned = unsigned.length > 0
  const to = preview.data?.to
  return (
    <Modal
      open
      width="wide"
      title={t('send.title')}
      onClose={onClose}
      footer={
        <>
          <Button
            disabled={!preview.data || (isUnsigned && reason.trim() === '')}
            loading={send.isPending}
            onClick={() => send.mutate({ version, withoutSignOff: isUnsigned ? reason : null })}
          >
            {t('send.submit', { name: of.company?.name ?? of.contact.name })}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <p>{to ? t('send.lead', { email: to }) : t('send.noEmail')}</p>
      {isUnsigned ? (
        <TextArea
          label={signOffs('without')}
          hint={signOffs('without.hint', {
            units: [...new Set(unsigned.map(({ unit }) => nameOf(unit)))].join(', '),
          })}
          name="withoutSignOff"
          rows={2}
          limit={2000}
          value={reason}
          error={undefined}
          onChange={setReason}
        />
      ) : null}
      {send.error ? <ErrorState error={send.error} kept={ui('form.kept')} /> : null}
      {preview.data ? (
        <Letter mail={preview.data} name={of.contact.name} />
      ) : preview.error ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <Skeletons count={6} />
      )}
    </Modal>
  )
}
