import type { MemberActor, Role } from '../../server/src/kernel/actor.ts'
import type { Read } from '../../server/src/platform/db/db.ts'
import { demoCompanies } from '../content/index.ts'
import { type DemoRole, people } from '../people.ts'

/** What the year of cases happens to and by whom: the municipality as it has moved in. */
export type Town = {
  /** Unit id by slug. */
  readonly units: ReadonlyMap<string, string>
  /** Each person as the one who acts, by subject, in the order of `people`. */
  readonly people: ReadonlyMap<string, MemberActor>
  /** Id in the responsibility map by code. */
  readonly areas: ReadonlyMap<string, string>
  /** Company id by the demonstration's key; empty until the companies have come. */
  readonly companies: ReadonlyMap<string, string>
}

/** Read anew at each start, so that a year that was interrupted goes on with the people who are there. */
export async function findTown(read: Read): Promise<Town> {
  const units = await read.selectFrom('unit').select(['id', 'slug', 'authority_id']).execute()
  const members = await read.selectFrom('member').select(['id', 'subject']).execute()
  const areas = await read.selectFrom('area').select(['id', 'code']).execute()
  const companies = await read.selectFrom('company').select(['id', 'org_number']).execute()
  const unitBySlug = new Map(units.map((unit) => [unit.slug, unit]))
  const memberIds = new Map(members.map(({ id, subject }) => [subject ?? '', id]))
  const companyIds = new Map(companies.map(({ id, org_number }) => [org_number ?? '', id]))
  return {
    units: new Map(units.map(({ slug, id }) => [slug, id])),
    areas: new Map(areas.map(({ code, id }) => [code, id])),
    companies: new Map(
      demoCompanies.flatMap(({ key, orgNumber }) => {
        const id = companyIds.get(orgNumber.slice(-10))
        return id ? [[key, id] as const] : []
      }),
    ),
    people: new Map(
      people.map((person): [string, MemberActor] => [
        person.subject,
        {
          kind: 'member',
          memberId: need(memberIds, person.subject),
          name: person.name,
          locale: 'sv',
          units: person.units.map(({ slug, role }) => {
            const unit = need(unitBySlug, slug)
            return { id: unit.id, authorityId: unit.authority_id, role }
          }),
          roles: person.roles.map(roleOf),
          covers: [],
        },
      ]),
    ),
  }
}

export const roleOf = (role: DemoRole): Role => (role === 'meetingLeader' ? 'meeting_leader' : role)

export function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`The demonstration names “${key}”, which does not exist.`)
  return found
}
