import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { CaseStatusTag } from '../case-status.tsx'
import type { NewCaseDraft } from './new-case-draft.ts'
import { type Known, similarCasesQuery } from './queries.ts'
import { usePause } from './use-pause.ts'

type Props = {
  draft: NewCaseDraft
  onLink: (linkTo: readonly string[]) => void
  onJoin: (caseId: string) => void
}

const PAUSE_MS = 400
const EMAIL = /^\S+@\S+\.\S+$/
const WHOLE_NUMBER = 10

/** Cases that the question may belong to already, before a new one is made of it. */
export function SimilarPanel({ draft, onLink, onJoin }: Props) {
  const t = useTexts('cases')
  const key = usePause(JSON.stringify(knownOf(draft)), PAUSE_MS)
  const known = JSON.parse(key) as Known
  const isKnown = Object.keys(known).length > 0
  const found = useQuery({ ...similarCasesQuery(known), enabled: isKnown, placeholderData: keepPreviousData })
  const items = isKnown ? (found.data ?? []) : []
  return (
    <div aria-live="polite">
      {items.length > 0 ? (
        <section className="f-similar" aria-labelledby="similar-title">
          <h2 id="similar-title">{t('similar.title')}</h2>
          <p>{t('similar.lead')}</p>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <div className="f-similar__case">
                  <Link to="/cases/$caseId" params={{ caseId: item.id }} target="_blank">
                    {item.title}
                  </Link>
                  <CaseStatusTag status={item.status} plain />
                </div>
                <p className="f-case__quiet">
                  <span className="f-number">{item.number}</span> · <DateText value={item.receivedAt} /> ·{' '}
                  {item.because.map((reason) => t(`similar.${reason}`)).join(', ')}
                  {item.accountableName
                    ? ` · ${t('similar.accountable', { name: item.accountableName })}`
                    : ''}
                </p>
                <div className="f-similar__acts">
                  <Button variant="secondary" onClick={() => onJoin(item.id)}>
                    {t('similar.join')}
                  </Button>
                  <Checkbox
                    label={t('similar.link')}
                    checked={draft.linkTo.includes(item.id)}
                    onChange={(on) =>
                      onLink(on ? [...draft.linkTo, item.id] : draft.linkTo.filter((id) => id !== item.id))
                    }
                  />
                </div>
              </li>
            ))}
          </ul>
          <p className="f-case__quiet">{t('similar.go')}</p>
        </section>
      ) : null}
    </div>
  )
}

/** What is known of the one who asks, as far as it can be searched for. */
function knownOf({ companyKind, companyId, newOrgNumber, place, contactEmail }: NewCaseDraft): Known {
  const email = contactEmail.trim()
  const digits = newOrgNumber.replaceAll(/\D/g, '')
  return {
    ...(companyKind === 'known' && companyId ? { companyId } : {}),
    ...(companyKind === 'new' && digits.length >= WHOLE_NUMBER ? { orgNumber: newOrgNumber.trim() } : {}),
    ...(place.trim().length > 4 ? { place: place.trim() } : {}),
    ...(EMAIL.test(email) ? { email } : {}),
  }
}
