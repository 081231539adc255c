import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DropPanel } from '../../../../../ui/drop-panel.tsx'
import type { Meeting } from '../meeting/queries.ts'

const TimeDialog = lazy(async () => ({ default: (await import('../series/time-dialog.tsx')).TimeDialog }))
const CancelDialog = lazy(async () => ({
  default: (await import('../series/cancel-dialog.tsx')).CancelDialog,
}))

/** Moves the meeting, or cancels it. */
export function AgendaSteps({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const [doing, start] = useState<'move' | 'cancel' | null>(null)
  const close = () => start(null)
  return (
    <>
      <DropPanel takesFocus button={t('steps')}>
        {(shut) => (
          <ul className="f-meeting-menu">
            {(['move', 'cancel'] as const).map((what) => (
              <li key={what}>
                <button
                  type="button"
                  onClick={() => {
                    shut()
                    start(what)
                  }}
                >
                  {t(`steps.${what}`)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </DropPanel>
      <Suspense>
        {doing === 'move' ? <TimeDialog meeting={meeting} onClose={close} /> : null}
        {doing === 'cancel' ? <CancelDialog meeting={meeting} onClose={close} /> : null}
      </Suspense>
    </>
  )
}
