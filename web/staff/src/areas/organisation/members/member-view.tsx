import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { AwayText } from '../../../../../ui/away-text.tsx'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { PhoneLink } from '../phone-link.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { MemberAbsence } from './member-absence.tsx'
import { MemberDuty } from './member-duty.tsx'
import { MemberRoles } from './member-roles.tsx'
import { MemberUnits } from './member-units.tsx'
import { PassOnDialog } from './pass-on-dialog.tsx'
import { type Loss, type Member, memberQuery, staleAfterMember, takeMemberBack } from './queries.ts'
import './members.css'

type Props = {
  memberId: string
  /** Whether the form for a new absence is open. */
  addsAbsence: boolean
  onAddAbsence: (adding: boolean) => void
}

/** A colleague: where they work, what they may, when they are away; and for administrators, how to change it. */
export function MemberView({ memberId, ...absence }: Props) {
  const t = useTexts('people')
  const member = useQuery(memberQuery(memberId))
  if (isApiError(member.error, 404)) throw member.error
  if (member.data) return <Loaded member={member.data} {...absence} />
  return (
    <>
      <PageHeader title={t('member.title')} above={<Up />} />
      {member.error ? (
        <ErrorState error={member.error} onRetry={() => void member.refetch()} />
      ) : (
        <Skeletons kind="page" />
      )}
    </>
  )
}

function Up() {
  const t = useTexts('people')
  return (
    <Link to="/members" activeOptions={{ exact: true }}>
      {t('title')}
    </Link>
  )
}

function Loaded({ member, addsAbsence, onAddAbsence }: Omit<Props, 'memberId'> & { member: Member }) {
  const t = useTexts('people')
  const isEnglish = useLanguage() === 'en'
  const [editing, edit] = useState(false)
  const [losing, lose] = useState<Loss | null>(null)
  const { name, title, titleEn, active, away, may } = member
  return (
    <>
      <PageHeader
        title={name}
        above={<Up />}
        lead={isEnglish ? titleEn || title : title}
        beside={active ? <AwayText away={away} /> : <StatusTag tone="ended">{t('left')}</StatusTag>}
        actions={
          may.manage ? (
            <>
              <Button variant="secondary" onClick={() => edit(true)}>
                {t('edit')}
              </Button>
              {active ? (
                <Button variant="tertiary" data-color="danger" onClick={() => lose({})}>
                  {t('member.leave')}
                </Button>
              ) : (
                <BackButton member={member} />
              )}
            </>
          ) : null
        }
      />
      {active ? null : <p>{t('member.leftLead', { name })}</p>}
      <div className="f-member">
        <section aria-labelledby="member-contact">
          <h2 id="member-contact">{t('member.contact')}</h2>
          <p>
            <a href={`mailto:${member.email}`}>{member.email}</a>
          </p>
          {member.phone ? (
            <p>
              <PhoneLink number={member.phone} />
            </p>
          ) : null}
        </section>
        <MemberUnits member={member} onLeave={(unit) => lose({ unit })} />
        <MemberRoles member={member} onLosePilot={() => lose({ role: 'pilot' })} />
        {active ? <MemberAbsence member={member} adding={addsAbsence} onAdd={onAddAbsence} /> : null}
        {member.roles.includes('pilot') && active ? <MemberDuty member={member} /> : null}
      </div>
      {editing ? <EditDialog member={member} onClose={() => edit(false)} /> : null}
      {losing ? <PassOnDialog member={member} loss={losing} onClose={() => lose(null)} /> : null}
    </>
  )
}

function BackButton({ member: { id, name } }: { member: Member }) {
  const t = useTexts('people')
  const cache = useQueryClient()
  return (
    <ConfirmWithUndo
      variant="secondary"
      run={async () => {
        await takeMemberBack(id, crypto.randomUUID())
        await Promise.all(staleAfterMember.map((queryKey) => cache.invalidateQueries({ queryKey })))
      }}
      done={t('member.returned', { name })}
    >
      {t('member.return')}
    </ConfirmWithUndo>
  )
}
