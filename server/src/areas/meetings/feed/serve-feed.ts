import { createHash } from 'node:crypto'
import { systemActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { hashToken } from '../../../platform/ids/ids.ts'
import { writeFeed } from '../calendar/feed.rules.ts'
import { eventsOfMember } from './events-of-member.ts'
import type { OwnEvents } from './port.ts'
import { findFeed, findFeedActor, noteFetch } from './store.ts'

const program = systemActor('calendar')
const REFRESH_MINUTES = 60
/** A calendar is fetched day and night: when it was is noted once an hour at most. */
const NOTED_EVERY = 3_600_000
const NEVER = new Date(0)

/** A member’s own calendar, for whoever has its address. Whole offices and calendar services fetch from one address. */
export const feedPage = (ownEvents: readonly OwnEvents[]): Page => ({
  method: 'get',
  path: '/kalender/:secret.ics',
  permission: 'meeting.feed.fetch',
  perMinute: 300,
  unlisted: true,
  handle: (request) => serve(request, ownEvents),
})

/** @throws Problem `notFound`, the same whether the address was never one, has been taken away, or its member has left */
async function serve({ params, kit, now }: PageRequest, ownEvents: readonly OwnEvents[]): Promise<PageReply> {
  const hash = hashToken(params['secret'] ?? '')
  const me = await kit.db.read(program, (read) => findFeedActor(read, hash, now))
  if (!me) throw new Problem('notFound')
  const { text, changedAt } = await kit.db.change(me, async (tx) => {
    const feed = await findFeed(tx, me.memberId)
    if (!feed) throw new Problem('notFound')
    const chosen = { now, withActions: feed.with_actions, ownEvents }
    const events = await eventsOfMember(tx, me, kit.config, chosen)
    const name = words(me.locale)('calendarFeed:name')
    const write = (stamp: Date) => writeFeed({ name, events, stamp, refreshMinutes: REFRESH_MINUTES })
    const contentHash = createHash('sha256').update(write(NEVER)).digest('hex')
    const isSame = feed.content_hash === contentHash && feed.content_at !== null
    const contentAt = isSame && feed.content_at ? feed.content_at : now
    const isNoted = feed.read_at && now.getTime() - feed.read_at.getTime() < NOTED_EVERY
    if (!isSame || !isNoted) await noteFetch(tx, me.memberId, { at: now, contentHash, contentAt })
    return { text: write(contentAt), changedAt: contentAt }
  })
  return { kind: 'followed', mediaType: 'text/calendar; charset=utf-8', text, changedAt }
}
