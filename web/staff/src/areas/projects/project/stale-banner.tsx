import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { Banner } from '../../../../../ui/banner.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { confirmProject, type Project, staleAfterProject } from '../queries.ts'

/** Asks whether it is still true, when nobody has touched it for long. */
export function StaleBanner({ project }: { project: Project }) {
  const t = useTexts('projects')
  const confirm = useWrite<string, unknown>({
    call: confirmProject,
    invalidates: () => staleAfterProject,
    onDone: () => showToast({ tone: 'good', message: t('confirm.done') }),
  })
  const { isStale, may, confirmed, changedAt } = project
  if (!isStale) return null
  const last = confirmed && confirmed.at > changedAt ? confirmed.at : changedAt
  return (
    <>
      <Banner
        tone="attention"
        action={
          may.change ? (
            <Button
              variant="secondary"
              loading={confirm.isPending}
              onClick={() => confirm.mutate(project.id)}
            >
              {t('confirm')}
            </Button>
          ) : null
        }
      >
        {t('stale.since')} <DateText value={last} />. {t(may.change ? 'stale.ask' : 'stale.askOther')}
      </Banner>
      {confirm.error ? <ErrorState error={confirm.error} /> : null}
    </>
  )
}
