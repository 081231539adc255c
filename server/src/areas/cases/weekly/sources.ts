import type { WeeklySource } from '../../../platform/notices.ts'
import { listOpenOffers, listOverdueParts, listPromisesOfWeek, listStill } from './store.ts'

/** What heads read of the cases once a week. A slice with more of it adds its own source here. */
export const weeklySources: readonly WeeklySource[] = [
  { name: 'offers', list: listOpenOffers },
  { name: 'overdueParts', list: listOverdueParts },
  { name: 'promises', list: listPromisesOfWeek },
  { name: 'still', list: listStill },
]
