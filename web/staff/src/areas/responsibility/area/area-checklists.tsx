import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import { planTemplatesQuery } from '../plan-templates/queries.ts'

/** The plans in which the area is a step: what a company that starts something comes here by. */
export function AreaChecklists({ code }: { code: string }) {
  const t = useTexts('responsibility')
  const isEnglish = useLanguage() === 'en'
  const templates = (useQuery(planTemplatesQuery).data?.items ?? []).filter(
    ({ retiredAt, steps }) => !retiredAt && steps.some(({ area }) => area?.code === code),
  )
  if (templates.length === 0) return null
  return (
    <section aria-labelledby="area-checklists">
      <Heading level={2} data-size="2xs" id="area-checklists">
        {t('area.checklists')}
      </Heading>
      <ul className="f-area__checklists">
        {templates.map(({ id, title, titleEn, steps }) => (
          <li key={id}>
            <Link to="/plan-templates" className="ds-link">
              {isEnglish ? titleEn : title}
            </Link>{' '}
            {t('area.checklists.steps', { count: steps.length })}
          </li>
        ))}
      </ul>
    </section>
  )
}
