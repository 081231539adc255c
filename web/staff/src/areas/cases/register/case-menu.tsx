import { MenuElipsisVerticalIcon } from '@navikt/aksel-icons'
import { useRef } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DropPanel } from '../../../../../ui/drop-panel.tsx'
import { useMayStateConflict } from '../conflicts/use-may-state-conflict.ts'
import { useMayHandOver } from '../handover/use-may-hand-over.ts'
import { useMayAsk } from '../referrals/use-may-ask.ts'
import type { CaseView } from '../shapes.ts'
import type { CaseDialog } from './case-task.ts'

type Props = { of: CaseView; onDialog: (dialog: CaseDialog) => void }

/** Everything else that the viewer may do with the case as a whole. */
export function CaseMenu({ of, onDialog }: Props) {
  const t = useTexts('case')
  const disputes = useTexts('disputes')
  const waiting = useTexts('waiting')
  const conflicts = useTexts('conflicts')
  const handover = useTexts('handover')
  const referrals = useTexts('referrals')
  const { may, status } = of
  const isOpen = status !== 'closed'
  const whole = useRef<HTMLDivElement>(null)
  const all: readonly (readonly [CaseDialog, string, boolean])[] = [
    ['take', t('act.take'), may.take],
    ['handover', handover('propose.open'), useMayHandOver(of)],
    ['promise', t(of.promisedOn ? 'act.movePromise' : 'act.promise'), may.promise],
    ['wait', waiting('act.wait'), may.writeToCompany && isOpen && status !== 'awaiting_company'],
    ['referral', referrals('act.ask'), useMayAsk(of.id, null)],
    ['delay', waiting('act.delay'), may.promise],
    ['nextStep', t('act.nextStep'), may.edit && isOpen],
    ['edit', t('act.edit'), may.edit],
    ['link', t('act.link'), may.link],
    ['dispute', disputes('raise.open'), may.dispute],
    ['conflict', conflicts('state.open'), useMayStateConflict(of)],
    ['decisionRequest', waiting('act.decisionRequest'), may.writeToCompany && isOpen],
    ['visibility', t(of.visibility === 'open' ? 'act.restrict' : 'act.unrestrict'), may.restrict],
    ['duplicate', t('act.duplicate'), may.close],
    ['close', t('act.close'), may.close],
    ['reopen', t('act.reopen'), may.reopen],
  ]
  const offered = all.filter(([, , isOffered]) => isOffered)
  if (offered.length === 0) return null
  return (
    <div ref={whole}>
      <DropPanel
        button={
          <>
            <MenuElipsisVerticalIcon aria-hidden />
            {t('menu')}
          </>
        }
      >
        {(close) => (
          <ul className="f-desk__menu">
            {offered.map(([dialog, words]) => (
              <li key={dialog}>
                <button
                  type="button"
                  onClick={() => {
                    // The panel goes; the dialog shall give the focus back to its button.
                    whole.current?.querySelector('button')?.focus()
                    close()
                    onDialog(dialog)
                  }}
                >
                  {words}
                </button>
              </li>
            ))}
          </ul>
        )}
      </DropPanel>
    </div>
  )
}
