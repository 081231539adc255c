import type { Tx } from '../../platform/db/db.ts'
import type { Recorded } from '../../platform/events/recorded.ts'
import type { Telling } from '../../platform/notices.ts'
import { listTakingPart } from './taking-part-store.ts'

type What = {
  readonly says?: string
  readonly leadsTo?: string
  readonly words?: Readonly<Record<string, string>>
  /** Those of settled parts hear of it too. */
  readonly settled?: true
  /** Only those of this authority do. */
  readonly authority?: string | null
}

/** For the ones whose case it is: the accountable, and the officers of its parts. */
export async function tellTakingPart(
  tx: Tx,
  { caseId }: Recorded,
  { settled, authority, ...what }: What = {},
): Promise<Telling[]> {
  if (!caseId) return []
  const all = await listTakingPart(tx, caseId, { settled: settled ?? false, authority: authority ?? null })
  return (['accountable', 'officer'] as const).map((why) => ({
    to: all.filter((one) => one.as === why).map(({ member, unit }) => ({ member, unit })),
    group: 'cases',
    why,
    ...what,
  }))
}

/** For the one who answers for the whole. */
export async function tellAccountable(
  tx: Tx,
  { caseId }: Recorded,
  what: Pick<Telling, 'group'> & Partial<Telling>,
): Promise<Telling[]> {
  if (!caseId) return []
  const all = await listTakingPart(tx, caseId)
  const to = all.filter((one) => one.as === 'accountable').map(({ member, unit }) => ({ member, unit }))
  return [{ to, why: 'accountable', ...what }]
}

/** The others of these: who takes over from somebody who leaves has read of all of it in one mail. */
export const butNot = (member: string | undefined, tellings: readonly Telling[]): Telling[] =>
  tellings.map((telling) => ({
    ...telling,
    to: telling.to.filter((one) => !('member' in one) || one.member !== member),
  }))
