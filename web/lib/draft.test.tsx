import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'
import { countDrafts, dropOldDrafts, useDraft } from './draft.ts'
import { isWriting } from './writing.ts'

function Note({ memberId = 'anna' }: { memberId?: string }) {
  const draft = useDraft({ form: 'note', memberId }, { text: '' })
  return (
    <>
      <input
        aria-label="Text"
        value={draft.value.text}
        onChange={({ target }) => draft.change({ text: target.value })}
      />
      <button type="button" onClick={draft.clear}>
        Skickat
      </button>
      <output>{draft.restoredFrom ? 'återfunnet' : ''}</output>
    </>
  )
}

const field = () => screen.getByLabelText<HTMLInputElement>('Text')

describe('a draft', () => {
  it('is there again after the page has been closed', async () => {
    const first = await show(<Note />)
    await first.user.type(field(), 'Hej på er')
    first.unmount()
    await show(<Note />)
    expect(field().value).toBe('Hej på er')
    expect(screen.getByText('återfunnet')).toBeTruthy()
  })

  it('is kept at once when the laptop is closed, without waiting for the pause', async () => {
    const { user } = await show(<Note />)
    await user.type(field(), 'Snabbt')
    window.dispatchEvent(new Event('pagehide'))
    expect(window.localStorage.getItem('farled.draft.anna.note')).toContain('Snabbt')
  })

  it('is gone when it has been sent', async () => {
    const first = await show(<Note />)
    await first.user.type(field(), 'Hej')
    await first.user.click(screen.getByText('Skickat'))
    expect(field().value).toBe('')
    first.unmount()
    await show(<Note />)
    expect(field().value).toBe('')
    expect(countDrafts('anna')).toBe(0)
  })

  it('is found in another tab, and gone from it too when it has been sent', async () => {
    await show(<Note />)
    const tell = (text: string | null) => {
      const key = 'farled.draft.anna.note'
      if (text === null) window.localStorage.removeItem(key)
      else window.localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), value: { text } }))
      fireEvent(window, new StorageEvent('storage', { key }))
    }
    tell('Skrivet i den andra')
    expect(field().value).toBe('Skrivet i den andra')
    tell(null)
    expect(field().value).toBe('')
  })

  it('never gives way to another tab while it is written here', async () => {
    const { user } = await show(<Note />)
    await user.type(field(), 'Mitt')
    const kept = JSON.stringify({ at: new Date().toISOString(), value: { text: 'Annat' } })
    window.localStorage.setItem('farled.draft.anna.note', kept)
    fireEvent(window, new StorageEvent('storage', { key: 'farled.draft.anna.note' }))
    expect(field().value).toBe('Mitt')
  })

  it('belongs to one member, also on a shared computer', async () => {
    const first = await show(<Note />)
    await first.user.type(field(), 'Annas')
    first.unmount()
    await show(<Note memberId="per" />)
    expect(field().value).toBe('')
  })

  it('says that somebody is writing, until it is sent', async () => {
    const { user } = await show(<Note />)
    expect(isWriting()).toBe(false)
    await user.type(field(), 'H')
    expect(isWriting()).toBe(true)
    await user.click(screen.getByText('Skickat'))
    expect(isWriting()).toBe(false)
  })

  it('that nobody came back to for a month is thrown away, and so is one that cannot be read', () => {
    window.localStorage.setItem(
      'farled.draft.anna.old',
      JSON.stringify({ at: '2020-01-01T00:00:00Z', value: {} }),
    )
    window.localStorage.setItem('farled.draft.anna.broken', '{')
    dropOldDrafts()
    expect(countDrafts('anna')).toBe(0)
  })

  it('that cannot be read does not stop the form', async () => {
    window.localStorage.setItem('farled.draft.anna.note', '{"at":')
    await show(<Note />)
    expect(field().value).toBe('')
  })
})
