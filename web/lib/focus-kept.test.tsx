import { render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { expect, it } from 'vitest'
import { useFocusKept } from './focus-kept.ts'

function Row({ name }: { name: string }) {
  const row = useRef<HTMLLIElement>(null)
  useFocusKept(row, 'li')
  return (
    <li ref={row}>
      <button type="button">{name}</button>
    </li>
  )
}
const page = (names: readonly string[]) => (
  <>
    <h1 tabIndex={-1}>Sidan</h1>
    <ul>
      {names.map((name) => (
        <Row key={name} name={name} />
      ))}
    </ul>
  </>
)

it('takes the focus to the heading of the page when the row that has it goes, and only then', () => {
  const { rerender } = render(page(['Ett', 'Två', 'Tre']))
  screen.getByRole('button', { name: 'Två' }).focus()
  rerender(page(['Två', 'Tre']))
  expect(document.activeElement?.textContent).toBe('Två')
  rerender(page(['Tre']))
  expect(document.activeElement?.tagName).toBe('H1')
})
