import { EyeIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { presenceQuery } from './queries.ts'
import './presence.css'

const MOST = 4

/** Who else has the case open. Seen, and never read out by itself: people come and go. */
export function WhoIsHere({ caseId }: { caseId: string }) {
  const t = useTexts('presence')
  const others = useQuery({ ...presenceQuery(caseId), enabled: false }).data?.others ?? []
  const names = [...new Map(others.map(({ member }) => [member.id, member.name])).values()]
  if (names.length === 0) return null
  return (
    <p className="f-here">
      <EyeIcon aria-hidden />
      <span>
        {t('here')} {names.slice(0, MOST).join(', ')}
        {names.length > MOST ? ` ${t('more', { count: names.length - MOST })}` : null}
      </span>
    </p>
  )
}
