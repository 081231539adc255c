import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Said } from '../on-case/said.tsx'
import { ofAreaQuery } from '../queries.ts'

/** What meetings have said of an area's borders; nothing until one has taken them up. */
export function AreaMeetings({ code }: { code: string }) {
  return (
    <Suspense fallback={null}>
      <Section code={code} />
    </Suspense>
  )
}

function Section({ code }: { code: string }) {
  const t = useTexts('meetings')
  const { data } = useQuery(ofAreaQuery(code))
  if (!data || data.items.length === 0) return null
  return (
    <section className="f-case-meetings" aria-labelledby="area-meetings">
      <h2 id="area-meetings">{t('onCase.title')}</h2>
      <Said said={data} none={t('onCase.none')} />
    </section>
  )
}
