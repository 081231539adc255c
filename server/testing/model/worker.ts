import { jobs } from '../../src/app.ts'
import type { Kit } from '../../src/platform/http/kit.ts'
import { kitThatDies } from './crash.ts'
import type { World } from './world.ts'

/** Jobs that come by themselves, in the order a worker would meet them, and then the mails that wait. */
const repeating = jobs.filter(({ every }) => every)
const sendMail = jobs.find(({ name }) => name === 'mail.send')

/**
 * One round of the worker at the hour it is. With `diesAfter` it dies before that step, wherever that is.
 * @returns whether it came to the end
 */
export async function runWorker(world: World, diesAfter?: number): Promise<boolean> {
  const { kit } = world.house
  const mail = { ...kit, config: { ...kit.config, smtpUrl: world.mailbox.url } }
  if (diesAfter === undefined) {
    await workThrough(world, mail)
    return true
  }
  const { mortal, hasDied } = kitThatDies(mail, diesAfter)
  await workThrough(world, mortal).catch((error: unknown) => {
    // A job may tell of it in its own words, among other failures.
    if (!hasDied()) throw error
  })
  return !hasDied()
}

async function workThrough(world: World, kit: Kit): Promise<void> {
  for (const job of repeating) await job.run(kit, {})
  const { rows } = await world.house.owner.pool.query<{ id: string }>(
    "select id from outbox_mail where status = 'waiting' order by created_at, id",
  )
  for (const { id } of rows) await sendMail?.run(kit, { id })
}
