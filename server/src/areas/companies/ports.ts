import type { CompanyId, MemberId } from '../../kernel/ids.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Kit } from '../../platform/http/kit.ts'
import type { CompanyRegister } from './register/port.ts'

/** Whether the member answers for an open case of the company, or for a part of one. */
export type WorksWith = (read: Read, memberId: MemberId, companyId: CompanyId) => Promise<boolean>

/** What the cases know of a company, under the rights of whoever reads. app.ts joins them. */
export type CasesOfCompany = {
  readonly worksWith: WorksWith
  readonly count: (read: Read, companyId: CompanyId) => Promise<number>
  /** Cases that taking a merge back would return, and those that would stay. */
  readonly ofMerge: (
    read: Read,
    mergeId: string,
    stayingId: CompanyId,
  ) => Promise<{ goBack: number; stay: number }>
  /** Companies with open cases among those that have a number, least lately asked about first. */
  readonly withOpenCases: (read: Read, askedBefore: Date, most: number) => Promise<CompanyId[]>
}

/** The companies' register, when the settings name one. */
export type OpenRegister = (kit: Kit) => CompanyRegister | undefined

export type CompanyPorts = { readonly cases: CasesOfCompany; readonly openRegister: OpenRegister }
