import { useTexts } from '../../../../lib/i18n.ts'
import { StatusTag, type Tone } from '../../../../ui/status-tag.tsx'
import type { Phase } from './queries.ts'

const tones = {
  idea: 'new',
  planned: 'waiting',
  procured: 'waiting',
  under_way: 'active',
  done: 'good',
  stopped: 'ended',
} as const satisfies Record<Phase, Tone>

/** How far a project has come. */
export function PhaseTag({ phase, plain = true }: { phase: Phase; plain?: boolean }) {
  const t = useTexts('projects')
  return (
    <StatusTag tone={tones[phase]} plain={plain}>
      {t(`phase.${phase}`)}
    </StatusTag>
  )
}
