import { BetweenChairsPage } from '../../areas/between-chairs/between-chairs-page.tsx'
import { MailboxNotice } from '../../areas/cases/incoming-mail/mailbox-notice.tsx'

/** Mellan stolarna, with the mail that belongs to no case and so is in none of its groups. */
export function ChairsPage() {
  return <BetweenChairsPage above={<MailboxNotice />} />
}
