import type { MemberId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { gatherNews, type News } from './news.rules.ts'
import { listDeeds, listMeetings } from './news-store.ts'

/** What others have done, until an instant, with what a member follows and has not been told of. */
export async function findNews(read: Read, memberId: MemberId, until: Date): Promise<News[]> {
  const deeds = await listDeeds(read, memberId, until)
  return gatherNews(
    deeds.map((deed) => ({ ...deed, at: new Date(deed.at) })),
    await listMeetings(read, memberId, until),
  )
}
