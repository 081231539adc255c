/** What other areas may know of companies. Numbers leave through `presentCompany`, masked where they are a person's. */
export { findByOrgNumber, findCompany, searchCompanies } from './store.ts'
export { takeInCompany } from './take-in-company.ts'
export { presentCompany } from './view.ts'
