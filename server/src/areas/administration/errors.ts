/** How the administration's endpoints may end, and the HTTP status of each. */
export const administrationErrors = {
  'job.notFound': 404,
  'job.failureNotFound': 404,
  'mail.notFound': 404,
  'mail.alreadySent': 409,
} as const satisfies Record<string, number>
