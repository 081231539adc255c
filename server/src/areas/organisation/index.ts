/** What other areas may know of the organisation: units, who works there, and who is on duty. */
export { listAddressed } from './absence/addressed-store.ts'
export {
  findStandIn,
  findSuccessor,
  isAbsent,
  isAnybodyPresent,
  listStandIns,
  mayReadCase,
  type StandInNow,
  type StandIns,
} from './absence/store.ts'
export { addAuthority } from './authorities/add-authority.ts'
export { listAuthorities } from './authorities/store.ts'
export { getServiceCalendar, listDayNames } from './calendar/store.ts'
export { findDutyMember } from './duty/store.ts'
export { countIntroduced } from './introduction/store.ts'
export { findMemberByIdentity } from './members/find-member-by-identity.ts'
export { findMember, findMemberActor, isMemberOf, listHeads } from './members/store.ts'
export { addUnit } from './units/add-unit.ts'
export { findOrganisationFacts } from './units/setup-store.ts'
export { findUnit, listUnits, type UnitRow } from './units/store.ts'
