import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { Button } from '../../../../../ui/library.ts'
import { AbsenceDialog } from '../absence/absence-dialog.tsx'
import { AbsenceList } from '../absence/absence-list.tsx'
import { type Absence, absencesQuery } from '../absence/queries.ts'
import type { Member } from './queries.ts'

type Props = {
  member: Member
  /** A link has led straight to entering an absence. */
  adding: boolean
  onAdd: (adding: boolean) => void
}

/** When a member is or will be away, and who stands in. */
export function MemberAbsence({ member, adding, onAdd }: Props) {
  const t = useTexts('people')
  const isMe = useSession().member.id === member.id
  const absences = useQuery(absencesQuery(member.id)).data ?? []
  const [changing, change] = useState<Absence | null>(null)
  return (
    <section aria-labelledby="member-absence">
      <h2 id="member-absence">{t('member.absence')}</h2>
      {absences.length === 0 ? <p>{t('member.noAbsence')}</p> : null}
      <AbsenceList absences={absences} isMe={isMe} onEdit={change} />
      {member.may.setAbsence ? (
        <Button variant="secondary" onClick={() => onAdd(true)}>
          {t(isMe && absences.length === 0 ? 'absence.mine' : 'absence.new')}
        </Button>
      ) : null}
      {member.may.setAbsence && (adding || changing) ? (
        <AbsenceDialog
          member={member}
          unit={member.units[0]?.slug ?? ''}
          changing={changing}
          onClose={() => {
            change(null)
            onAdd(false)
          }}
        />
      ) : null}
    </section>
  )
}
