import { useState } from 'react'
import { isApiError } from '../../../../lib/api-error.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { useWrite } from '../../../../lib/use-write.ts'
import { Button } from '../../../../ui/library.ts'
import { Modal } from '../../../../ui/modal.tsx'
import { type Company, type Firm, type Refreshed, refreshCompany, staleKeys } from './queries.ts'

const tones = { fetched: 'good', unknown: 'neutral', silent: 'danger' } as const

/** Fetches the facts anew from the register; when there are several firms on the number, asks which. */
export function FetchFacts({ company }: { company: Company }) {
  const t = useTexts('companies')
  const ui = useTexts('ui')
  const [firms, setFirms] = useState<readonly Firm[]>([])
  const fetching = useWrite<{ firm: string | null }, Refreshed>({
    call: ({ firm }, intention) => refreshCompany(company.id, firm, intention),
    invalidates: () => staleKeys,
    onDone({ outcome, firms: found }) {
      setFirms(outcome === 'choose' ? found : [])
      if (outcome !== 'choose') showToast({ tone: tones[outcome], message: t(`fetch.${outcome}`) })
    },
  })
  const begin = (firm: string | null) =>
    fetching.mutate(
      { firm },
      {
        onError: (error) =>
          showToast({
            tone: 'danger',
            message: (isApiError(error) && error.problem?.detail) || ui('error.silent'),
          }),
      },
    )
  return (
    <>
      <Button variant="secondary" loading={fetching.isPending} onClick={() => begin(null)}>
        {t('fetch')}
      </Button>
      <Modal open={firms.length > 0} title={t('firms.title')} onClose={() => setFirms([])} width="narrow">
        <p>{t('firms.lead')}</p>
        <ul className="f-companies__firms">
          {firms.map(({ firm, name, address, city }) => (
            <li key={firm ?? name}>
              <Button variant="secondary" onClick={() => begin(firm)}>
                {name}
              </Button>
              <span className="f-companies__quiet">{[address, city].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  )
}
