import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { StatusTag, type Tone } from '../../../../../ui/status-tag.tsx'
import { type HealthCheck, healthQuery } from './queries.ts'

const tones = { good: 'good', off: 'ended', fault: 'danger' } as const satisfies Record<
  HealthCheck['state'],
  Tone
>

/** How what the program leans on is, tried now. */
export function Health() {
  const t = useTexts('administration')
  const health = useQuery(healthQuery)
  return (
    <section aria-labelledby="health">
      <Heading level={2} data-size="2xs" id="health">
        {t('health.title')}
      </Heading>
      {health.data ? (
        <ul className="f-admin__settings">
          {health.data.map(({ name, state, detail }) => (
            <li key={name}>
              <strong>{t(`health.${name}`)}</strong>{' '}
              <StatusTag tone={tones[state]} plain>
                {t(`health.state.${state}`)}
              </StatusTag>
              <p>{state === 'off' ? t('health.scanner.off') : detail}</p>
            </li>
          ))}
        </ul>
      ) : health.error ? (
        <ErrorState error={health.error} onRetry={() => void health.refetch()} />
      ) : (
        <Skeletons kind="rows" count={2} />
      )}
    </section>
  )
}
