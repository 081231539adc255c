import { useTexts } from '../../../../lib/i18n.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Heading } from '../../../../ui/library.ts'
import { NowList } from '../../../../ui/now-list.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { useCasesNow } from '../../areas/companies/use-company-now.tsx'
import { useVisitsNow } from '../../areas/inspections/company-visits.tsx'
import { useMeetingsNow } from '../../areas/meetings/on-company/company-meetings.tsx'

const MOST = 6

/** What comes next with a company, whichever unit it is: its open cases, visits and meetings, the soonest first. */
export function CompanyNow({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  const parts = [useCasesNow(companyId), useVisitsNow(companyId), useMeetingsNow(companyId)]
  const entries = parts.flatMap((part) => part.entries ?? [])
  const failed = parts.filter(({ error }) => error)
  const isWhole = parts.every((part) => part.entries)
  return (
    <section className="f-companies__section" aria-labelledby="company-now">
      <Heading level={2} data-size="2xs" id="company-now">
        {t('now.title')}
      </Heading>
      {failed[0] ? (
        <ErrorState
          error={failed[0].error}
          onRetry={() => {
            for (const { refetch } of failed) void refetch()
          }}
        />
      ) : null}
      {!isWhole && failed.length === 0 ? (
        <Skeletons count={3} />
      ) : entries.length > 0 ? (
        <NowList entries={entries} most={MOST} undated={t('now.undated')} />
      ) : failed.length === 0 ? (
        <p>{t('now.none')}</p>
      ) : null}
    </section>
  )
}
