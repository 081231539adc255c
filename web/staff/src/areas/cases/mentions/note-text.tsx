import { useSession } from '../../../../../lib/session.ts'
import { type Mentioned, piecesOf } from './mentions.ts'
import './mentions.css'

/** A note with the names in it marked, one's own the most. */
export function NoteText({ body, mentions }: { body: string; mentions: readonly Mentioned[] }) {
  const { member } = useSession()
  let at = 0
  return (
    <p className="f-case__text">
      {piecesOf(body, mentions).map(({ text, mention }) => {
        const key = at
        at += text.length
        return mention ? (
          <strong key={key} className="f-mention" data-me={mention.id === member.id || undefined}>
            {text}
          </strong>
        ) : (
          text
        )
      })}
    </p>
  )
}
