/** Things for tests to stand on. Each builds the parents that it lacks. */
export { type BuiltArea, buildArea } from './area.ts'
export {
  type BuiltCompany,
  buildCompany,
  buildContact,
  orgNumber,
  soleTraderNumber,
} from './company.ts'
export {
  type BuiltAuthority,
  type BuiltMember,
  type BuiltUnit,
  buildAuthority,
  buildDuty,
  buildMember,
  buildUnit,
  type Ground,
  write,
} from './organisation.ts'
export { buildTown, type Town, type TownUnit } from './town.ts'
