import type { Actor } from '../../../kernel/actor.ts'
import type { CompanyId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { inOneAct } from '../../../platform/permission/permission.ts'
import type { InspectionEventName } from '../events.ts'
import type { Coming } from '../facts.ts'
import { groupsOf, statusOf, suggestTime } from './rules.ts'
import {
  agreeOnTime,
  findWindow,
  getJoint,
  insertJoint,
  listComing,
  listPairs,
  moveInto,
  setJointStatus,
} from './store.ts'

/**
 * Finds which visits to a company belong together and proposes them as one, in the transaction of what changed: whichever
 * is saved first, the later one finds it. What belongs together already stays; a visit that no longer does goes its own
 * way, and the rest remain. The caller holds the visits of the company.
 */
export async function lookAgain(tx: Tx, actor: Actor, now: Date, company: CompanyId): Promise<void> {
  await asSystem(tx, async () => {
    const today = dayOf(now)
    const all = await listComing(tx, company, { now, today })
    // Others would learn of a restricted case by being asked.
    const coming = all.filter(({ isRestricted }) => !isRestricted)
    const ids = coming.map(({ id }) => id)
    const groups = groupsOf(coming, await listPairs(tx, ids), (await findWindow(tx)).days)
    const touched = new Set(all.flatMap(({ jointId }) => jointId ?? []))
    const homes = homesOf(groups)
    const say = sayer(tx, actor, now)

    const together = new Set(groups.flat().map(({ id }) => id))
    for (const jointId of touched) {
      const before = all.filter((visit) => visit.jointId === jointId).map(({ id }) => id)
      const gone = before.filter((id) => !together.has(id))
      await moveInto(tx, null, gone)
      // One that is left alone has been told by whoever left it.
      if (gone.length > 0 && before.length > 1)
        await say('jointVisit.left', { jointId, visitIds: gone, told: before })
    }
    for (const [nth, group] of groups.entries()) {
      const home = homes[nth] ?? (await raise(tx, group, now))
      touched.add(home)
      const added = group.filter(({ jointId }) => jointId !== home)
      if (added.length === 0) continue
      await moveInto(
        tx,
        home,
        added.map(({ id }) => id),
      )
      await say('jointVisit.proposed', { jointId: home, visitIds: added.map(({ id }) => id) })
    }
    for (const jointId of touched) await settleJoint(tx, actor, now, company, jointId)
  })
}

/** Each group stays in the oldest joint visit that it has a visit in, and no two in one. */
function homesOf(groups: readonly (readonly Coming[])[]): (string | undefined)[] {
  const taken = new Set<string>()
  return groups.map((group) => {
    const home = group
      .flatMap(({ jointId }) => jointId ?? [])
      .toSorted()
      .find((id) => !taken.has(id))
    if (home) taken.add(home)
    return home
  })
}

async function raise(tx: Tx, group: readonly Coming[], now: Date): Promise<string> {
  const id = newId()
  await insertJoint(tx, id, suggestTime(group, dayOf(now)), now)
  return id
}

/** Agreed once all who stay have said yes; with nobody left to go together it is over. */
export async function settleJoint(
  tx: Tx,
  actor: Actor,
  now: Date,
  company: CompanyId,
  jointId: string,
): Promise<void> {
  const joint = await getJoint(tx, jointId)
  const all = await listComing(tx, company, { now, today: dayOf(now) })
  const parties = all.filter((visit) => visit.jointId === jointId)
  const status = statusOf(parties)
  // Its time has come: it is not taken apart because those who made it no longer are to come.
  if (joint.status === 'agreed' && joint.startsAt <= now) return
  if (status === joint.status) return
  await setJointStatus(tx, jointId, status)
  const say = sayer(tx, actor, now)
  if (status === 'agreed') {
    await agreeOnTime(tx, jointId)
    await say('jointVisit.agreed', { jointId })
  }
  if (status === 'dissolved') {
    await moveInto(
      tx,
      null,
      parties.map(({ id }) => id),
    )
    await say('jointVisit.dissolved', { jointId })
  }
}

/** A joint visit spans cases and units: its events name ids alone, and belong to no case. */
function sayer(tx: Tx, actor: Actor, now: Date) {
  return (name: InspectionEventName, data: Record<string, unknown>) =>
    record(tx, inOneAct(actor), now, { name, data })
}
