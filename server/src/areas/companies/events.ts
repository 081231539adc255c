/** Every event of the companies. Who is told of each stands in notices.ts. */
export const companyEvents = [
  'company.added',
  'company.edited',
  'company.fetched',
  'company.merged',
  'company.mergeUndone',
  'company.toldApart',
  'company.numberShown',
] as const

export type CompanyEventName = (typeof companyEvents)[number]
