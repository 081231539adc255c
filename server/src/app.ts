import { casesArea } from './areas/cases/area.ts'
import { companiesArea } from './areas/companies/area.ts'
import { organisationArea } from './areas/organisation/area.ts'
import { findMemberByIdentity } from './areas/organisation/index.ts'
import { responsibilityArea } from './areas/responsibility/area.ts'
import type { Area } from './platform/area.ts'
import { searchArea } from './areas/search/area.ts'

/** The only file that names every area. */
const rooms: readonly Area[] = [organisationArea, responsibilityArea, companiesArea, casesArea]

export const areas: readonly Area[] = [...rooms, searchArea(rooms.flatMap((area) => area.searchSources ?? []))]

/** Rules that the database enforces, and the code that a breach of each has. */
export const constraints: Readonly<Record<string, string>> = Object.assign({}, ...areas.map((area) => area.constraints ?? {}))

export { findMemberByIdentity }
