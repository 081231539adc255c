import { useTexts } from '../../../../../lib/i18n.ts'
import { type Asked, groupOf, groups, type Replies } from './groups.ts'
import { ProposedTime } from './proposed-time.tsx'
import './replies.css'

/** Who has answered what: those who come first, and last those who have not been asked in their calendars. */
export function AnswerLists({ replies: { people } }: { replies: Replies }) {
  const t = useTexts('meetingReplies')
  return (
    <dl className="f-replies">
      {groups.map((group) => {
        const those = people.filter((one) => groupOf(one) === group)
        if (those.length === 0) return null
        return (
          <div key={group}>
            <dt>{t(`group.${group}`)}</dt>
            {those.map((one) => (
              <Person key={one.member.id} asked={one} />
            ))}
          </div>
        )
      })}
    </dl>
  )
}

function Person({ asked: { member, unit, isForItem, answer, said } }: { asked: Asked }) {
  const t = useTexts('meetingReplies')
  const from = [...(unit ? [unit.name] : []), ...(isForItem ? [t('forItem')] : [])].join(' · ')
  return (
    <dd>
      {member.name}
      {from ? <span className="f-replies__quiet"> {from}</span> : null}
      {answer?.isToEarlierTime ? (
        <span className="f-replies__said">{t(`earlier.${answer.answer}`)}</span>
      ) : null}
      {said?.comment ? <q className="f-replies__said">{said.comment}</q> : null}
      {said?.proposed ? (
        <span className="f-replies__said">
          {t('proposes')} <ProposedTime {...said.proposed} />
        </span>
      ) : null}
    </dd>
  )
}
