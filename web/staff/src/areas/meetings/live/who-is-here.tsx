import { EyeIcon, PencilWritingIcon } from '@navikt/aksel-icons'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { Meeting } from '../meeting/queries.ts'
import type { Others } from './use-presence.ts'

/** Who else has the meeting open, and where they write. Seen, and never read out by itself: people come and go. */
export function WhoIsHere({ meeting, others }: { meeting: Meeting; others: Others }) {
  const t = useTexts('meeting')
  const names = [...new Map(others.map(({ member }) => [member.id, member.name])).values()]
  const writers = others.filter(({ itemId }) => itemId !== null)
  const placeOf = (itemId: string | null) => meeting.items.findIndex(({ id }) => id === itemId) + 1
  return (
    <div className="f-live__here">
      <p>
        <EyeIcon aria-hidden />
        <span>{names.length > 0 ? t('here', { names: names.join(', ') }) : t('here.none')}</span>
      </p>
      {writers.map(({ member, itemId }) => (
        <p key={`${member.id} ${itemId}`}>
          <PencilWritingIcon aria-hidden />
          <span>{t('here.writes', { name: member.name, nth: String(placeOf(itemId)) })}</span>
        </p>
      ))}
    </div>
  )
}
