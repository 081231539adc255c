/** Things for tests to stand on. Each builds the parents that it lacks. */
export { buildAbsence } from './absence.ts'
export { buildArea } from './area.ts'
export {
  buildCompany,
  buildContact,
  orgNumber,
  soleTraderNumber,
} from './company.ts'
export {
  type BuiltMember,
  buildDuty,
  buildMember,
  buildUnit,
  write,
} from './organisation.ts'
export { buildTown, type Town, type TownUnit } from './town.ts'
