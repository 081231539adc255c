import { useTexts } from '../../../../lib/i18n.ts'
import { TakeUp } from '../../areas/meetings/on-case/take-up.tsx'
import { UnclearPage } from '../../areas/responsibility/unclear/unclear-page.tsx'

/** Unclear borders, each with the step to the agenda of a meeting. */
export function UnclearBordersPage() {
  const t = useTexts('meetings')
  return (
    <UnclearPage
      steps={({ area, title, units }) => {
        const between = units.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))
        return (
          <TakeUp
            matter={{ proposal: ['border', area.id, ...between].join(':') }}
            title={t('border.title', { area: title })}
          />
        )
      }}
    />
  )
}
