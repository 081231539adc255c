import { HeldMails } from '../incoming-mail/held-mails.tsx'
import type { CaseView } from '../shapes.ts'
import { MessagesPanel } from './messages-panel.tsx'
import { NotesPanel } from './notes-panel.tsx'
import './conversation.css'

/** Among colleagues, and with the company: two places, two colours, two forms. */
export function ConversationSection({ of }: { of: CaseView }) {
  return (
    <>
      <HeldMails of={of} />
      <div className="f-talk">
        <MessagesPanel of={of} />
        <NotesPanel caseId={of.id} />
      </div>
    </>
  )
}
