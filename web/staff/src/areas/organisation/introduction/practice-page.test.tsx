import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { IntroductionPage } from './introduction-page.tsx'
import { PracticePage } from './practice-page.tsx'

afterEach(() => vi.unstubAllGlobals())

it('goes from the question to the answer with the keyboard, and tells the server nothing but that it was done', async () => {
  const server = fakeApi({ 'POST /me/introduction': undefined })
  const { user } = await show(<PracticePage />)
  expect(await faultsOf()).toEqual([])
  await user.click(await screen.findByRole('button', { name: 'Säg nej' }))
  expect(screen.getByText(/Lotsen frågar den direkt/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ta delen' }))
  await user.type(screen.getByLabelText('Vad vill du veta?'), 'Hur stort blir taket?')
  await user.click(screen.getByRole('button', { name: 'Skriv som intern anteckning' }))
  expect(screen.getByText(/Företaget ser den aldrig/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Skicka till företaget' }))
  await user.click(screen.getByRole('button', { name: 'Lämna svaret' }))
  expect(screen.getByText('Välj om det går.')).toBeTruthy()
  await user.click(screen.getByLabelText('Möjligt med villkor'))
  await user.type(screen.getByLabelText('Svar till företaget'), 'Det går bra att bygga.')
  await user.type(screen.getByLabelText('Villkor'), 'Högst 15 kvadratmeter.')
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Lämna svaret' }))
  expect(await screen.findByText('Det här läser företaget')).toBeTruthy()
  expect(screen.getByText(/Högst 15 kvadratmeter/)).toBeTruthy()
  expect(server.asked('POST /me/introduction').map(({ body }) => body)).toEqual([{ step: 'practised' }])
  await user.click(screen.getByRole('button', { name: 'Öva igen' }))
  expect(screen.getByRole('button', { name: 'Ta delen' })).toBeTruthy()
})

it('the introduction is noted as read once', async () => {
  const server = fakeApi({
    'GET /me/introduction': { readAt: null, practisedAt: null },
    'POST /me/introduction': undefined,
  })
  const { user } = await show(<IntroductionPage />)
  await user.click(await screen.findByRole('button', { name: 'Jag har läst' }))
  expect(server.asked('POST /me/introduction').map(({ body }) => body)).toEqual([{ step: 'read' }])
  expect(await faultsOf()).toEqual([])
})
