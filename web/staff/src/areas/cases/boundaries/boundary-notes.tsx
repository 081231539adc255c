import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import { caseTopics } from '../case-keys.ts'
import type { CaseView } from '../shapes.ts'
import './boundary-notes.css'

function notesQuery(caseId: string) {
  return queryOptions({
    queryKey: ['cases', caseId, 'boundary-notes'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/boundary-notes', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: [...caseTopics(caseId), 'boundary'] },
  })
}

/** Who does what at the seams between the units of this case; nothing when nobody has written it down. */
export function BoundaryNotes({ of }: { of: CaseView }) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const language = useLanguage()
  const notes = useQuery(notesQuery(of.id)).data ?? []
  if (notes.length === 0) return null
  return (
    <section className="f-case-boundaries" aria-labelledby="case-boundaries">
      <Heading level={2} data-size="2xs" id="case-boundaries">
        {t('boundary.heading')}
      </Heading>
      <ul>
        {notes.map(({ id, unit, otherUnit, area, body, example }) => (
          <li key={id}>
            <details>
              <summary>
                {nameOf(unit)} – {nameOf(otherUnit)}{' '}
                <span className="f-case-boundaries__quiet">
                  ({language === 'en' ? area.titleEn : area.title})
                </span>
              </summary>
              <p>{body}</p>
              {example ? (
                <p>
                  <span className="f-case-boundaries__quiet">{t('boundary.example')}</span> {example}
                </p>
              ) : null}
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
