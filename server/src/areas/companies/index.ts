/** What other areas may know of companies. Numbers leave through `presentCompany`, masked where they are a person's. */
export { Trouble } from './facts/schema.ts'
export type { CompanyRegister, RegisterAnswer, RegisterFact, RegisterFirm } from './register/port.ts'
export { findByOrgNumber, findCompany, rememberContact } from './store.ts'
export { takeInCompany } from './take-in-company.ts'
