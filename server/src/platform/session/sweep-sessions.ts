import type { JobDefinition } from '../jobs/jobs.ts'
import { sweepSessions } from './session.ts'

export const sweepSessionsJob: JobDefinition = {
  name: 'session.sweep',
  says: 'Clears sessions, sign-ins and idempotency keys whose time is out',
  every: '17 * * * *',
  run: (kit) => sweepSessions(kit.db, kit.clock.now()),
}
