import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../../lib/session.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { AwayText } from '../../../../../ui/away-text.tsx'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Column } from '../../../../../ui/table-types.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import { unitsQuery } from '../units/queries.ts'
import { AddDialog } from './add-dialog.tsx'
import { type MemberItem, membersQuery } from './queries.ts'
import { type MemberFilter, readMemberFilter } from './read-member-search.ts'
import { ROLES } from './roles.ts'
import { Uncovered } from './uncovered.tsx'
import './members.css'

type Props = { filter: MemberFilter; onFilter: (filter: MemberFilter) => void }

/** Everyone in the cooperation. Administrators add members and open one to change it; the others read. */
export function MembersRoom({ filter, onFilter }: Props) {
  const t = useTexts('people')
  const isAdministrator = hasRole(useSession(), 'administrator')
  const navigate = useNavigate()
  const [adding, add] = useState(false)
  const [typed, type] = useState(filter.q ?? '')
  const q = useSettled(typed.trim())
  const members = useInfiniteQuery(membersQuery(withWords(filter, q)))
  useEffect(() => {
    if (q !== (filter.q ?? '')) onFilter(withWords(filter, q))
  }, [q, filter, onFilter])
  const columns = useColumns()
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={isAdministrator ? <Button onClick={() => add(true)}>{t('add')}</Button> : null}
      />
      {isAdministrator ? <Uncovered /> : null}
      <Filters filter={filter} typed={typed} onType={type} onChange={onFilter} />
      <DataTable
        caption={t('title')}
        rows={members.data?.pages.flatMap(({ items }) => items)}
        keyOf={({ id }) => id}
        columns={columns}
        error={members.error}
        onRetry={() => void members.refetch()}
        empty={<EmptyState title={t('none')}>{t('noneDo')}</EmptyState>}
        more={{
          hasMore: members.hasNextPage,
          isLoading: members.isFetchingNextPage,
          load: () => void members.fetchNextPage(),
        }}
      />
      {adding ? (
        <AddDialog
          onClose={() => add(false)}
          onAdded={(memberId) => void navigate({ to: '/members/$memberId', params: { memberId } })}
        />
      ) : null}
    </>
  )
}

function useColumns(): readonly Column<MemberItem>[] {
  const t = useTexts('people')
  const isEnglish = useLanguage() === 'en'
  const nameOf = useNameOf()
  return [
    {
      id: 'name',
      header: t('name'),
      cell: ({ id, name, title, titleEn }) => (
        <span className="f-members__who">
          <Link to="/members/$memberId" params={{ memberId: id }} data-row-link>
            {name}
          </Link>
          <span>{isEnglish ? titleEn || title : title}</span>
        </span>
      ),
    },
    {
      id: 'units',
      header: t('units'),
      cell: ({ units }) => (
        <ul className="f-members__units">
          {units.map((unit) => (
            <li key={unit.id}>
              {nameOf(unit)}
              {unit.role === 'head' ? <span> {t('role.head')}</span> : null}
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'roles',
      header: t('role'),
      cell: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(', '),
    },
    {
      id: 'presence',
      header: t('presence'),
      cell: ({ active, away }) =>
        !active ? (
          <StatusTag tone="ended" plain>
            {t('left')}
          </StatusTag>
        ) : away ? (
          <AwayText away={away} />
        ) : (
          <span className="f-members__present">{t('present')}</span>
        ),
    },
  ]
}

function withWords({ q: _, ...filter }: MemberFilter, q: string): MemberFilter {
  return q ? { ...filter, q } : filter
}

type FiltersProps = {
  filter: MemberFilter
  typed: string
  onType: (text: string) => void
  onChange: (filter: MemberFilter) => void
}

function Filters({ filter, typed, onType, onChange }: FiltersProps) {
  const t = useTexts('people')
  const nameOf = useNameOf()
  const units = useQuery(unitsQuery)
  const set = (part: Record<string, unknown>) => onChange(readMemberFilter({ ...filter, ...part }))
  return (
    <div className="f-members__filters">
      <TextField
        label={t('search')}
        type="search"
        name="member"
        length="medium"
        value={typed}
        error={undefined}
        onChange={onType}
      />
      <SelectField
        label={t('unit')}
        name="unit"
        placeholder={t('unit.all')}
        value={filter.unit ?? ''}
        error={undefined}
        options={(units.data ?? []).map((unit) => ({ value: unit.slug, label: nameOf(unit) }))}
        onChange={(unit) => set({ unit })}
      />
      <SelectField
        label={t('role')}
        name="role"
        placeholder={t('role.all')}
        value={filter.role ?? ''}
        error={undefined}
        options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        onChange={(role) => set({ role })}
      />
      <Checkbox label={t('withLeft')} checked={filter.left === true} onChange={(left) => set({ left })} />
    </div>
  )
}
