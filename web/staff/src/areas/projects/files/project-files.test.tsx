import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { ProjectFile } from './files-api.ts'
import { ProjectFiles } from './project-files.tsx'

afterEach(() => vi.unstubAllGlobals())

const file = (more: Partial<ProjectFile> = {}): ProjectFile => ({
  id: 'file-1',
  name: 'Ritning.pdf',
  size: 340_000,
  mediaType: 'application/pdf',
  at: '2026-11-20T09:00:00.000Z',
  by: { id: 'member-bo', name: 'Bo Ek' },
  isStopped: false,
  ...more,
})
const server = (items: readonly ProjectFile[]) =>
  fakeApi({ 'GET /projects/p1/files': { items }, 'DELETE /project-files/file-1': undefined })

it('gives files as downloads; what was stopped leads nowhere, and only those who may take them away', async () => {
  server([file(), file({ id: 'file-2', name: 'faktura.pdf', isStopped: true })])
  await show(<ProjectFiles projectId="p1" mayChange={false} />)
  const list = within(await screen.findByRole('list', { name: 'Filer' }))
  const link = list.getByRole('link', { name: 'Ritning.pdf' })
  expect(link.getAttribute('href')).toBe('/farled/v1/project-files/file-1/content')
  expect(list.queryByRole('link', { name: 'faktura.pdf' })).toBeNull()
  expect(list.getByText('stoppad: innehåller skadlig kod')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('asks before a file is taken away', async () => {
  const asked = server([file()])
  const { user } = await show(<ProjectFiles projectId="p1" mayChange />)
  await user.click(await screen.findByRole('button', { name: 'Ta bort filen Ritning.pdf' }))
  expect(asked.asked('DELETE /project-files/file-1')).toHaveLength(0)
  await user.click(screen.getByRole('button', { name: 'Ta bort' }))
  await vi.waitFor(() => expect(asked.asked('DELETE /project-files/file-1')).toHaveLength(1))
  expect(screen.getByRole('button', { name: 'Välj filer' })).toBeTruthy()
})
