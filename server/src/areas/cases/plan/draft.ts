import type { CaseId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { getServiceCalendar, listUnits } from '../../organisation/index.ts'
import { listSteps, listTemplates, type StepRow } from '../../responsibility/index.ts'
import { listCaseAreas } from '../intake/store.ts'
import { isEnded } from '../parts/rules.ts'
import { listParts } from '../parts/store.ts'
import { draftPlan, fit } from './draft.rules.ts'
import { keyOf, samplesOf } from './lay-out.ts'
import { spreadOf } from './spread.rules.ts'
import { numberWorkDays } from './work-days.ts'

/** The templates in use, those that fit the case's areas best first. */
export async function listFitting(read: Read, caseId: CaseId, today: LocalDay) {
  const templates = await listTemplates(read, { retired: false })
  const steps = Map.groupBy(
    await listSteps(
      read,
      templates.map(({ id }) => id),
      today,
    ),
    ({ templateId }) => templateId,
  )
  const areas = (await listCaseAreas(read, caseId)).map(({ id }) => id)
  return templates
    .map((template) => {
      const own = steps.get(template.id) ?? []
      const fits = fit({ steps: own.map(({ area }) => ({ areaId: area.id })) }, areas)
      return { template, steps: own, fits }
    })
    .toSorted((a, b) => b.fits - a.fits)
}

/**
 * Some templates as rows to offer, with how long each step takes.
 * @throws Problem `planTemplate.notFound` when one of them is not there, or no longer used
 */
export async function draftFrom(read: Read, caseId: CaseId, ids: readonly string[], today: LocalDay) {
  const templates = ids.length > 0 ? await listTemplates(read, { retired: false, ids }) : []
  if (templates.length !== new Set(ids).size) throw new Problem('planTemplate.notFound')
  const steps = Map.groupBy(await listSteps(read, ids, today), ({ templateId }) => templateId)
  const parts = (await listParts(read, caseId)).filter(
    ({ status }) => status === 'settled' || !isEnded(status),
  )
  const draft = draftPlan(
    templates.map(({ id, title }) => ({ title, steps: (steps.get(id) ?? []).map(asStep) })),
    parts.map(({ id, area_id, unit_id }) => ({ id, areaId: area_id, unitId: unit_id })),
  )
  const units = new Map((await listUnits(read)).map((unit) => [unit.id, unit]))
  const asked = draft.rows.map(({ step, unitId }) => ({ areaId: step.areaId, unitId }))
  const days = numberWorkDays(today, await getServiceCalendar(read))
  const samples = await samplesOf(read, asked, caseId, days)
  const rows = draft.rows.flatMap((row) => {
    const unit = units.get(row.unitId)
    if (!unit) return []
    const { areaId, title, titleEn, prepare, prepareEn, usual } = row.step
    const spread = spreadOf({
      planned: null,
      samples: samples.get(keyOf({ areaId, unitId: unit.id })) ?? [],
      usual,
      due: null,
    })
    return [{ ...row, unit, areaId, title, titleEn, prepare, prepareEn, usualDays: usual, spread }]
  })
  return { ...draft, rows }
}

function asStep({ area, asks, days, usualDays, ...step }: StepRow) {
  return { ...step, areaId: area.id, unitId: asks?.id ?? null, usual: days ?? usualDays }
}
