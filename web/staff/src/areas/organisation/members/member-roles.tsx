import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { giveRole, type Member, staleAfterMember, takeRole } from './queries.ts'
import { ROLES, type Role } from './roles.ts'

type Props = { member: Member; onLosePilot: () => void }

/** Roles across the units. Who stops being a pilot leaves what they hold by duty to somebody, and is shown it first. */
export function MemberRoles({ member, onLosePilot }: Props) {
  const t = useTexts('people')
  const change = useWrite<{ role: Role; gives: boolean }, unknown>({
    call: ({ role, gives }, intention) => (gives ? giveRole : takeRole)(member.id, role, intention),
    invalidates: () => staleAfterMember,
    onDone: (_, { role, gives }) =>
      showToast({
        tone: 'good',
        message: t(gives ? 'member.roleGiven' : 'member.roleTaken', {
          name: member.name,
          role: t(`role.${role}`).toLocaleLowerCase(),
        }),
      }),
  })
  if (!member.may.manage && member.roles.length === 0) return null
  return (
    <section aria-labelledby="member-roles">
      <h2 id="member-roles">{t('member.roles')}</h2>
      {member.may.manage && member.active ? (
        <div className="f-member__roles">
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              label={t(`role.${role}`)}
              checked={member.roles.includes(role)}
              disabled={change.isPending}
              onChange={(gives) =>
                !gives && role === 'pilot' ? onLosePilot() : change.mutate({ role, gives })
              }
            />
          ))}
        </div>
      ) : (
        <p>{member.roles.map((role) => t(`role.${role}`)).join(', ')}</p>
      )}
      {change.error ? <ErrorState error={change.error} /> : null}
    </section>
  )
}
