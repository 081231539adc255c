import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import type { AreaDetails } from '../queries.ts'
import { NoteDialog } from './note-dialog.tsx'
import { type BoundaryNote, boundaryQuery, endNote } from './queries.ts'
import './boundary.css'

/** Who does what at the seams between units in this area. */
export function BoundarySection({ area }: { area: AreaDetails }) {
  const t = useTexts('disputes')
  const { units } = useSession()
  const notes = useQuery(boundaryQuery(area.code)).data ?? []
  const [writing, setWriting] = useState(false)
  const led = units.filter(({ role }) => role === 'head')
  return (
    <section className="f-boundary" aria-labelledby="area-boundary">
      <Heading level={2} data-size="2xs" id="area-boundary">
        {t('boundary.heading')}
      </Heading>
      {notes.length === 0 ? (
        <p className="f-boundary__quiet">{t('boundary.empty')}</p>
      ) : (
        <ul>
          {notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ul>
      )}
      {led.length > 0 ? (
        <Button variant="tertiary" onClick={() => setWriting(true)}>
          {t('boundary.write')}
        </Button>
      ) : null}
      {writing ? <NoteDialog code={area.code} led={led} onClose={() => setWriting(false)} /> : null}
    </section>
  )
}

function Note({ note }: { note: BoundaryNote }) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const end = useWrite<string, unknown>({
    call: endNote,
    invalidates: () => [['areas']],
    onDone: () => showToast({ tone: 'good', message: t('boundary.end.done') }),
  })
  return (
    <li className="f-boundary__note" data-ended={note.endedAt ? true : undefined}>
      <h3>
        {nameOf(note.unit)} – {nameOf(note.otherUnit)}
      </h3>
      <p>{note.body}</p>
      {note.example ? (
        <p>
          <span className="f-boundary__quiet">{t('boundary.example')}</span> {note.example}
        </p>
      ) : null}
      <p className="f-boundary__quiet">
        {t('boundary.by', { name: note.writtenBy.name })} <DateText value={note.writtenAt} />
        {note.endedAt ? (
          <>
            {'. '}
            {t('boundary.ended')} <DateText value={note.endedAt} />
          </>
        ) : null}
      </p>
      {note.may.end ? (
        <Button variant="tertiary" loading={end.isPending} onClick={() => end.mutate(note.id)}>
          {t('boundary.end')}
        </Button>
      ) : null}
    </li>
  )
}
