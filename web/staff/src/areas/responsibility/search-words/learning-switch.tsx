import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { type Learning, staleAfterWords, switchLearning } from './queries.ts'

/** Learning on or off, for those who decide it; for others, how it is. */
export function LearningSwitch({ learning: { learns, may } }: { learning: Learning }) {
  const t = useTexts('searchWords')
  const turn = useWrite<boolean, unknown>({
    call: (on) => switchLearning(on),
    invalidates: () => staleAfterWords,
    onDone: (_result, on) => showToast({ tone: 'good', message: t(on ? 'switch.on' : 'switch.off') }),
  })
  if (!may.switch) {
    return (
      <StatusTag tone={learns ? 'active' : 'waiting'}>
        {t(learns ? 'switch.state.on' : 'switch.state.off')}
      </StatusTag>
    )
  }
  return <Checkbox label={t('switch.label')} checked={learns} onChange={(on) => turn.mutate(on)} />
}
