import type { Actor } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findCompany } from '../../companies/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { findAreasForCase } from '../../responsibility/index.ts'
import { decideOneMore, decideSharing } from './rules.ts'
import type { NewView, ViewFilters } from './schema.ts'
import { insertView, listOwnIds, lockViewsOf } from './store.ts'

/** Keeps a view last among the caller's own. @throws Problem `view.tooMany`, `view.nameTaken`, `view.notYourUnit` */
export async function saveView(
  tx: Tx,
  actor: Actor,
  now: Date,
  today: LocalDay,
  view: NewView,
): Promise<string> {
  const member = memberOf(actor)
  await lockViewsOf(tx, member.memberId)
  const own = await listOwnIds(tx, member.memberId)
  orThrow(decideOneMore(own.length))
  orThrow(decideSharing(member, view.sharedWith))
  await requireKnown(tx, view.filters, today)
  const id = newId()
  await insertView(tx, { ...view, id, ownerId: member.memberId, position: own.length + 1, now })
  await record(tx, actor, now, { name: 'view.saved', data: { viewId: id, sharedWith: view.sharedWith } })
  return id
}

/** @throws Problem `case.unknownUnit`, `case.unknownArea`, `case.unknownCompany` for a filter on what isn't there */
export async function requireKnown(read: Read, filters: ViewFilters, today: LocalDay): Promise<void> {
  const { unit, area, company } = filters
  if (unit && !(await findUnit(read, unit))?.active) throw new Problem('case.unknownUnit')
  if (area && (await findAreasForCase(read, [area], today)).length === 0)
    throw new Problem('case.unknownArea')
  if (company && !(await findCompany(read, company))) throw new Problem('case.unknownCompany')
}
