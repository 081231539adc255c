import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { AbsenceForm } from './absence-form.tsx'
import { AbsenceList } from './absence-list.tsx'
import { type Absence, absencesQuery } from './queries.ts'
import './absence.css'

type Props = {
  member: { readonly id: string; readonly name: string }
  /** The slug of a unit of theirs, whose people are proposed as deputies first. */
  unit: string
  /** The one to change; without it what is entered is shown, with a form for more. */
  changing?: Absence | null
  onClose: () => void
}

/** When somebody is away, and who stands in. */
export function AbsenceDialog({ member, unit, changing = null, onClose }: Props) {
  const t = useTexts('people')
  const isMe = useSession().member.id === member.id
  const absences = useQuery(absencesQuery(member.id))
  const [editing, edit] = useState(changing)
  return (
    <Modal open title={isMe ? t('absence.mine') : t('absence.of', { name: member.name })} onClose={onClose}>
      {editing ? null : (
        <>
          <p className="f-absences__lead">{t(isMe ? 'absence.lead' : 'absence.leadOther')}</p>
          <AbsenceList absences={absences.data ?? []} isMe={isMe} onEdit={edit} />
        </>
      )}
      <AbsenceForm
        key={editing?.id ?? 'new'}
        member={member}
        unit={unit}
        editing={editing}
        onDone={onClose}
        onCancel={editing && !changing ? () => edit(null) : onClose}
      />
    </Modal>
  )
}
