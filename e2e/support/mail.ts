import { expect } from '@playwright/test'

/** Where the demonstration's catcher shows what it has caught. */
export const mailbox = `http://localhost:${Number(process.env['E2E_PORT'] ?? 4600) + 2}`

type Caught = { readonly to: string; readonly subject: string; readonly text: string }

/** The mails that the demonstration's catcher has got for somebody, once there are as many as expected; newest first. */
export async function mailsTo(address: string, atLeast = 1): Promise<Caught[]> {
  let found: Caught[] = []
  await expect
    .poll(async () => {
      const answer = await fetch(`${mailbox}/api/mails`)
      found = ((await answer.json()) as Caught[]).filter(({ to }) => to.includes(address))
      return found.length
    })
    .toBeGreaterThanOrEqual(atLeast)
  return found
}

/** The personal link that stands in a mail. */
export function linkIn(mail: Caught | undefined): string {
  const link = /https?:\/\/\S+\/arende\/\S+/.exec(mail?.text ?? '')?.[0]
  if (!link) throw new Error('The mail has no link to the case.')
  return link
}
