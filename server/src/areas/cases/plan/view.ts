import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { CaseFacts } from '../facts.ts'
import { casePermissions } from '../permissions.ts'
import type { draftFrom, listFitting } from './draft.ts'
import type { LaidOut } from './lay-out.ts'
import { shareOn } from './rules.ts'
import type { FittingTemplate, PlanDraft, PlannedPartView, PlanView } from './schema.ts'

/** The plan as it leaves the house, with what this viewer may change. */
export function presentPlan(
  { plan, rows, spreads }: LaidOut,
  c: CaseFacts & { readonly promisedOn: LocalDay | null },
  actor: Actor,
  today: LocalDay,
): z.input<typeof PlanView> {
  const parts = plan.parts.flatMap((placed): z.input<typeof PlannedPartView>[] => {
    const [row, spread] = [rows.get(placed.id), spreads.get(placed.id)]
    if (!row || !spread) return []
    const facts = {
      status: row.status,
      unitId: row.unitId,
      officerId: row.officerId,
      caseStatus: c.status,
      caseAccountableId: c.accountableMemberId,
    }
    return [
      {
        ...placed,
        needs: [...placed.needs],
        title: row.title,
        status: row.status,
        unit: { id: row.unitId, slug: row.slug, name: row.unitName, nameEn: row.unitNameEn },
        officer: row.officerId ? { id: row.officerId, name: row.officerName ?? '' } : null,
        dueOn: row.dueOn,
        isCritical: placed.slack === 0,
        days: {
          planned: row.plannedDays,
          likely: Math.round(spread.likely),
          long: Math.round(spread.long),
          basis: spread.basis,
          count: spread.count,
        },
        version: row.version,
        may: {
          plan:
            c.status !== 'closed' &&
            !placed.isDone &&
            may(casePermissions['part.plan'], actor, { case: c, part: facts }),
        },
      },
    ]
  })
  const { whole } = plan
  return {
    today,
    parts,
    criticalPath: [...plan.criticalPath],
    whole: whole && { ...whole, chances: [...whole.chances] },
    promise: whole && c.promisedOn ? { on: c.promisedOn, share: shareOn(whole.chances, c.promisedOn) } : null,
  }
}

export function presentFitting({
  template,
  steps,
  fits,
}: Awaited<ReturnType<typeof listFitting>>[number]): z.input<typeof FittingTemplate> {
  return {
    id: template.id,
    title: template.title,
    titleEn: template.title_en,
    description: template.description,
    descriptionEn: template.description_en,
    steps: steps.length,
    fits,
  }
}

export function presentDraft(draft: Awaited<ReturnType<typeof draftFrom>>): z.input<typeof PlanDraft> {
  return {
    rows: draft.rows.map(({ unit, spread, ...row }) => ({
      unit: { id: unit.id, slug: unit.slug, name: unit.name, nameEn: unit.nameEn },
      areaId: row.areaId,
      title: row.title,
      titleEn: row.titleEn,
      prepare: row.prepare,
      prepareEn: row.prepareEn,
      usualDays: row.usualDays,
      days: {
        likely: Math.round(spread.likely),
        basis: spread.basis === 'measured' || spread.basis === 'usual' ? spread.basis : 'assumed',
        count: spread.count,
      },
      from: [...row.from],
      after: [...row.after],
      needs: [...row.needs],
    })),
    leftOut: [...draft.leftOut],
    notTogether: [...draft.notTogether],
  }
}
