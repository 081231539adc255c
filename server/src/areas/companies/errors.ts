/** How the companies' endpoints may end, and the HTTP status of each. */
export const companyErrors = {
  'company.notFound': 404,
  'company.noNumber': 409,
  'company.hasNumber': 409,
  'company.numberTaken': 409,
  'company.sameCompany': 422,
  'company.alreadyMerged': 409,
  'company.differentNumbers': 409,
  'merge.notFound': 404,
  'merge.alreadyUndone': 409,
  'merge.mergedOnTop': 409,
  'register.off': 409,
  'register.unknownFirm': 409,
} as const satisfies Record<string, number>

/** Rules that the database enforces, and the code of each. */
export const companyConstraints = {
  company_alias_is_one_step: 'company.alreadyMerged',
  company_merge_one_open: 'company.alreadyMerged',
  company_org_number_key: 'company.numberTaken',
} as const satisfies Record<string, keyof typeof companyErrors>
