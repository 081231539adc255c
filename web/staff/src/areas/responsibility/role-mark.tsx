import { useTexts } from '../../../../lib/i18n.ts'
import type { Role } from './queries.ts'
import './role-mark.css'

export const roles = ['accountable', 'performs', 'consulted', 'informed'] as const satisfies readonly Role[]

/** A role as the one letter that the matrix shows; its shape and letter say what its colour does. */
export function RoleMark({ of: role }: { of: Role }) {
  const t = useTexts('responsibility')
  return (
    <span className="f-role" data-role={role} aria-hidden>
      {t(`letter.${role}`)}
    </span>
  )
}
