import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import type { CaseView } from '../shapes.ts'
import { blocksOfCaseQuery, blocksQuery, liftBlock, type MailBlock } from './queries.ts'
import { useMailAct } from './use-mail-act.ts'
import './incoming-mail.css'

/** On a case: that nothing is mailed automatically to its address, why, and the way to change that. */
export function BlockedAddresses({ of }: { of: CaseView }) {
  const t = useTexts('mails')
  const blocks = useQuery(blocksOfCaseQuery(of.id)).data ?? []
  return blocks.map((block) => (
    <div key={block.id} className="f-case__notice" data-tone="attention">
      <p>
        <strong>
          {t('block.title', { address: block.address })} <DateText value={block.until} />.
        </strong>{' '}
        {t('block.lead', { reason: block.reason })}
      </p>
      {block.may.lift ? <LiftButton block={block} caseId={of.id} /> : null}
    </div>
  ))
}

/** All addresses that mail came back from, also those of members. */
export function BlockTable() {
  const t = useTexts('mails')
  const blocks = useQuery(blocksQuery)
  return (
    <section className="f-mail__blocks" aria-labelledby="blocks">
      <Heading level={2} data-size="2xs" id="blocks">
        {t('blocks.title')}
      </Heading>
      <p className="f-case__quiet">{t('blocks.lead')}</p>
      <DataTable
        caption={t('blocks.title')}
        rows={blocks.data}
        keyOf={({ id }) => id}
        error={blocks.error}
        onRetry={() => void blocks.refetch()}
        empty={<EmptyState title={t('blocks.none')} />}
        columns={[
          { id: 'address', header: t('blocks.address'), cell: ({ address }) => <strong>{address}</strong> },
          { id: 'reason', header: t('blocks.reason'), cell: ({ reason }) => reason },
          {
            id: 'until',
            header: t('blocks.until'),
            cell: ({ until }) => <DateText value={until} />,
            narrow: true,
          },
          {
            id: 'do',
            header: t('blocks.do'),
            cell: (block) => (block.may.lift ? <LiftButton block={block} /> : null),
            narrow: true,
            phone: 'bare',
          },
        ]}
      />
    </section>
  )
}

function LiftButton({ block, caseId }: { block: MailBlock; caseId?: string }) {
  const t = useTexts('mails')
  const lift = useMailAct(liftBlock(caseId), () => ({ message: t('block.lifted') }))
  return (
    <Button variant="secondary" loading={lift.isPending} onClick={() => lift.run({ blockId: block.id })}>
      {t('block.lift')}
      <span className="ds-sr-only">: {block.address}</span>
    </Button>
  )
}
