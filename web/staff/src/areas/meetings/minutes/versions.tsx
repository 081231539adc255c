import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Heading } from '../../../../../ui/library.ts'
import type { Minutes } from '../meeting/queries.ts'

type Props = { minutes: Minutes; onChoose: (version: number | undefined) => void }

/** Each closing of the meeting, and why it was opened again. */
export function Versions({ minutes, onChoose }: Props) {
  const t = useTexts('meeting')
  if (minutes.versions.length < 2) return null
  return (
    <section className="f-versions" aria-labelledby="versions">
      <Heading level={2} data-size="2xs" id="versions">
        {t('versions')}
      </Heading>
      <ul>
        {minutes.versions.map(({ version, closedAt, reopenedWhy, isApproved }) => (
          <li key={version}>
            <button
              type="button"
              className="ds-link"
              aria-current={version === minutes.version ? 'true' : undefined}
              onClick={() => onChoose(version)}
            >
              {t('versions.nth', { nth: String(version) })}
            </button>
            <span className="f-meeting__facts">
              <span>
                <DateText value={closedAt} time />
              </span>
              {isApproved ? <span>{t('versions.approved')}</span> : null}
              {reopenedWhy ? <span>{t('versions.why', { why: reopenedWhy })}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
