import { saveDraft, suggestText } from '../../server/src/areas/cases/combined-answer/compose.ts'
import { askForSignOff, signOff } from '../../server/src/areas/cases/sign-off/sign-off.ts'
import { listSignOffs } from '../../server/src/areas/cases/sign-off/store.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Town } from './town.ts'

const HOUR = 3_600_000

/** The latest case in which two units or more have answered and nobody is missing: they are asked, and one has said yes. */
export async function seedSignOffs(tx: Tx, end: Date, town: Town): Promise<void> {
  const found = await tx
    .selectFrom('business_case as c')
    .select(['c.id', 'c.accountable_member_id as accountable'])
    .where('c.status', '=', 'open')
    .where('c.visibility', '=', 'open')
    .where((e) =>
      e(
        e
          .selectFrom('part as p')
          .select((f) => f.fn.countAll<number>().as('parts'))
          .whereRef('p.case_id', '=', 'c.id')
          .where('p.status', '=', 'answered'),
        '>=',
        2,
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('part as p')
            .select('p.id')
            .whereRef('p.case_id', '=', 'c.id')
            .where('p.status', 'not in', ['answered', 'declined', 'withdrawn']),
        ),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('answer_conflict as w')
            .select('w.id')
            .whereRef('w.case_id', '=', 'c.id')
            .where('w.status', '=', 'open'),
        ),
      ),
    )
    .orderBy('c.received_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const people = [...town.people.values()]
  const pilot = people.find(({ memberId }) => memberId === found?.accountable)
  if (!found || !pilot) return
  const at = new Date(end.getTime() - 3 * HOUR)
  const version = await saveDraft(tx, pilot, at, found.id, await suggestText(tx, found.id, 'sv'), 0)
  await askForSignOff(tx, pilot, at, found.id, version)
  const draft = await tx
    .selectFrom('combined_answer')
    .select('id')
    .where('case_id', '=', found.id)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow()
  const [first] = await listSignOffs(tx, draft.id)
  const officer = people.find(({ memberId }) => memberId === first?.officerId)
  if (first && officer)
    await signOff(tx, officer, new Date(end.getTime() - HOUR), first.id, { agrees: true, reason: '' })
}
