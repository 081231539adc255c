import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { show } from '../testing/show.tsx'
import { useKeys, useSingleKeys } from './keys.ts'

type Spies = Record<'search' | 'create' | 'goHome', () => void>

function Page({ search, create, goHome }: Spies) {
  const group = 'Överallt'
  useKeys([
    { keys: 'mod+k', label: 'Sök', group, run: search },
    { keys: 'n', label: 'Nytt', group, run: create },
    { keys: 'g d', label: 'Min dag', group, run: goHome },
  ])
  const single = useSingleKeys()
  return (
    <>
      <input aria-label="Text" />
      <button type="button" onClick={() => single.set(!single.on)}>
        Av eller på
      </button>
    </>
  )
}

async function page() {
  const spies = { search: vi.fn<() => void>(), create: vi.fn<() => void>(), goHome: vi.fn<() => void>() }
  const shown = await show(<Page {...spies} />)
  return { ...spies, ...shown }
}

describe('a key', () => {
  it('does what it says', async () => {
    const { user, create } = await page()
    await user.keyboard('n')
    expect(create).toHaveBeenCalledOnce()
  })

  it('after another makes a pair', async () => {
    const { user, goHome, create } = await page()
    await user.keyboard('gd')
    expect(goHome).toHaveBeenCalledOnce()
    await user.keyboard('gn')
    expect(create).toHaveBeenCalledOnce()
  })

  it('is a letter while somebody is typing; with Ctrl it still works', async () => {
    const { user, create, search } = await page()
    await user.click(screen.getByLabelText('Text'))
    await user.keyboard('n')
    await user.keyboard('{Control>}k{/Control}')
    expect(create).not.toHaveBeenCalled()
    expect(search).toHaveBeenCalledOnce()
    expect(screen.getByLabelText<HTMLInputElement>('Text').value).toBe('n')
  })

  it('does nothing behind an open dialog', async () => {
    const { user, create } = await page()
    const dialog = document.body.appendChild(document.createElement('dialog'))
    dialog.showModal()
    await user.keyboard('n')
    expect(create).not.toHaveBeenCalled()
    dialog.remove()
  })

  it('alone can be switched off by those whom it disturbs', async () => {
    const { user, create, search } = await page()
    await user.click(screen.getByText('Av eller på'))
    await user.keyboard('n')
    await user.keyboard('{Control>}k{/Control}')
    expect(create).not.toHaveBeenCalled()
    expect(search).toHaveBeenCalledOnce()
    await user.click(screen.getByText('Av eller på'))
  })
})
