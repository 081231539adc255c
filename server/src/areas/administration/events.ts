/** Every event of the administration. Who is told of each stands in notices.ts. */
export const administrationEvents = ['job.retried', 'mail.retried'] as const

export type AdministrationEventName = (typeof administrationEvents)[number]
