/** Every event of the public pages. Who is told of each stands in notices.ts. */
export const portalEvents = ['portal.opened', 'portal.closed'] as const

export type PortalEventName = (typeof portalEvents)[number]
