import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DropPanel } from '../../../../../ui/drop-panel.tsx'
import { staleAfterMeeting } from '../queries.ts'
import { type Action, type Settlement, settleAction } from './queries.ts'

type Props = { action: Action; onDo: (what: 'move' | 'drop') => void }

/** Done with one touch, and taken back with another; the rest lies under one button. */
export function ActionSteps({ action, onDo }: Props) {
  const t = useTexts('meetings')
  const cache = useQueryClient()
  const { id, body, version, status } = action
  // The version that settling it gave is the one that is taken back.
  const settledAt = useRef(version)

  async function settle(from: number, settlement: Settlement): Promise<number> {
    const settled = await settleAction(id, from, settlement, crypto.randomUUID())
    await Promise.all(staleAfterMeeting.map((queryKey) => cache.invalidateQueries({ queryKey })))
    return settled.version
  }
  const reopen = (from: number) => settle(from, { status: 'open', note: '' })

  if (status !== 'open') {
    return (
      <div className="f-actions__steps">
        <ConfirmWithUndo
          variant="tertiary"
          aria-label={t('actions.reopen.about', { body })}
          run={() => reopen(version)}
          done={t('actions.reopened')}
        >
          {t('actions.reopen')}
        </ConfirmWithUndo>
      </div>
    )
  }
  return (
    <div className="f-actions__steps">
      <ConfirmWithUndo
        variant="secondary"
        aria-label={t('actions.done.about', { body })}
        run={async () => {
          settledAt.current = await settle(version, { status: 'done', note: '' })
        }}
        undo={() => reopen(settledAt.current)}
        done={t('actions.done.said')}
      >
        {t('actions.done')}
      </ConfirmWithUndo>
      <DropPanel
        takesFocus
        button={
          <>
            {t('actions.more')}
            <span className="ds-sr-only">: {body}</span>
          </>
        }
      >
        {(close) => (
          <ul className="f-meeting-menu">
            {(['move', 'drop'] as const).map((what) => (
              <li key={what}>
                <button
                  type="button"
                  onClick={() => {
                    close()
                    onDo(what)
                  }}
                >
                  {t(`actions.${what}`)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </DropPanel>
    </div>
  )
}
