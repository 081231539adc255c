import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import type { NowEntry } from '../../../../ui/now-list.tsx'
import { companyNowQuery } from './going-on-queries.ts'

/** The open cases of a company by what comes next in each: what was promised, or the next step. */
export function useCasesNow(companyId: string) {
  const t = useTexts('companies')
  const { data, error, refetch } = useQuery(companyNowQuery(companyId))
  const entries = data?.map(
    ({ id, title, status, promisedOn, nextStep, nextStepOn, accountable }): NowEntry => ({
      key: `case-${id}`,
      at: nextStepOn ?? promisedOn,
      kind: t('cases.case'),
      what: (
        <Link to="/cases/$caseId" params={{ caseId: id }}>
          {title}
        </Link>
      ),
      note: [nextStep || t(`status.${status}`), accountable?.name].filter(Boolean).join(', '),
    }),
  )
  return { entries, error, refetch }
}
