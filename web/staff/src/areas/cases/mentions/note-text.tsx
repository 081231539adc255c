import { useSession } from '../../../../../lib/session.ts'
import { type Mentioned, piecesOf } from './mentions.ts'
import './mentions.css'

/** A note with the names in it marked, one's own the most. */
export function NoteText({ body, mentions }: { body: string; mentions: readonly Mentioned[] }) {
  const { member } = useSession()
  const pieces = piecesOf(body, mentions)
  // Where a piece begins is its own among the pieces of one note.
  const startOf = (nth: number) => pieces.slice(0, nth).reduce((sum, { text }) => sum + text.length, 0)
  return (
    <p className="f-case__text">
      {pieces.map(({ text, mention }, nth) =>
        mention ? (
          <strong key={startOf(nth)} className="f-mention" data-me={mention.id === member.id || undefined}>
            {text}
          </strong>
        ) : (
          text
        ),
      )}
    </p>
  )
}
