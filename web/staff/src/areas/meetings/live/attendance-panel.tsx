import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import { Segments } from '../../../../../ui/segments.tsx'
import type { Meeting } from '../meeting/queries.ts'
import { UnitHint } from '../replies/unit-hint.tsx'
import { presentOf } from './lines.ts'
import type { Queue } from './queue.ts'
import type { Keeper } from './queue-keeper.ts'

type Props = { meeting: Meeting; queue: Queue; keeper: Keeper }

const values = { yes: true, no: false, unknown: null } as const
type Value = keyof typeof values

/** Which units are there: one touch each. */
export function AttendancePanel({ meeting: { attendance, replies, may }, queue, keeper }: Props) {
  const t = useTexts('meeting')
  return (
    <section aria-labelledby="attendance">
      <Heading level={2} data-size="2xs" id="attendance">
        {t('attendance')}
      </Heading>
      <ul className="f-attendance">
        {attendance.map(({ unit, members, present }) => {
          const now = presentOf({ id: unit.id, present }, queue)
          const value: Value = now === null ? 'unknown' : now ? 'yes' : 'no'
          return (
            <li key={unit.id}>
              <span>
                {unit.name}
                {members.length > 0 ? (
                  <span className="f-meeting__quiet">{members.map(({ name }) => name).join(', ')}</span>
                ) : null}
                {now === null && replies ? <UnitHint replies={replies} unitId={unit.id} /> : null}
              </span>
              {may.write ? (
                <Segments
                  label={t('attendance.of', { unit: unit.name })}
                  value={value}
                  options={(['yes', 'no', 'unknown'] as const).map((one) => ({
                    value: one,
                    label: t(`attendance.${one}`),
                  }))}
                  onChange={(next) =>
                    keeper.write({ kind: 'attendance', target: unit.id, present: values[next] })
                  }
                />
              ) : (
                <span>{t(`attendance.${value}`)}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
