import { useId, useRef } from 'react'
import { formatShortDay } from '../../../../../lib/calendar.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { WeekText } from '../../../../../ui/week-text.tsx'
import { Lane } from './lane.tsx'
import type { CasePlan } from './queries.ts'
import { timeScale } from './time-scale.ts'

type Props = { caseId: string; plan: CasePlan; onPlan: (partId: string) => void }

/** The parts as lanes in time. The same facts stand in the table, for those who would rather read. */
export function PlanLanes({ caseId, plan, onPlan }: Props) {
  const t = useTexts('plan')
  const language = useLanguage()
  const scale = timeScale(plan)
  const track = useRef<HTMLDivElement>(null)
  const keysId = useId()
  const titles = new Map(plan.parts.map(({ id, title }) => [id, title]))
  return (
    <div className="f-lanes">
      <div className="f-lanes__scale" aria-hidden>
        <div ref={track}>
          {scale.weeks.map(({ day, at }) => (
            <span key={day} style={{ insetInlineStart: `${at}%` }}>
              <WeekText value={day} />
            </span>
          ))}
        </div>
      </div>
      <div className="f-lanes__body">
        <div className="f-lanes__marks" aria-hidden>
          <div>
            <Links plan={plan} at={scale.at} />
            {scale.weeks.map(({ day, at }) => (
              <i key={day} style={{ insetInlineStart: `${at}%` }} />
            ))}
            <b
              className="f-lanes__today"
              data-side={scale.at(plan.today) < 12 ? 'after' : 'before'}
              style={{ insetInlineStart: `${scale.at(plan.today)}%` }}
            >
              <span>{t('lane.today')}</span>
            </b>
            {plan.promise ? (
              <b
                className="f-lanes__promise"
                data-side={scale.at(plan.promise.on) > 75 ? 'before' : 'after'}
                style={{ insetInlineStart: `${scale.at(plan.promise.on)}%` }}
              >
                <span>
                  {t('whole.promised')} {formatShortDay(plan.promise.on, language)}
                </span>
              </b>
            ) : null}
          </div>
        </div>
        <ol aria-label={t('lane.list')}>
          {plan.parts.map((part) => (
            <Lane
              key={part.id}
              caseId={caseId}
              part={part}
              after={part.needs.flatMap((id) => titles.get(id) ?? [])}
              scale={scale}
              track={track}
              keysId={keysId}
              onPlan={() => onPlan(part.id)}
            />
          ))}
        </ol>
      </div>
      <p id={keysId} className="ds-sr-only">
        {t('lane.keys')}
      </p>
      <p className="f-lanes__legend" aria-hidden>
        <span data-kind="likely">{t('lane.legend.likely')}</span>
        <span data-kind="late">{t('lane.legend.late')}</span>
        <span data-kind="critical">{t('lane.critical')}</span>
      </p>
    </div>
  )
}

const ROW = 56

/** From the end of what is waited for, down or up to the one that waits. */
function Links({ plan: { parts }, at }: { plan: CasePlan; at: (day: string) => number }) {
  const row = new Map(parts.map(({ id }, nth) => [id, nth]))
  const byId = new Map(parts.map((part) => [part.id, part]))
  return (
    <svg className="f-lanes__links" height={parts.length * ROW} width="100%">
      {parts.flatMap((part) =>
        part.needs.map((id) => {
          const before = byId.get(id)
          if (!before) return null
          const [x, to] = [`${at(before.endsOn)}%`, `${at(part.startsOn)}%`]
          const [y1, y2] = [((row.get(id) ?? 0) + 0.5) * ROW, ((row.get(part.id) ?? 0) + 0.5) * ROW]
          return (
            <g key={`${id} ${part.id}`} data-critical={(before.isCritical && part.isCritical) || undefined}>
              <line x1={x} y1={y1} x2={x} y2={y2} />
              <line x1={x} y1={y2} x2={to} y2={y2} />
              <circle cx={to} cy={y2} r="3.5" />
            </g>
          )
        }),
      )}
    </svg>
  )
}
