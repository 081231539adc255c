import type { Locale } from '../../../kernel/actor.ts'
import type { CompanyId, UnitId } from '../../../kernel/ids.ts'
import type { Channel } from '../facts.ts'

/** What somebody asks, however it came in. */
export type Question = {
  readonly title: string
  readonly question: string
  readonly place: string
  readonly channel: Channel
  readonly companyId: CompanyId | null
  readonly plansToStart: boolean
  readonly contactName: string
  readonly contactEmail: string | null
  readonly contactPhone: string | null
  readonly areaIds: readonly string[]
  readonly visibility: 'open' | 'restricted'
  readonly locale: Locale
  /** Units that read the case when it is restricted: those of the one who takes it in. */
  readonly readers?: readonly UnitId[]
}
