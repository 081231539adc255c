import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { StoredFile } from '../../../platform/files/file-store.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { keepFile } from '../../cases/index.ts'
import { bumpMeeting, lockItem } from '../agenda/store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { decideAddingPaper, decideRemovingPaper } from './rules.ts'
import type { NewLink } from './schema.ts'
import { deletePaper, getPaper, insertPaper, noteNewPaper } from './store.ts'

type Paper = { readonly title: string } & ({ readonly url: string } | { readonly file: StoredFile })

async function addPaper(tx: Tx, actor: Actor, now: Date, itemId: string, paper: Paper): Promise<string> {
  const { row, facts } = await lockItem(tx, itemId)
  authorise(meetingsPermissions['meeting.paper.add'], actor, facts)
  orThrow(decideAddingPaper({ status: facts.meeting.status, result: facts.result }))
  if ('file' in paper) await keepFile(tx, paper.file, now)
  const id = await insertPaper(tx, {
    itemId,
    meetingId: row.meeting_id,
    caseId: row.case_id,
    title: paper.title,
    by: memberOf(actor).memberId,
    now,
    ...('file' in paper ? { hash: paper.file.hash } : { url: paper.url }),
  })
  await noteNewPaper(tx, itemId)
  await bumpMeeting(tx, row.meeting_id)
  await recordMeeting(tx, actor, now, 'meeting.paperAdded', {
    meetingId: row.meeting_id,
    itemId,
    paperId: id,
  })
  return id
}

/** Adds a link to what an item is about. @throws Problem `meetingItem.notFound`, `meeting.ended` */
export const addLink = (tx: Tx, actor: Actor, now: Date, itemId: string, link: NewLink) =>
  addPaper(tx, actor, now, itemId, link)

/** Adds a file that has been taken in. @throws Problem `meetingItem.notFound`, `meeting.ended` */
export const addFile = (
  tx: Tx,
  actor: Actor,
  now: Date,
  itemId: string,
  { name, file }: { readonly name: string; readonly file: StoredFile },
) => addPaper(tx, actor, now, itemId, { title: name, file })

/** Takes a paper away. @throws Problem `meetingPaper.notFound`, `meetingPaper.inMinutes`, `meeting.ended` */
export async function removePaper(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const paper = await getPaper(tx, id)
  const { row, facts } = await lockItem(tx, paper.item_id)
  authorise(meetingsPermissions['meeting.paper.remove'], actor, { addedBy: paper.added_by, item: facts })
  orThrow(decideRemovingPaper({ status: facts.meeting.status, isInMinutes: paper.isInMinutes }))
  await deletePaper(tx, id)
  await bumpMeeting(tx, row.meeting_id)
  await recordMeeting(tx, actor, now, 'meeting.paperRemoved', {
    meetingId: row.meeting_id,
    itemId: row.id,
    paperId: id,
  })
}

/** What is sent to whoever fetches a file. @throws Problem `meetingPaper.notFound`, `meetingPaper.stopped` */
export async function readFile(read: Read, id: string) {
  const { title, hash, mediaType, threat } = await getPaper(read, id)
  if (!hash || !mediaType) throw new Problem('meetingPaper.notFound')
  if (threat !== null) throw new Problem('meetingPaper.stopped')
  return { name: title, hash, mediaType }
}
