import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { useNearWords } from '../agenda/use-near-words.ts'
import type { Minutes } from '../meeting/queries.ts'
import { PaperLink } from '../papers/paper-link.tsx'

type Line = NonNullable<Minutes['lines'][number]['content']>
type ItemLine = Extract<Line, { kind: 'item' }>

/** One item of the minutes; a neutral line for one that the reader may not read. */
export function MinutesItem({ nth, line }: { nth: number; line: ItemLine | null }) {
  const t = useTexts('meeting')
  const nearOf = useNearWords()
  if (!line)
    return (
      <section>
        <Heading level={2} data-size="2xs">
          {nth}. {t('item.hidden')}
        </Heading>
      </section>
    )
  const title = line.itemKind === 'actions' ? t('item.actions') : line.title
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {nth}. {title}
      </Heading>
      <p className="f-meeting__facts">
        {line.owner ? <span>{line.owner}</span> : null}
        {line.case ? (
          <Link to="/cases/$caseId" params={{ caseId: line.case.id }}>
            {t('ofCase', { number: line.case.number })}
          </Link>
        ) : null}
        {line.overlap ? (
          <span>
            {nearOf.kind(line.overlap.kind)} {nearOf.near(line.overlap).join(', ')}
          </span>
        ) : null}
        {line.projects.map((project) => (
          <span key={project.id}>
            <Link to="/projects/$projectId" params={{ projectId: project.id }}>
              {`${project.reference} ${project.title}`}
            </Link>{' '}
            ({project.unit})
          </span>
        ))}
      </p>
      {line.question ? <p className="f-minutes__question">{line.question}</p> : null}
      {line.papers.length > 0 ? (
        <ul className="f-minutes__papers" aria-label={t('papers.of', { title })}>
          {line.papers.map((paper) => (
            <li key={paper.id}>
              <PaperLink paper={paper} />
            </li>
          ))}
        </ul>
      ) : null}
      {line.notes.map(({ by, body }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are frozen
        <p key={at}>
          {body} <span className="f-meeting__quiet">{by}</span>
        </p>
      ))}
      {line.decisions.map(({ number, body }) => (
        <p key={number} className="f-minutes__decision">
          <strong>{t('minutes.decision', { number })}</strong> {body}
        </p>
      ))}
      {line.actions.map((action) => (
        <p key={action.id} className="f-minutes__action">
          <strong>{t('minutes.action')}</strong> {action.body}{' '}
          <span className="f-meeting__facts">
            <span>
              {action.member.name}, {action.unit}
            </span>
            <span>
              {t('lines.due')} <DateText value={action.dueOn} weekday />
            </span>
          </span>
        </p>
      ))}
      <p className="f-meeting__quiet">
        {line.movedTo ? (
          <>
            {t('minutes.movedTo')} <DateText value={line.movedTo} weekday />.
          </>
        ) : (
          t(`minutes.result.${line.result}`)
        )}{' '}
        {line.resultText}
      </p>
    </section>
  )
}
