import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { CaseFile } from '../shapes.ts'
import { buildCase, caseAnswers } from '../testing.fixture.ts'
import { FilesSection } from './files-section.tsx'

afterEach(() => vi.unstubAllGlobals())

const file = (other: Partial<CaseFile>): CaseFile => ({
  id: 'file-1',
  name: 'karta.jpg',
  size: 2000,
  mediaType: 'image/jpeg',
  at: '2026-11-26T09:00:00Z',
  fromCompany: true,
  shownToCompany: true,
  uploadedBy: null,
  preview: 'none',
  scan: 'off',
  ...other,
})

async function see(...items: CaseFile[]) {
  const of = buildCase()
  fakeApi({ ...caseAnswers(of), [`GET /cases/${of.id}/attachments`]: { items } })
  const { user } = await show(<FilesSection of={of} />)
  return user
}

it('shows a file that has been drawn, and larger over the page; Escape goes back to where one was', async () => {
  const user = await see(file({ preview: 'made' }))
  const small = await screen.findByRole('button', { name: 'Visa karta.jpg' })
  expect(small.querySelector('img')?.getAttribute('src')).toBe('/farled/v1/attachments/file-1/previews/small')
  small.focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'karta.jpg' })
  expect(within(dialog).getByRole('img', { name: 'karta.jpg' }).getAttribute('src')).toBe(
    '/farled/v1/attachments/file-1/previews/large',
  )
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button'))
  expect(document.activeElement).toBe(small)
})

it('says of a file that it was stopped, and gives nobody a way to it', async () => {
  await see(file({ name: 'faktura.pdf', scan: 'stopped' }), file({ id: 'file-2', scan: 'waiting' }))
  expect(await screen.findByText('stoppad: innehåller skadlig kod')).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'faktura.pdf' })).toBeNull()
  expect(screen.getByRole('link', { name: 'karta.jpg' })).toBeTruthy()
  expect(screen.getByText(/inte kontrollerad mot skadlig kod än/)).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})
