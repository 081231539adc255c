import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { NoteText } from '../mentions/note-text.tsx'
import { useMentionsSeen } from '../mentions/use-mentions-seen.ts'
import type { Note } from '../shapes.ts'
import { NoteForm } from './note-form.tsx'
import { notesQuery } from './queries.ts'

/** What colleagues tell each other. The company never sees it. */
export function NotesPanel({ caseId }: { caseId: string }) {
  const t = useTexts('case')
  const notes = useQuery(notesQuery(caseId))
  return (
    <section className="f-talk__side" data-side="internal" aria-labelledby="notes-title">
      <header>
        <PadlockLockedIcon aria-hidden />
        <div>
          <h2 id="notes-title">{t('notes.title')}</h2>
          <p>{t('notes.lead')}</p>
        </div>
      </header>
      {notes.data === undefined ? (
        notes.error ? (
          <ErrorState error={notes.error} onRetry={() => void notes.refetch()} />
        ) : (
          <Skeletons />
        )
      ) : (
        <Notes caseId={caseId} notes={notes.data} />
      )}
      <NoteForm caseId={caseId} />
    </section>
  )
}

function Notes({ caseId, notes }: { caseId: string; notes: readonly Note[] }) {
  const t = useTexts('case')
  useMentionsSeen(caseId, notes)
  if (notes.length === 0) return <p className="f-talk__none">{t('notes.empty')}</p>
  return (
    <ol className="f-talk__list">
      {notes.map((note) => (
        <li key={note.id} id={`said-${note.id}`} tabIndex={-1} className="f-talk__item">
          <p className="f-talk__who">
            <strong>{note.author.name}</strong> <DateText value={note.at} time />
          </p>
          {note.confidentialTo ? (
            <p className="f-talk__secret">
              <PadlockLockedIcon aria-hidden />
              {t(note.body === null ? 'notes.hidden' : 'notes.confidential', {
                authority: note.confidentialTo,
              })}
            </p>
          ) : null}
          {note.body === null ? null : <NoteText body={note.body} mentions={note.mentions} />}
        </li>
      ))}
    </ol>
  )
}
