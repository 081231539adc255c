/** What other areas may know of companies. Numbers leave through `presentCompany`, masked where they are a person's. */
export { type CompanyRow, findByOrgNumber, findCompany, searchCompanies } from './store.ts'
export { type CompanyTold, takeInCompany } from './take-in-company.ts'
export { presentCompany } from './view.ts'
