import { findCircle, withoutGone } from '../../../kernel/dependencies.ts'

export type DraftStep = {
  readonly areaId: string
  /** The unit that would be asked; null when nobody answers for the area. */
  readonly unitId: string | null
  readonly title: string
  readonly needs: readonly number[]
}
export type DraftTemplate<Step extends DraftStep> = {
  readonly title: string
  readonly steps: readonly Step[]
}
/** A part that the case has already. */
export type TakenPart = { readonly id: string; readonly areaId: string | null; readonly unitId: string }

export type DraftRow<Step extends DraftStep> = {
  readonly step: Step
  readonly unitId: string
  /** The templates that it comes from. */
  readonly from: readonly string[]
  /** Positions of the rows that it waits for. */
  readonly after: readonly number[]
  /** Parts of the case that it waits for. */
  readonly needs: readonly string[]
}

export type Draft<Step extends DraftStep> = {
  readonly rows: readonly DraftRow<Step>[]
  /** Steps that are no rows: the case has them already, or nobody answers for their area. */
  readonly leftOut: readonly { readonly title: string; readonly because: 'taken' | 'nobody' }[]
  /** What one template lets wait for the other, and the other way round: the later of the two is left out. */
  readonly notTogether: readonly { readonly title: string; readonly needs: string }[]
}

const keyOf = ({ areaId, unitId }: { areaId: string | null; unitId: string | null }) => `${areaId} ${unitId}`

/**
 * Several templates as one plan for a case. What two of them ask the same unit about the same area is asked once, and
 * waits for what it waits for in either. What the case has already is not asked again, but is waited for.
 */
export function draftPlan<Step extends DraftStep>(
  templates: readonly DraftTemplate<Step>[],
  taken: readonly TakenPart[],
): Draft<Step> {
  const steps = new Map<string, { step: Step; from: string[] }>()
  const needs = new Map<string, string[]>()
  const notTogether: { title: string; needs: string }[] = []
  for (const template of templates) {
    for (const step of template.steps) {
      const known = steps.get(keyOf(step))
      if (known) known.from.push(template.title)
      else steps.set(keyOf(step), { step, from: [template.title] })
      if (!needs.has(keyOf(step))) needs.set(keyOf(step), [])
    }
    for (const step of template.steps) {
      for (const needed of step.needs.flatMap((at) => template.steps[at] ?? [])) {
        const mine = needs.get(keyOf(step)) ?? []
        if (keyOf(needed) === keyOf(step) || mine.includes(keyOf(needed))) continue
        const tried = new Map([...needs, [keyOf(step), [...mine, keyOf(needed)]]])
        if (findCircle(tried)) notTogether.push({ title: step.title, needs: needed.title })
        else needs.set(keyOf(step), [...mine, keyOf(needed)])
      }
    }
  }
  const has = new Map(taken.map((part) => [keyOf(part), part.id]))
  const nobody = (key: string) => steps.get(key)?.step.unitId === null
  const left = withoutGone(needs, nobody)
  const keys = [...left.keys()].filter((key) => !has.has(key))
  const rows = keys.flatMap((key): DraftRow<Step>[] => {
    const found = steps.get(key)
    const unitId = found?.step.unitId
    if (!found || !unitId) return []
    const before = left.get(key) ?? []
    return [
      {
        ...found,
        unitId,
        after: before.map((needed) => keys.indexOf(needed)).filter((at) => at >= 0),
        needs: before.flatMap((needed) => has.get(needed) ?? []),
      },
    ]
  })
  const leftOut = [...steps].flatMap(([key, { step }]): Draft<Step>['leftOut'][number][] => {
    if (has.has(key)) return [{ title: step.title, because: 'taken' }]
    return nobody(key) ? [{ title: step.title, because: 'nobody' }] : []
  })
  return { rows, leftOut, notTogether }
}

/** How well a template fits a case: how many of the case's areas it has steps for. */
export function fit(
  template: { readonly steps: readonly { readonly areaId: string }[] },
  areaIds: readonly string[],
): number {
  return areaIds.filter((id) => template.steps.some(({ areaId }) => areaId === id)).length
}
