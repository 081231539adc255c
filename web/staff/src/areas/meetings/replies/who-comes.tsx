import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import type { Meeting } from '../meeting/queries.ts'
import { AnswerLists } from './answer-lists.tsx'
import type { Replies } from './groups.ts'
import { RemindButton } from './remind-button.tsx'
import { Sum } from './sum.tsx'

type Props = { meeting: Pick<Meeting, 'id' | 'attendance'>; replies: Replies }

/** Who comes to a meeting that is to be, by what their calendars have answered. */
export function WhoComes(props: Props) {
  return (
    // Its words are fetched apart; the agenda stands meanwhile.
    <Suspense fallback={null}>
      <Section {...props} />
    </Suspense>
  )
}

function Section({ meeting: { id, attendance }, replies }: Props) {
  const t = useTexts('meetingReplies')
  const named = new Set(replies.people.map(({ unit }) => unit?.id))
  const nobody = attendance.filter(({ unit }) => !named.has(unit.id)).map(({ unit }) => unit.name)
  return (
    <section aria-labelledby="who-comes">
      <Heading level={2} data-size="2xs" id="who-comes">
        {t('title')}
      </Heading>
      <Sum replies={replies} />
      <RemindButton of={{ meetingId: id }} replies={replies} />
      <AnswerLists replies={replies} />
      {nobody.length > 0 ? (
        <p className="f-replies__quiet">{t('nobody', { units: nobody.join(', ') })}</p>
      ) : null}
    </section>
  )
}
