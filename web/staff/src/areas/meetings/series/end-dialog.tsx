import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { endSeries, type Series, staleAfterMeeting } from '../queries.ts'

/** Ends a series. What has been stays; the server refuses while something that was undertaken is not done. */
export function EndDialog({ series, onClose }: { series: Series; onClose: () => void }) {
  const t = useTexts('meetings')
  const ui = useTexts('ui')
  const end = useWrite<string, unknown>({
    call: (id, intention) => endSeries(id, intention),
    invalidates: () => staleAfterMeeting,
    onDone() {
      showToast({ tone: 'good', message: t('end.done') })
      onClose()
    },
  })
  return (
    <Modal
      open
      width="narrow"
      title={t('end.title', { title: series.title })}
      onClose={onClose}
      footer={
        <>
          <Button data-color="danger" loading={end.isPending} onClick={() => end.mutate(series.id)}>
            {t('end.send')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <p>{t('end.lead')}</p>
      {end.error ? <ErrorState error={end.error} /> : null}
    </Modal>
  )
}
