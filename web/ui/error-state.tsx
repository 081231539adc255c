import { isApiError } from '../lib/api-error.ts'
import { useTexts } from '../lib/i18n.ts'
import { Button, Heading, Paragraph } from './library.ts'
import './states.css'

type Props = {
  error: unknown
  /** Tries again what failed. */
  onRetry?: () => void
  /** What was kept, when somebody had written something. */
  kept?: string
}

/** What happened, what was kept, and what to do. */
export function ErrorState({ error, onRetry, kept }: Props) {
  const t = useTexts('ui')
  const problem = isApiError(error) ? error.problem : undefined
  const isSilent = isApiError(error, 0)
  const advice = problem?.detail.replace(problem.title, '').trim()
  return (
    <div className="f-state f-state--error" role="alert">
      <Heading level={2} data-size="2xs">
        {problem?.title ?? t(isSilent ? 'error.silent' : 'error.unknown')}
      </Heading>
      {advice ? <Paragraph>{advice}</Paragraph> : null}
      {problem ? null : <Paragraph>{t(isSilent ? 'error.silent.do' : 'error.unknown.do')}</Paragraph>}
      {kept ? <Paragraph>{kept}</Paragraph> : null}
      {onRetry ? (
        <div className="f-state__action">
          <Button variant="secondary" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        </div>
      ) : null}
      {problem && problem.status >= 500 ? (
        <p className="f-state__trace">{t('error.trace', { id: problem.instance })}</p>
      ) : null}
    </div>
  )
}
