import { saveView } from '../../server/src/areas/cases/views/save-view.ts'
import type { NewView } from '../../server/src/areas/cases/views/schema.ts'
import { dayOf } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { need, type Town } from './town.ts'

/** A few views of the case list, such as people make in their first weeks: some shared, some their own. */
export async function seedViews(tx: Tx, now: Date, town: Town): Promise<void> {
  const bygglov = need(town.units, 'bygglov')
  const views: readonly [by: string, view: NewView][] = [
    [
      'amira.haddad',
      {
        name: 'Löften som närmar sig',
        filters: { sort: 'promised' },
        columns: ['status', 'accountable', 'parts', 'promised', 'nextStep'],
        sharedWith: { kind: 'everyone' },
      },
    ],
    [
      'amira.haddad',
      {
        name: 'Mina på tavlan',
        filters: { mine: true, view: 'board' },
        columns: ['status', 'parts', 'promised', 'received', 'nextStep'],
        sharedWith: { kind: 'nobody' },
      },
    ],
    [
      'magnus.tillberg',
      {
        name: 'Pågår hos bygglov',
        filters: { status: 'open', unit: bygglov, sort: 'changed' },
        columns: ['accountable', 'parts', 'promised', 'nextStep', 'changed'],
        sharedWith: { kind: 'unit', unitId: bygglov },
      },
    ],
    [
      'karin.mattsson',
      {
        name: 'Uteserveringar',
        filters: { status: 'all', area: need(town.areas, 'uteservering') },
        columns: ['status', 'accountable', 'parts', 'received', 'place'],
        sharedWith: { kind: 'nobody' },
      },
    ],
  ]
  for (const [by, view] of views) await saveView(tx, need(town.people, by), now, dayOf(now), view)
}
