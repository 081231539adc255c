import { useQueryClient } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../ui/date-text.tsx'
import { Alert } from '../../../../ui/library.ts'
import { settleRequests, staleAfterVisit, type Visit } from './queries.ts'

/** What the company has written about another time. A new time settles it; otherwise somebody says that it is talked through. */
export function Requests({ visit }: { visit: Visit }) {
  const t = useTexts('inspections')
  const cache = useQueryClient()
  const open = visit.requests.filter(({ settledAt }) => settledAt === null)
  if (open.length === 0) return null
  const settle = async () => {
    await settleRequests(visit.id)
    await Promise.all(staleAfterVisit.map((queryKey) => cache.invalidateQueries({ queryKey })))
  }
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t('requests.title')}</h2>
      <Alert data-color="warning">
        {open.map((one) => (
          <blockquote key={one.id} className="f-visits__quote">
            <p>{one.body}</p>
            <footer className="f-visits__quiet">
              {one.fromEmail}, <DateText value={one.askedAt} time />
            </footer>
          </blockquote>
        ))}
        {visit.may.change ? (
          <ConfirmWithUndo variant="secondary" run={settle} done={t('requests.settled')}>
            {t('requests.settle')}
          </ConfirmWithUndo>
        ) : null}
      </Alert>
    </section>
  )
}
