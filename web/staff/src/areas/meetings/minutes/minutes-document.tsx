import { formatDay, formatTime, formatWeekday } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Heading } from '../../../../../ui/library.ts'
import type { Minutes } from '../meeting/queries.ts'
import { MinutesItem } from './minutes-item.tsx'

/** The minutes as a document that can be read from top to bottom. */
export function MinutesDocument({ minutes }: { minutes: Minutes }) {
  const t = useTexts('meeting')
  const language = useLanguage()
  const named = (present: boolean) =>
    minutes.attendance.filter((one) => one.present === present).map(({ unit }) => unit)
  const items = minutes.lines.filter(({ kind }) => kind === 'item')
  const earlier = minutes.lines.filter(({ kind }) => kind === 'earlier')
  const { startedAt, closedAt, place, leader } = minutes
  const facts = [
    [
      t('minutes.when'),
      `${formatWeekday(startedAt, language)} ${formatDay(startedAt, language)}, ${formatTime(startedAt, language)}–${formatTime(closedAt, language)}`,
    ],
    [t('minutes.where'), place],
    [t('minutes.leader'), leader],
    [t('minutes.present'), named(true).join(', ')],
    [t('minutes.absent'), named(false).join(', ')],
  ] as const
  return (
    <article className="f-minutes" aria-label={t('minutes')}>
      <dl className="f-minutes__facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {items.map(({ content }, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are frozen, and those that may not be read have nothing else
        <MinutesItem key={nth} nth={nth + 1} line={content?.kind === 'item' ? content : null} />
      ))}
      {earlier.length > 0 ? (
        <section aria-labelledby="earlier">
          <Heading level={2} data-size="2xs" id="earlier">
            {t('minutes.earlier')}
          </Heading>
          <ul>
            {earlier.map(({ content }, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are frozen, and those that may not be read have nothing else
              <li key={nth}>
                {content?.kind === 'earlier' ? (
                  <>
                    {content.action.body}{' '}
                    <span className="f-meeting__facts">
                      <span>
                        {content.action.member.name}, {content.action.unit}
                      </span>
                      <span>
                        {t('lines.due')} <DateText value={content.action.dueOn} />
                      </span>
                      {content.isLate ? <span>{t('minutes.late')}</span> : null}
                    </span>
                  </>
                ) : (
                  t('minutes.hiddenAction')
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  )
}
