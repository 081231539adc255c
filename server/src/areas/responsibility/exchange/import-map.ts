import { createHash } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { addAuthority, addUnit } from '../../organisation/index.ts'
import { insertBoundaryNote } from '../boundary/store.ts'
import { endPeriods, insertPeriod } from '../map/store.ts'
import { bytesOf, findPlan } from './find-plan.ts'
import type { Acts } from './plan.ts'
import type { MapImport } from './schema.ts'
import { endNotes, insertArea, lockMap, updateArea, updateParent } from './store.ts'

type Act = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly from: LocalDay
  readonly importId: string
  /** Ids by code and by slug; what is made is entered as it is made. */
  readonly areas: Map<string, string>
  readonly units: Map<string, string>
}

/**
 * Does what was shown, all of it, or nothing: the map and the file must be those that the fingerprint was made of.
 * @throws Problem `mapImport.changed`, `mapImport.refused`, `mapImport.nothing`, and those of `findPlan`
 */
export async function importMap(
  tx: Tx,
  actor: Actor,
  times: { readonly now: Date; readonly today: LocalDay },
  request: MapImport,
): Promise<{ id: string; changes: number }> {
  const bytes = await bytesOf(request.source)
  await lockMap(tx)
  const { plan, state, fingerprint } = await findPlan(tx, bytes, request, times.today)
  if (fingerprint !== request.fingerprint) throw new Problem('mapImport.changed')
  if (plan.refused.length > 0 || plan.unknownUnits.length > 0) throw new Problem('mapImport.refused')
  if (plan.differences.length === 0) throw new Problem('mapImport.nothing')
  const act: Act = {
    tx,
    actor,
    now: times.now,
    from: request.from ?? times.today,
    importId: newId(),
    areas: new Map(state.areas.map(({ code, id }) => [code, id])),
    units: new Map(state.units.map(({ slug, id }) => [slug, id])),
  }
  await makeUnits(act, plan.acts)
  await writeAreas(act, plan.acts)
  await changeRoles(act, plan.acts)
  await writeNotes(act, plan.acts)
  const { ends, starts, addNotes } = plan.acts
  const named = [...ends, ...starts].map(({ unit }) => unit)
  const atBorders = addNotes.flatMap(({ unit, otherUnit }) => [unit, otherUnit])
  const touched = new Set([...named, ...atBorders].map((unit) => idOf(act.units, unit)))
  await record(tx, actor, times.now, {
    name: 'map.imported',
    data: {
      importId: act.importId,
      from: act.from,
      source: request.source.kind,
      file: createHash('sha256').update(bytes).digest('hex'),
      changes: plan.differences.length,
      // Those whose part in the map changes, and those at a border that is written down.
      units: [...touched],
    },
  })
  return { id: act.importId, changes: plan.differences.length }
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The plan names “${key}”, which is neither there nor made by it.`)
  return id
}

async function makeUnits({ tx, actor, now, units }: Act, acts: Acts): Promise<void> {
  for (const { slug, name, kind } of acts.addAuthorities)
    await addAuthority(tx, actor, now, { slug, name, nameEn: name, kind })
  for (const unit of acts.addUnits) units.set(unit.slug, await addUnit(tx, actor, now, unit))
}

async function writeAreas({ tx, actor, now, areas, importId }: Act, acts: Acts): Promise<void> {
  for (const text of acts.addAreas) {
    const id = newId()
    await insertArea(tx, id, text)
    areas.set(text.code, id)
    await record(tx, actor, now, { name: 'area.added', data: { areaId: id, code: text.code, importId } })
  }
  for (const { code, text, fields } of acts.editAreas) {
    const areaId = idOf(areas, code)
    await updateArea(tx, areaId, text)
    // What stood there before stands in the event: an area's words have no periods of their own.
    await record(tx, actor, now, { name: 'area.edited', data: { areaId, changes: fields, importId } })
  }
  const parented = [...acts.addAreas, ...acts.editAreas.map(({ text }) => text)]
  for (const { code, parent } of parented)
    await updateParent(tx, idOf(areas, code), parent === null ? null : idOf(areas, parent))
}

async function changeRoles({ tx, actor, now, areas, units, from, importId }: Act, acts: Acts): Promise<void> {
  const ended = await endPeriods(
    tx,
    acts.ends.map(({ id }) => id),
    from,
  )
  if (ended.length < acts.ends.length) throw new Problem('mapImport.changed')
  for (const { area, unit, role } of acts.starts) {
    const id = newId()
    const [areaId, unitId] = [idOf(areas, area), idOf(units, unit)]
    const set = { setAt: now, setBy: memberOf(actor).memberId, proposalId: null }
    await insertPeriod(tx, { id, areaId, unitId, role, from, ...set })
    const replaced = acts.ends.filter(
      (end) => end.area === area && (end.unit === unit || (role === 'accountable' && end.role === role)),
    )
    await record(tx, actor, now, {
      name: 'responsibility.changed',
      data: {
        responsibilityId: id,
        areaId,
        unitId,
        role,
        from,
        ended: replaced.map((end) => end.id),
        importId,
      },
    })
  }
  for (const { id, area, unit, role } of acts.ends) {
    if (acts.starts.some((start) => start.area === area && start.unit === unit)) continue
    const data = {
      responsibilityId: id,
      areaId: idOf(areas, area),
      unitId: idOf(units, unit),
      role,
      from,
      importId,
    }
    await record(tx, actor, now, { name: 'responsibility.ended', data })
  }
}

async function writeNotes({ tx, actor, now, areas, units, importId }: Act, acts: Acts): Promise<void> {
  const by = memberOf(actor).memberId
  for (const { area, unit, otherUnit, body, example } of acts.addNotes) {
    const areaId = idOf(areas, area)
    const pair = [idOf(units, unit), idOf(units, otherUnit)] as const
    const noteId = await insertBoundaryNote(tx, {
      areaId,
      unitId: pair[0],
      otherUnitId: pair[1],
      body,
      example,
      disputeId: null,
      by,
      now,
    })
    await record(tx, actor, now, {
      name: 'boundary.written',
      data: { noteId, areaId, units: pair, disputeId: null, importId },
    })
  }
  await endNotes(tx, acts.endNotes, by, now)
  for (const noteId of acts.endNotes)
    await record(tx, actor, now, { name: 'boundary.ended', data: { noteId, importId } })
}
