import { follow } from '../../server/src/areas/projects/follow/follow.ts'
import { NewFollow } from '../../server/src/areas/projects/follow/schema.ts'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { instantOf } from './office-time.ts'
import { need, type Town } from './town.ts'

const HARBOUR = {
  kind: 'place',
  name: 'Hamnen',
  geometry: { type: 'Point', coordinates: [18.7131, 59.7566] },
  metres: 400,
}

/** Some people follow what others do: units that dig where they do, an area, and the harbour. */
export async function seedFollows(tx: Tx, end: Date, town: Town): Promise<void> {
  const unit = (slug: string) => ({ kind: 'unit', unitId: need(town.units, slug) })
  const area = (code: string) => ({ kind: 'area', areaId: need(town.areas, code) })
  const wanted = [
    ['anna.lindqvist', unit('va-avfall')],
    ['anna.lindqvist', area('torghandel')],
    ['anna.lindqvist', HARBOUR],
    ['amira.haddad', unit('va-avfall')],
    ['amira.haddad', unit('gatu-park')],
    ['amira.haddad', HARBOUR],
    ['yusuf.demir', unit('va-avfall')],
    ['yusuf.demir', unit('trafikstrateg')],
    ['henrik.tapper', unit('gatu-park')],
  ] as const
  for (const [who, what] of wanted) {
    const since = instantOf(addDays(dayOf(end), what === HARBOUR ? -14 : -8), 8 * 60)
    await follow(tx, need(town.people, who), since, NewFollow.parse(what))
  }
}
