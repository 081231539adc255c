/** Every event of the responsibility map. Who is told of each stands in notices.ts. */
export const responsibilityEvents = ['responsibility.changed'] as const

export type ResponsibilityEventName = (typeof responsibilityEvents)[number]
