/** An id that says what it names. All ids are UUIDs of version 7, so that they sort by the time they were made. */
export type Id<Name extends string> = string & { readonly __names?: Name }

export type AuthorityId = Id<'authority'>
export type UnitId = Id<'unit'>
export type MemberId = Id<'member'>
export type AreaId = Id<'area'>
export type CompanyId = Id<'company'>
export type CaseId = Id<'case'>
export type PartId = Id<'part'>
export type HandoverId = Id<'handover'>
export type ReferralId = Id<'referral'>
