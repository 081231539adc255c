import { systemActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { hashToken, newCode } from '../../../platform/ids/ids.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { sendUnkept } from '../../../platform/mail/send-mail.ts'
import { isKnownAddress } from '../../cases/index.ts'
import { isContactOfVisit } from '../../inspections/index.ts'
import { codeMail } from './code-mail.ts'
import { findCodeToSend, setCode } from './code-store.ts'

const actor = systemActor('portal')

/**
 * Sends a code, to an address that follows a case or is the contact at an announced visit. It is made here, and whether the address is known is looked up here:
 * whoever asks for one is answered the same, and as fast, whichever it is. The code itself is stored nowhere; a repeat
 * sends a new one, and the earlier is dead.
 */
export const sendCodeJob: JobDefinition = {
  name: 'portal.sendCode',
  says: 'Sends somebody at a company the code that they sign in with',
  retries: 3,
  run: async (kit, { id, locale }) => {
    const now = kit.clock.now()
    const code = newCode()
    const to = await kit.db.change(actor, async (tx) => {
      const asked = await findCodeToSend(tx, String(id))
      if (!asked || asked.usedAt || asked.expiresAt <= now) return undefined
      const isKnown =
        (await isKnownAddress(tx, asked.email)) || (await isContactOfVisit(tx, asked.email, dayOf(now)))
      if (!isKnown) return undefined
      await setCode(tx, asked.id, hashOfCode(asked.browserHash, code))
      return asked.email
    })
    if (to) await sendUnkept(kit, { to, ...codeMail(kit.config, locale === 'en' ? 'en' : 'sv', code) })
  },
}

/** Bound to the browser that asked: the database alone gives nobody a code that works. */
export function hashOfCode(browserHash: string, code: string): string {
  return hashToken(`${browserHash} ${code}`)
}
