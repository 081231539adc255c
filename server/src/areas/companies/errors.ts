/** How the companies' endpoints may end, and the HTTP status of each. */
export const companyErrors = {
  'company.notFound': 404,
  'company.noNumber': 409,
} as const satisfies Record<string, number>
