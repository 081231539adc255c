import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { matches } from '../lib/match.ts'
import { faultsOf } from '../testing/axe.ts'
import { show } from '../testing/show.tsx'
import { CommandPalette } from './command-palette.tsx'

const words = ['Nytt ärende', 'Min dag', 'Ärenden', 'Mörkt utseende']

function Page({ run }: { run: (label: string) => void }) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const commands = words
    .filter((label) => matches(label, text))
    .map((label) => ({
      id: label.replaceAll(' ', '-'),
      label,
      group: label === 'Nytt ärende' ? 'Gör' : 'Gå till',
      run: () => run(label),
    }))
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Öppna
      </button>
      {open ? (
        <CommandPalette
          onClose={() => setOpen(false)}
          text={text}
          onText={setText}
          commands={commands}
          isSearching={false}
        />
      ) : null}
    </>
  )
}

async function opened() {
  const run = vi.fn<(label: string) => void>()
  const shown = await show(<Page run={run} />)
  await shown.user.click(screen.getByText('Öppna'))
  const box = screen.getByRole('combobox')
  box.focus()
  return { run, box, ...shown }
}

const marked = () => screen.getByRole('option', { selected: true }).textContent

it('finds while one types, and does the marked thing at Enter', async () => {
  const { run, user } = await opened()
  await user.keyboard('arend')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Nytt ärende',
    'Ärenden',
  ])
  await user.keyboard('{ArrowDown}{Enter}')
  expect(run).toHaveBeenCalledWith('Ärenden')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('walks around with the arrows, and tells the screen reader where it stands', async () => {
  const { box, user } = await opened()
  expect(marked()).toBe('Nytt ärende')
  await user.keyboard('{ArrowUp}')
  expect(marked()).toBe('Mörkt utseende')
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(marked()).toBe('Min dag')
  expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id)
})

it('starts from the best when the words change', async () => {
  const { user } = await opened()
  await user.keyboard('{ArrowDown}{ArrowDown}m')
  expect(marked()).toBe('Min dag')
})

it('says so when nothing is found', async () => {
  const { run, user } = await opened()
  await user.keyboard('xyz{Enter}')
  expect(screen.getByText(/Inget hittades för ”xyz”/)).toBeTruthy()
  expect(run).not.toHaveBeenCalled()
})

it('gives the focus back to where it was', async () => {
  const { user } = await opened()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByText('Öppna'))
})

it('has no faults that axe can see', async () => {
  await opened()
  expect(await faultsOf()).toEqual([])
})
