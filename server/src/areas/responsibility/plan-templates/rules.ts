import { findCircle } from '../../../kernel/dependencies.ts'
import type { FieldFault } from '../../../kernel/problem.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

export type TemplateAct = 'change' | 'retire' | 'restore'

/** A template in use is changed or retired; a retired one only comes back. Nobody writes over what they have not read. */
export function decideTemplateAct(
  template: { readonly version: number; readonly retired: boolean },
  act: TemplateAct,
  seen: number | undefined,
): Verdict<undefined, 'version.stale' | 'planTemplate.retired' | 'planTemplate.notRetired'> {
  if (template.version !== seen) return refuse('version.stale')
  if (act === 'restore') return template.retired ? allow() : refuse('planTemplate.notRetired')
  return template.retired ? refuse('planTemplate.retired') : allow()
}

type Step = {
  readonly area: string
  readonly unitId: string | null
  readonly title: string
  readonly needs: readonly number[]
}

/** What is wrong with the steps: a unit asked twice about the same, one that waits for none, or some that go round. */
export function faultsOfSteps(steps: readonly Step[]): FieldFault[] {
  const twice = steps.flatMap(({ area, unitId }, at) =>
    steps.slice(0, at).some((other) => other.area === area && other.unitId === unitId)
      ? [{ path: `steps.${at}.area`, code: 'planTemplate.stepTwice' }]
      : [],
  )
  if (twice.length > 0) return twice
  const missing = steps.flatMap(({ needs }, at) =>
    needs.some((needed) => needed >= steps.length)
      ? [{ path: `steps.${at}.needs`, code: 'planTemplate.unknownStep' }]
      : [],
  )
  if (missing.length > 0) return missing
  const circle = findCircle(new Map(steps.map(({ needs }, at) => [String(at), needs.map(String)])))
  if (!circle) return []
  const round = [...circle, circle[0] ?? '0'].map((at) => steps[Number(at)]?.title ?? '').join(' → ')
  return [{ path: `steps.${circle[0]}.needs`, code: 'planTemplate.circle', params: { round } }]
}
