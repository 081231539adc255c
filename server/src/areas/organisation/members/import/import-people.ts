import { createHash } from 'node:crypto'
import type { Actor } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Read, Tx } from '../../../../platform/db/db.ts'
import { record } from '../../../../platform/events/record.ts'
import { addMember, giveRole, placeMember } from '../keep-member.ts'
import { readPeople } from './people-file.ts'
import { type PeoplePlan, planPeople } from './rules.ts'
import type { PeopleImport, PeopleSource } from './schema.ts'
import { loadPeople, lockPeopleImport } from './store.ts'

/** What was pasted or sent would do, and a fingerprint of it on the people as they are. @throws Problem `peopleFile.columns`, `sheetErrors` */
export async function findPeoplePlan(
  read: Read,
  source: PeopleSource,
): Promise<{ plan: PeoplePlan; fingerprint: string }> {
  const bytes = source.kind === 'text' ? Buffer.from(source.text) : Buffer.from(source.content, 'base64')
  const state = await loadPeople(read)
  const plan = planPeople(readPeople(bytes), state)
  const fingerprint = createHash('sha256').update(bytes).update(JSON.stringify(state)).digest('hex')
  return { plan, fingerprint }
}

/** Does what was shown, all of it or nothing. @throws Problem `peopleImport.changed`, `.refused`, `.nothing` */
export async function importPeople(
  tx: Tx,
  actor: Actor,
  now: Date,
  { source, fingerprint: shown }: PeopleImport,
): Promise<{ added: number; changed: number }> {
  await lockPeopleImport(tx)
  const { plan, fingerprint } = await findPeoplePlan(tx, source)
  if (fingerprint !== shown) throw new Problem('peopleImport.changed')
  if (plan.refused.length > 0) throw new Problem('peopleImport.refused')
  if (plan.acts.length === 0) throw new Problem('peopleImport.nothing')
  for (const { memberId, name, email, title, titleEn, phone, units, roles } of plan.acts) {
    if (memberId === null) {
      const placed = units.map(({ id, role }) => ({ id, role }))
      await addMember(tx, actor, now, {
        name,
        email,
        title,
        titleEn,
        phone,
        units: placed,
        roles: [...roles],
      })
      continue
    }
    for (const unit of units) await placeMember(tx, actor, now, memberId, unit.id, unit.role)
    for (const role of roles) await giveRole(tx, actor, now, memberId, role)
  }
  const added = plan.acts.filter(({ kind }) => kind === 'added').length
  const changed = plan.acts.length - added
  await record(tx, actor, now, { name: 'people.imported', data: { added, changed } })
  return { added, changed }
}
