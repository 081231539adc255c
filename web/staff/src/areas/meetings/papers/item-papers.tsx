import { TrashIcon } from '@navikt/aksel-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatFileSize } from '../../../../../lib/file-size.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { meetingKey, type Paper } from '../meeting/queries.ts'
import { useAct } from '../meeting/use-act.ts'
import { PaperLink } from './paper-link.tsx'
import { PapersDialog } from './papers-dialog.tsx'
import { removePaper } from './queries.ts'
import './papers.css'

type Props = {
  meetingId: string
  itemId: string
  /** What the item is called, to tell its button from those of the others. */
  title: string
  papers: readonly Paper[]
  mayAdd: boolean
}

/** What is read before an item is taken up: files and links, and the way to add more. */
export function ItemPapers({ meetingId, itemId, title, papers, mayAdd }: Props) {
  const t = useTexts('meeting')
  const [isAdding, add] = useState(false)
  if (papers.length === 0 && !mayAdd) return null
  return (
    <div className="f-papers">
      {papers.length > 0 ? (
        <ul aria-label={t('papers.of', { title })}>
          {papers.map((paper) => (
            <PaperRow key={paper.id} meetingId={meetingId} paper={paper} />
          ))}
        </ul>
      ) : null}
      {mayAdd ? (
        <button type="button" className="ds-link" onClick={() => add(true)}>
          {t('papers.add')}
          <span className="ds-sr-only">: {title}</span>
        </button>
      ) : null}
      {isAdding ? (
        <PapersDialog meetingId={meetingId} itemId={itemId} title={title} onClose={() => add(false)} />
      ) : null}
    </div>
  )
}

function PaperRow({ meetingId, paper }: { meetingId: string; paper: Paper }) {
  const t = useTexts('meeting')
  const language = useLanguage()
  const cache = useQueryClient()
  const act = useAct(() => cache.invalidateQueries({ queryKey: meetingKey(meetingId) }))
  const { id, title, size, isStopped, by, may } = paper
  return (
    <li>
      {isStopped ? <strong>{title}</strong> : <PaperLink paper={paper} />}
      <span className="f-meeting__quiet">
        {size === null ? null : `${formatFileSize(size, language)} · `}
        {by.name}
      </span>
      {isStopped ? <span className="f-uploads__error">{t('papers.stopped')}</span> : null}
      {may.remove ? (
        <Button
          icon
          variant="tertiary"
          data-color="neutral"
          data-size="sm"
          aria-label={t('papers.remove', { title })}
          onClick={() =>
            void act(() => removePaper(id, crypto.randomUUID()), { done: t('papers.removed', { title }) })
          }
        >
          <TrashIcon aria-hidden />
        </Button>
      ) : null}
    </li>
  )
}
