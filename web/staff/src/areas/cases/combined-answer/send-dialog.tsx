import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { Letter } from '../letter.tsx'
import type { CaseView } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { previewQuery, sendCombinedAnswer } from './queries.ts'

type Props = { of: CaseView; body: string; version: number; onClose: () => void }

/** The last look: to whom, and the letter word for word. What is sent can't be taken back. */
export function SendDialog({ of, body, version, onClose }: Props) {
  const t = useTexts('case')
  const ui = useTexts('ui')
  const preview = useQuery(previewQuery(of.id, body))
  const send = useAct(sendCombinedAnswer(of.id), () => {
    showToast({ tone: 'good', message: t('combined.done') })
    onClose()
  })
  const to = preview.data?.to
  return (
    <Modal
      open
      width="wide"
      title={t('send.title')}
      onClose={onClose}
      footer={
        <>
          <Button disabled={!preview.data} loading={send.isPending} onClick={() => send.mutate({ version })}>
            {t('send.submit', { name: of.company?.name ?? of.contact.name })}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <p>{to ? t('send.lead', { email: to }) : t('send.noEmail')}</p>
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
