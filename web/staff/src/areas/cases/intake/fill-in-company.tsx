import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { Button } from '../../../../../ui/library.ts'
import type { NewCaseDraft } from './new-case-draft.ts'
import { companyRegisterQuery, type FoundFirms, lookUpCompany } from './queries.ts'

type Firm = FoundFirms['firms'][number]
type Props = { orgNumber: string; change: (patch: Partial<NewCaseDraft>) => void }

/** Fills the company in from the companies' register; among several firms on one number people choose. */
export function FillInCompany({ orgNumber, change }: Props) {
  const t = useTexts('cases')
  const ui = useTexts('ui')
  const isConnected = useQuery(companyRegisterQuery).data?.isConnected
  const [firms, setFirms] = useState<readonly Firm[]>([])
  const fillIn = ({ name, address, city }: Firm) => {
    setFirms([])
    change({ newName: name, newAddress: address, newCity: city })
  }
  const looking = useWrite<string, FoundFirms>({
    call: (number) => lookUpCompany(number),
    onDone({ firms: found }) {
      const [only] = found
      if (only && found.length === 1) fillIn(only)
      else setFirms(found)
    },
  })
  if (!isConnected) return null
  const said = (isApiError(looking.error) && looking.error.problem?.detail) || ui('error.silent')
  const outcome = looking.data?.outcome
  return (
    <div className="f-intake__fill">
      <Button
        variant="secondary"
        disabled={orgNumber.trim() === ''}
        loading={looking.isPending}
        onClick={() => looking.mutate(orgNumber)}
      >
        {t('new.company.fetch')}
      </Button>
      <output className="f-field__hint">
        {looking.error ? said : null}
        {outcome && firms.length === 0 ? t(`new.company.fetch.${outcome}`) : null}
        {firms.length > 0 ? t('new.company.fetch.choose') : null}
      </output>
      {firms.length > 0 ? (
        <ul className="f-intake__firms">
          {firms.map((firm) => (
            <li key={firm.firm ?? firm.name}>
              <Button variant="tertiary" onClick={() => fillIn(firm)}>
                {[firm.name, firm.address, firm.city].filter(Boolean).join(', ')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
