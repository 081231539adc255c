import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { filesQuery } from '../attachments/queries.ts'
import { messagesQuery, notesQuery } from '../conversation/queries.ts'
import type { CaseView } from '../shapes.ts'
import { type CaseTab, caseTabs } from './case-tab.ts'

/** The ways into the case, each with an address of its own. */
export function CaseTabs({ of }: { of: CaseView }) {
  const t = useTexts('case')
  const notes = useQuery(notesQuery(of.id)).data
  const messages = useQuery(messagesQuery(of.id)).data
  const files = useQuery(filesQuery(of.id)).data
  const counts: Partial<Record<CaseTab, number | undefined>> = {
    parts: of.parts.total,
    talk: notes && messages ? notes.length + messages.length : undefined,
    files: files?.length,
  }
  return (
    <nav className="f-tabs" aria-label={t('tabs')}>
      <ul>
        {caseTabs.map((tab) => (
          <li key={tab}>
            <Link
              to="/cases/$caseId"
              params={{ caseId: of.id }}
              search={tab === 'parts' ? {} : { tab }}
              replace
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(`tab.${tab}`)}
              {counts[tab] ? <span className="f-tabs__count">{counts[tab]}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
