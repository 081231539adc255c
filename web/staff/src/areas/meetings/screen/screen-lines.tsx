import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { Content } from '../meeting/queries.ts'

/** What is decided and undertaken, as it comes: heard too, by those who don't see the screen. */
export function ScreenLines({ content: { decisions, actions } }: { content: Content }) {
  const t = useTexts('meeting')
  return (
    <div className="f-screen__lines" aria-live="polite">
      {decisions.length > 0 ? (
        <section>
          <h2>{t('lines.decision')}</h2>
          <ul>
            {decisions.map(({ id, body }) => (
              <li key={id}>{body}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {actions.length > 0 ? (
        <section>
          <h2>{t('lines.action')}</h2>
          <ul>
            {actions.map(({ id, body, member, dueOn }) => (
              <li key={id}>
                {body}{' '}
                <span>
                  {member.name}, <DateText value={dueOn} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
