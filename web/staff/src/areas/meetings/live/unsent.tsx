import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Alert, Button, Heading, Paragraph } from '../../../../../ui/library.ts'
import type { Meeting } from '../meeting/queries.ts'
import type { Entry, Queue } from './queue.ts'
import type { Keeper } from './queue-keeper.ts'

type Props = { meeting: Meeting; queue: Queue; keeper: Keeper }

/** What the server has said no to: why, the text itself, and what can be done with it. Nothing is thrown away unasked. */
export function Unsent({ meeting, queue, keeper }: Props) {
  const t = useTexts('meeting')
  const refused = queue.filter(({ state }) => state === 'refused')
  if (refused.length === 0) return null
  return (
    <Alert data-color="warning" role="alert" className="f-unsent">
      <Heading level={2} data-size="2xs">
        {t('unsent', { count: refused.length })}
      </Heading>
      <ul>
        {refused.map((entry) => (
          <UnsentRow key={entry.id} meeting={meeting} entry={entry} keeper={keeper} />
        ))}
      </ul>
    </Alert>
  )
}

function UnsentRow({ meeting, entry, keeper }: { meeting: Meeting; entry: Entry; keeper: Keeper }) {
  const t = useTexts('meeting')
  const { id, what, refusal } = entry
  const text = 'body' in what ? what.body : ''
  const theirs = savedOf(meeting, entry)
  const isStale = refusal?.code === 'version.stale' && theirs !== undefined

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text)
    showToast({ tone: 'good', message: t('unsent.copied') })
  }

  return (
    <li>
      <Paragraph>
        <strong>{t(`unsent.kind.${what.kind}`)}</strong> {refusal?.message || t('unsent.why')}
      </Paragraph>
      {text ? <blockquote aria-label={t('unsent.mine')}>{text}</blockquote> : null}
      {isStale && theirs.body ? (
        <>
          <Paragraph>{t('unsent.theirs')}</Paragraph>
          <blockquote aria-label={t('unsent.theirs')}>{theirs.body}</blockquote>
        </>
      ) : null}
      <div className="f-form__buttons">
        {meeting.status === 'live' ? (
          <Button variant="secondary" onClick={() => keeper.retry(id, theirs?.version ?? entry.version)}>
            {t(isStale ? 'unsent.keepMine' : 'unsent.retry')}
          </Button>
        ) : null}
        {text ? (
          <Button variant="tertiary" onClick={() => void copy()}>
            {t('unsent.copy')}
          </Button>
        ) : null}
        <Button variant="tertiary" onClick={() => keeper.discard(id)}>
          {t(isStale ? 'unsent.takeTheirs' : 'unsent.discard')}
        </Button>
      </div>
    </li>
  )
}

/** What the server has now of what an entry was to change. */
function savedOf(
  meeting: Meeting,
  { what }: Entry,
): { readonly body: string; readonly version: number } | undefined {
  if (what.kind === 'attendance') return undefined
  const content = meeting.items.find(({ id }) => id === what.itemId)?.content
  if (!content) return undefined
  if (what.kind === 'result') return { body: content.resultText, version: content.version }
  const lines = [...content.notes, ...content.decisions, ...content.actions]
  return lines.find(({ id }) => id === what.target)
}
