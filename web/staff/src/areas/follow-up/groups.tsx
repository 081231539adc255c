import type { ReactNode } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { factors } from './factors.ts'
import type { Group, Result } from './queries.ts'
import { useFigures } from './use-figures.ts'

type Props = {
  title: string
  about: string
  header: string
  groups: readonly Group[]
  /** The group's name, leading to its own figures. */
  nameOf: (group: Group) => ReactNode
}

/** The same figures, group by group. Of a group with too few answers nothing is shown but that. */
export function Groups({ title, about, header, groups, nameOf }: Props) {
  const t = useTexts('followUp')
  const figures = useFigures()
  const shown = (of: (result: Result) => ReactNode) => (group: Group) =>
    group.result ? of(group.result) : '–'
  if (groups.length === 0) return null
  return (
    <section className="f-results__groups">
      <h2 className="f-results__heading">{title}</h2>
      <p className="f-results__quiet">{about}</p>
      <DataTable
        caption={title}
        rows={groups}
        keyOf={({ id }) => id}
        empty={null}
        columns={[
          { id: 'name', header, cell: nameOf },
          {
            id: 'answers',
            header: t('answers'),
            cell: ({ result }) => (result ? result.answers : t('tooFew')),
            align: 'end',
            narrow: true,
          },
          {
            id: 'share',
            header: t('share'),
            cell: shown(({ share }) => figures.share(share)),
            align: 'end',
            narrow: true,
          },
          {
            id: 'index',
            header: t('index'),
            cell: shown(({ index }) => <strong>{figures.one(index)}</strong>),
            align: 'end',
            narrow: true,
          },
          ...factors.map((factor) => ({
            id: factor,
            header: t(`question.${factor}`),
            cell: shown((result) => figures.one(result.factors[factor])),
            align: 'end' as const,
            narrow: true,
          })),
        ]}
      />
    </section>
  )
}
