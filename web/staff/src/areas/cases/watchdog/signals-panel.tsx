import { useQuery } from '@tanstack/react-query'
import { formatDay } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import type { CaseTab } from '../register/case-tab.ts'
import type { CaseDialog } from '../register/case-task.ts'
import type { CaseView } from '../shapes.ts'
import { type Signal, signalsQuery } from './queries.ts'
import './signals.css'

type Props = { of: CaseView; onDialog: (dialog: CaseDialog) => void; onTab: (tab: CaseTab) => void }

/** What has run out in the case: since when, who is to mend it right now, and the step that does. */
export function SignalsPanel({ of, ...ways }: Props) {
  const t = useTexts('watchdog')
  const signals = useQuery(signalsQuery(of.id)).data ?? []
  if (signals.length === 0) return null
  return (
    <section className="f-signals" aria-labelledby="signals">
      <h2 id="signals">{t('signals.heading')}</h2>
      <ul>
        {signals.map((signal) => (
          <SignalRow key={signal.id} of={of} signal={signal} {...ways} />
        ))}
      </ul>
    </section>
  )
}

function SignalRow({ of, signal, onDialog, onTab }: Props & { signal: Signal }) {
  const t = useTexts('watchdog')
  const language = useLanguage()
  const names = signal.readers.map(({ name }) => name).join(', ')
  const step = stepOf(signal, of)
  return (
    <li>
      <div>
        <p>
          <strong>{t(`kind.${signal.kind}`)}</strong>
          {signal.part ? ` · ”${signal.part}”` : ''}
        </p>
        <p className="f-signals__quiet">
          {t('signals.due', { day: formatDay(signal.due, language) })}
          {' · '}
          {t(signal.level === 4 ? 'meeting' : 'readers', { names })}
        </p>
      </div>
      {step ? (
        <Button
          variant="tertiary"
          onClick={() => ('dialog' in step ? onDialog(step.dialog) : onTab(step.tab))}
        >
          {t(`do.${signal.kind as Exclude<Signal['kind'], 'handover'>}`)}
        </Button>
      ) : null}
    </li>
  )
}

type Step = { readonly dialog: CaseDialog } | { readonly tab: CaseTab }

/** Where it is mended; nothing for who may not. */
function stepOf({ kind }: Signal, { may }: CaseView): Step | null {
  switch (kind) {
    case 'promise':
      return may.promise ? { dialog: 'promise' } : null
    case 'nextStep':
    case 'stillness':
      return may.edit ? { dialog: 'nextStep' } : null
    case 'firstContact':
      return may.writeToCompany ? { tab: 'talk' } : null
    case 'handover':
      // Its own card on the page asks for the answer.
      return null
    case 'decisionRequest':
    case 'statutory':
    case 'dispute':
    case 'offer':
    case 'part':
      return { tab: 'parts' }
  }
}
