import { z } from 'zod'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { listStandIns } from '../../organisation/index.ts'
import { listAccountability } from '../accountability/store.ts'
import { caseFacts } from '../case-store.ts'
import { listCaseAreas } from '../intake/store.ts'
import { listLinked } from '../links/store.ts'
import { listTakersAway } from '../next-step/store.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { noteReading } from './note-reading.ts'
import { CaseQuery, CaseRow, CaseView } from './schema.ts'
import { getCase, listCases } from './store.ts'
import { type Away, presentCase, presentRow } from './view.ts'

type Held = {
  readonly id: CaseId
  readonly accountable_member_id: MemberId | null
  readonly accountable_unit_id: UnitId | null
  readonly next_step_by: MemberId | null
}

async function listAway(read: Read, page: readonly Held[], now: Date): Promise<Away> {
  const accountable = page.map((row) => ({
    memberId: row.accountable_member_id,
    unitId: row.accountable_unit_id,
  }))
  return {
    standIns: await listStandIns(read, accountable, now),
    takers: await listTakersAway(read, page, now),
  }
}

export const registerEndpoints = [
  reading({
    path: '/cases',
    operation: 'listCases',
    tag: 'cases',
    summary: 'Cases',
    description:
      'The cases that the caller may read, by filter and by words, a page at a time. A search is always newest first.',
    permission: 'case.read',
    query: CaseQuery,
    answer: z.object({ items: z.array(CaseRow), nextCursor: z.string().nullable() }),
    errors: [],
    handle: async (read, { query }, { actor, now }) => {
      const { memberId: me, covers } = memberOf(actor)
      const rows = await listCases(read, query, { me, covers }, readCursor(query.cursor))
      const page = rows.slice(0, query.limit)
      const away = await listAway(read, page, now)
      const last = rows.length > query.limit ? page.at(-1) : undefined
      const sort = query.q ? 'received' : query.sort
      const at = !last
        ? ''
        : sort === 'promised'
          ? (last.promised_on ?? '')
          : (sort === 'changed' ? last.changed_at : last.received_at).toISOString()
      const items = page.map((row) => presentRow(row, away))
      return { body: { items, nextCursor: last ? writeCursor({ at, id: last.id }) : null } }
    },
  }),
  reading({
    path: '/cases/{caseId}',
    operation: 'getCase',
    tag: 'cases',
    summary: 'One case',
    description:
      'Its facts, areas, ledger of accountability and linked cases, with what the caller may do. Reading a restricted case is logged.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: CaseView,
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor, kit, now }) => {
      const row = await getCase(read, params.caseId)
      const facts = await caseFacts(read, params.caseId)
      const extras = {
        away: await listAway(read, [row], now),
        areas: await listCaseAreas(read, params.caseId),
        ledger: await listAccountability(read, params.caseId),
        linked: await listLinked(read, params.caseId),
      }
      const body = presentCase(row, facts, extras, actor)
      if (row.visibility === 'open') return { version: row.version, body }
      return { version: row.version, body, afterwards: () => noteReading(kit, actor, params.caseId, now) }
    },
  }),
]
