import { type OutsideActor, systemActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import {
  findAsker,
  findShown,
  noteOpening,
  type OpenedReferral,
  openReferralLink,
} from '../../cases/index.ts'

const program = systemActor('outside')

export const linkOf = (request: PageRequest) => request.params['token'] ?? ''

/** What a link opens. @throws Problem `referral.linkGone` when it opens nothing */
export async function openedBy(kit: Kit, token: string, now: Date): Promise<OpenedReferral> {
  const opened = await kit.db.read(program, (read) => openReferralLink(read, token, now))
  if (!opened) throw new Problem('referral.linkGone')
  return opened
}

/** The one who is let in by the link, as who acts. Row level security shows them their own question and no more. */
export async function outsiderOf(
  request: PageRequest,
): Promise<{ actor: OutsideActor; opens: OpenedReferral['opens'] }> {
  const { kit, now, locale } = request
  const { id, opens } = await openedBy(kit, linkOf(request), now)
  return { actor: { kind: 'outside', referralId: id, locale }, opens }
}

/**
 * The question as the one who is asked sees it, read under their own rights, and who here answers questions about it.
 * The first reading is noted.
 */
export async function readReferral(request: PageRequest) {
  const { kit, now } = request
  const { actor, opens } = await outsiderOf(request)
  const shown = await kit.db.read(actor, (read) => findShown(read, actor.referralId))
  const { isOpened, sentFiles, ...asker } = await kit.db.read(program, (read) =>
    findAsker(read, actor.referralId),
  )
  if (!isOpened && opens === 'question') await kit.db.change(program, (tx) => noteOpening(tx, actor, now))
  return { ...shown, opens, asker, sentFiles }
}
export type ReadReferral = Awaited<ReturnType<typeof readReferral>>

/**
 * Does what the one who is asked wants, in one transaction with a last look at the link: one that was taken back a moment
 * ago does nothing.
 */
export async function asOutsider(
  request: PageRequest,
  work: (tx: Tx, actor: OutsideActor) => Promise<void>,
): Promise<void> {
  const { kit, now, locale } = request
  await kit.db.change(program, async (tx) => {
    const opened = await openReferralLink(tx, linkOf(request), now)
    if (!opened) throw new Problem('referral.linkGone')
    await work(tx, { kind: 'outside', referralId: opened.id, locale })
  })
}
