/** Every event of the notices. Who is told of each stands in notices.ts. */
export const notificationEvents = ['notice.chosen', 'notice.newsGathered'] as const
export type NotificationEventName = (typeof notificationEvents)[number]
