import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isApiError } from '../../../../lib/api-error.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { useWrite } from '../../../../lib/use-write.ts'
import { Button, Heading } from '../../../../ui/library.ts'
import { OrgNumberText } from '../../../../ui/org-number-text.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { type Lookalike, lookalikesQuery, tellApart } from './merging-queries.ts'
import type { Company } from './queries.ts'

/** Entries that may be the same company, with why. Nothing is shown when there are none. */
export function Lookalikes({ company }: { company: Company }) {
  const t = useTexts('companies')
  const found = useQuery(lookalikesQuery(company.id))
  const [merges, setMerges] = useState<Lookalike | null>(null)
  if (!found.data?.length && !merges) return null
  return (
    <section className="f-companies__section f-companies__same" aria-labelledby="company-same">
      <Heading level={2} data-size="2xs" id="company-same">
        {t('same.title')}
      </Heading>
      <p>{t(company.may.merge ? 'same.lead' : 'same.leadRead')}</p>
      <ul className="f-companies__pairs">
        {found.data?.map((one) => (
          <li key={one.company.id}>
            <div>
              <Link to="/companies/$companyId" params={{ companyId: one.company.id }}>
                {one.company.name}
              </Link>{' '}
              {one.company.orgNumberShown ? (
                <OrgNumberText value={one.company.orgNumberShown} />
              ) : (
                <span className="f-companies__quiet">{t('number.none')}</span>
              )}
              <p className="f-companies__quiet">
                {one.because.map((reason) => t(`because.${reason}`)).join(' ')}
              </p>
            </div>
            {company.may.merge ? (
              <div className="f-companies__acts">
                <Button variant="secondary" onClick={() => setMerges(one)}>
                  {t('merge.open', { name: one.company.name })}
                </Button>
                <Apart company={company} other={one.company} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {merges ? (
        <MergeDialog company={company} other={merges.company} onClose={() => setMerges(null)} />
      ) : null}
    </section>
  )
}

function Apart({ company, other }: { company: Company; other: Lookalike['company'] }) {
  const t = useTexts('companies')
  const ui = useTexts('ui')
  const apart = useWrite<string, unknown>({
    call: (otherId, intention) => tellApart(company.id, otherId, intention),
    invalidates: () => [['companies']],
    onDone: () => showToast({ tone: 'good', message: t('apart.done', { name: other.name }) }),
  })
  return (
    <Button
      variant="tertiary"
      loading={apart.isPending}
      onClick={() =>
        apart.mutate(other.id, {
          onError: (error) =>
            showToast({
              tone: 'danger',
              message: (isApiError(error) && error.problem?.detail) || ui('error.silent'),
            }),
        })
      }
    >
      {t('apart')}
    </Button>
  )
}
