import { systemActor } from '../../../kernel/actor.ts'
import type { Inbox } from '../../../platform/config/config.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { keepMail } from './keep-mail.ts'
import { placeMail } from './place-mail.ts'
import type { EmptyMailbox, MailReader, TakeAnswers } from './port.ts'
import { listKept, noteLook } from './store.ts'

const program = systemActor('incoming mail')
/** Long enough for the job that was planned with the mail to have run. */
const LOST_AFTER_MS = 10 * 60_000

/** What the mail on its way in needs: who reaches the mailbox, who reads mail, and who has sent invitations. */
export type Post = {
  readonly mailboxOf: (inbox: Inbox) => EmptyMailbox
  readonly readMail: MailReader
  readonly takeAnswers: TakeAnswers
}

export function incomingMailJobs({ mailboxOf, ...post }: Post): readonly JobDefinition[] {
  return [
    {
      name: 'incomingMail.fetch',
      says: 'Fetches what has come to the mailbox',
      every: '* * * * *',
      retries: 0,
      run: async (kit) => {
        if (kit.config.inbox) await fetchMail(kit, mailboxOf(kit.config.inbox))
        await planLost(kit)
      },
    },
    {
      name: 'incomingMail.place',
      says: 'Places an e-mail that has come in',
      run: (kit, { id }) => placeMail(kit, post, String(id)),
    },
  ]
}

/** Empties the mailbox, and notes whether it could be reached. */
async function fetchMail(kit: Kit, mailbox: EmptyMailbox): Promise<void> {
  const note = (error?: string) =>
    kit.db.change(program, (tx) => noteLook(tx, mailbox.name, kit.clock.now(), error))
  try {
    await mailbox.empty((mail) => keepMail(kit, mail))
  } catch (error) {
    await note(error instanceof Error ? error.message.slice(0, 500) : 'unknown')
    throw error
  }
  await note()
}

/** Mails whose job was lost are planned again: the table, not the queue, says what is still to be placed. */
async function planLost(kit: Kit): Promise<void> {
  const before = new Date(kit.clock.now().getTime() - LOST_AFTER_MS)
  await kit.db.change(program, async (tx) => {
    for (const id of await listKept(tx, before)) await kit.jobs.plan(tx, 'incomingMail.place', { id })
  })
}
