import type { ReactionTable } from './events/reactions.ts'
import type { Endpoint } from './http/endpoint.ts'
import type { Page, ProblemPage } from './http/page.ts'
import type { Transfer } from './http/transfer.ts'
import type { JobDefinition } from './jobs/jobs.ts'
import type { NewsSource, NoticeTable, WeeklySource } from './notices.ts'
import type { PermissionTable } from './permission/permission.ts'
import type { SearchSource } from './search-source.ts'

/** Everything that an area registers with the house. app.ts joins them; nothing else names an area. */
export type Area = {
  readonly name: string
  readonly permissions: PermissionTable
  /** Code → HTTP status. Each code has words in texts/sv/errors.ts and texts/en/errors.ts. */
  readonly errors: Readonly<Record<string, number>>
  /** Database constraint → code. */
  readonly constraints?: Readonly<Record<string, string>>
  /** Names of all that the area records. */
  readonly events?: readonly string[]
  /** Who is told of each event; `nobody` is a decision too. */
  readonly notices?: NoticeTable
  /** What heads read of their units once a week. */
  readonly weeklySources?: readonly WeeklySource[]
  /** What members who follow something read of it once a week. */
  readonly newsSources?: readonly NewsSource[]
  readonly endpoints?: readonly Endpoint[]
  readonly pages?: readonly Page[]
  /** What people outside see of a failure; one area has it. */
  readonly problemPage?: ProblemPage
  readonly transfers?: readonly Transfer[]
  readonly jobs?: readonly JobDefinition[]
  readonly reactions?: ReactionTable
  readonly searchSources?: readonly SearchSource[]
}
