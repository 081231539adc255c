import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { SlotsOfMeeting } from '../company-slots/slots-of-meeting.tsx'
import { MeetingHead } from '../meeting/meeting-head.tsx'
import type { Item, Meeting } from '../meeting/queries.ts'
import { WhoComes } from '../replies/who-comes.tsx'
import { AgendaItem } from './agenda-item.tsx'
import { AgendaSteps } from './agenda-steps.tsx'
import { Asked } from './asked.tsx'
import { useItemTitle } from './item-facts.tsx'
import { ItemForm } from './item-form.tsx'
import { Proposals } from './proposals.tsx'
import { SendAgenda } from './send-agenda.tsx'
import { StartButton } from './start-button.tsx'
import { TimeSum } from './time-sum.tsx'
import { useOrder } from './use-order.ts'
import './agenda.css'

/** A meeting that is to come: its agenda, what the work proposes for it, and who is asked. */
export function AgendaView({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const titleOf = useItemTitle()
  const [editing, edit] = useState<Item | 'new' | null>(null)
  const [dragged, drag] = useState<string | null>(null)
  const move = useOrder(meeting, titleOf)
  const { items, may } = meeting
  const matters = items.filter(({ kind }) => kind === 'matter').length
  return (
    <>
      <MeetingHead
        meeting={meeting}
        actions={
          may.lead ? (
            <>
              <StartButton meeting={meeting} />
              <AgendaSteps meeting={meeting} />
            </>
          ) : null
        }
      />
      <div className="f-agenda">
        <section aria-labelledby="agenda" className="f-agenda__main">
          <div className="f-agenda__head">
            <Heading level={2} data-size="2xs" id="agenda">
              {t('agenda')}
            </Heading>
            <TimeSum meeting={meeting} />
          </div>
          {matters === 0 ? <EmptyState title={t('agenda.none')}>{t('agenda.none.text')}</EmptyState> : null}
          <ol className="f-agenda__items">
            {items.map((item, nth) => (
              <AgendaItem
                key={item.id}
                meeting={meeting}
                item={item}
                nth={nth}
                onEdit={() => edit(item)}
                onMove={(to) => move(item.id, to)}
                drag={{
                  isOver: dragged !== null && dragged !== item.id,
                  start: () => drag(item.id),
                  end: () => drag(null),
                  drop: () => {
                    if (dragged) move(dragged, nth)
                    drag(null)
                  },
                }}
              />
            ))}
          </ol>
          <div>
            <Button variant="secondary" onClick={() => edit('new')}>
              {t('item.add')}
            </Button>
          </div>
        </section>
        <div className="f-agenda__aside">
          {may.lead ? <SendAgenda meeting={meeting} /> : null}
          <Proposals meeting={meeting} />
          <SlotsOfMeeting meetingId={meeting.id} startsAt={meeting.startsAt} endsAt={meeting.endsAt} />
          {meeting.replies ? (
            <WhoComes meeting={meeting} replies={meeting.replies} />
          ) : (
            <Asked meeting={meeting} />
          )}
        </div>
      </div>
      {editing ? (
        <ItemForm
          key={editing === 'new' ? 'new' : editing.id}
          meeting={meeting}
          item={editing === 'new' ? null : editing}
          onClose={() => edit(null)}
        />
      ) : null}
    </>
  )
}
