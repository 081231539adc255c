/** Every event of the companies. Who is told of each stands in notices.ts. */
export const companyEvents = ['company.added', 'company.numberShown'] as const

export type CompanyEventName = (typeof companyEvents)[number]
