import type { Locale } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { findMember, getServiceCalendar, isAbsent } from '../../organisation/index.ts'
import { type Choices, DEFAULT_CHOICES, isQuiet } from '../choices/rules.ts'
import { listChoices } from '../choices/store.ts'

export type Reader = {
  readonly id: MemberId
  readonly name: string
  readonly email: string
  readonly locale: Locale
  /** `left`: no longer a member. While they are away, or want quiet, their mails wait. */
  readonly now: 'reachable' | 'quiet' | 'away' | 'left'
  readonly choices: Choices
}

/** Who a mail would go to, and whether it may go now. */
export async function findReader(read: Read, id: MemberId, now: Date): Promise<Reader> {
  const member = await findMember(read, id)
  if (!member) throw new Error(`There is no member ${id}`)
  const choices = (await listChoices(read, [id])).get(id) ?? DEFAULT_CHOICES
  const state = async () => {
    if (!member.active) return 'left'
    if (await isAbsent(read, id, now)) return 'away'
    return isQuiet(now, choices, await getServiceCalendar(read)) ? 'quiet' : 'reachable'
  }
  const { name, email } = member
  return { id, name, email, locale: member.locale === 'en' ? 'en' : 'sv', now: await state(), choices }
}
