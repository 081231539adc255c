import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import type { CasePlan } from './queries.ts'
import { usePlanWords } from './use-plan-words.ts'

type Props = { plan: CasePlan; onPlan: (partId: string) => void }

/** The plan to read: the same facts as the lanes, in words and dates. */
export function PlanTable({ plan, onPlan }: Props) {
  const t = useTexts('plan')
  const nameOf = useNameOf()
  const words = usePlanWords()
  const titles = new Map(plan.parts.map(({ id, title }) => [id, title]))
  return (
    <table className="f-plan-table">
      <caption className="ds-sr-only">{t('lane.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.part')}</th>
          <th scope="col">{t('table.needs')}</th>
          <th scope="col">{t('table.days')}</th>
          <th scope="col">{t('table.starts')}</th>
          <th scope="col">{t('table.ends')}</th>
          <th scope="col">
            {t('table.late')} <span>{t('table.late.why')}</span>
          </th>
          <th scope="col">{t('table.slack')}</th>
          <th scope="col">
            <span className="ds-sr-only">{t('table.change')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.parts.map((part) => (
          <tr key={part.id} data-critical={part.isCritical || undefined}>
            <th scope="row">
              {part.title} <span>{nameOf(part.unit)}</span>
            </th>
            <td data-label={t('table.needs')}>
              {part.needs.flatMap((id) => titles.get(id) ?? []).join(', ') || t('table.nothing')}
            </td>
            <td data-label={t('table.days')}>
              {part.isDone ? null : (
                <>
                  {t('days', { count: part.days.likely })} <span>{words.basis(part.days)}</span>
                </>
              )}
            </td>
            <td data-label={t('table.starts')}>
              <DateText value={part.startsOn} />
            </td>
            <td data-label={t('table.ends')}>
              <DateText value={part.endsOn} />
            </td>
            <td data-label={t('table.late')}>{part.isDone ? null : <DateText value={part.endsLateOn} />}</td>
            <td data-label={t('table.slack')}>
              {part.slack === null
                ? null
                : part.slack === 0
                  ? t('table.slack.none')
                  : t('days', { count: part.slack })}
            </td>
            <td>
              {part.may.plan ? (
                <Button
                  variant="tertiary"
                  aria-label={t('table.change.about', { title: part.title })}
                  onClick={() => onPlan(part.id)}
                >
                  {t('table.change')}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
