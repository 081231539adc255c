import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { Button } from '../../../../../ui/library.ts'
import { AbsenceDialog } from '../absence/absence-dialog.tsx'
import { AbsenceList } from '../absence/absence-list.tsx'
import { absencesQuery } from '../absence/queries.ts'
import type { Member } from './queries.ts'

/** When a member is or will be away, and who stands in. */
export function MemberAbsence({ member }: { member: Member }) {
  const t = useTexts('people')
  const isMe = useSession().member.id === member.id
  const absences = useQuery(absencesQuery(member.id)).data ?? []
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="member-absence">
      <h2 id="member-absence">{t('member.absence')}</h2>
      {absences.length === 0 ? <p>{t('member.noAbsence')}</p> : null}
      <AbsenceList absences={absences} isMe={isMe} onEdit={() => setOpen(true)} />
      {member.may.setAbsence ? (
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('absence.new')}
        </Button>
      ) : null}
      {open ? (
        <AbsenceDialog member={member} unit={member.units[0]?.slug ?? ''} onClose={() => setOpen(false)} />
      ) : null}
    </section>
  )
}
