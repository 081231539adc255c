import { type Locale, systemActor } from '../../../kernel/actor.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { PageCookie } from '../../../platform/http/page.ts'
import { hashToken, newToken } from '../../../platform/ids/ids.ts'
import { countCodes, countTry, insertCode, lockAddress, lockCode, markUsed } from './code-store.ts'
import { CODE_MINUTES, decideCode, mayAskForCode } from './rules.ts'
import { hashOfCode } from './send-code.ts'
import { openCompanySession } from './session.ts'

const actor = systemActor('portal')

/**
 * Asks for a code to an address, known or not. @returns what the browser has to show beside the code; nothing when too
 * many have been asked for
 */
export async function askForCode(
  kit: Kit,
  now: Date,
  email: string,
  locale: Locale,
): Promise<string | undefined> {
  const token = newToken()
  const isAsked = await kit.db.change(actor, async (tx) => {
    await lockAddress(tx, email)
    if (!mayAskForCode(await countCodes(tx, email, now))) return false
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000)
    const id = await insertCode(tx, { email, browserHash: hashToken(token), createdAt: now, expiresAt })
    await kit.jobs.plan(tx, 'portal.sendCode', { id, locale })
    return true
  })
  return isAsked ? token : undefined
}

/** Signs somebody in by the code that they were sent, once. A wrong guess is counted. */
export function useCode(
  kit: Kit,
  now: Date,
  browserToken: string,
  code: string,
): Promise<Verdict<PageCookie, 'code.dead' | 'code.wrong'>> {
  return kit.db.change(actor, async (tx) => {
    const asked = await lockCode(tx, hashToken(browserToken))
    if (!asked) return refuse('code.dead')
    const verdict = decideCode({
      isRight: asked.codeHash === hashOfCode(asked.browserHash, code),
      tries: asked.tries,
      isUsed: asked.usedAt !== null,
      isOver: asked.expiresAt <= now,
    })
    if (!verdict.allowed) {
      await countTry(tx, asked.id)
      return verdict
    }
    await markUsed(tx, asked.id, now)
    const who = { how: 'code', name: '', emails: [asked.email], companyIds: [] } as const
    return allow(await openCompanySession(tx, now, who))
  })
}
