import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../testing/axe.ts'
import { show } from '../testing/show.tsx'
import { FormFoot } from '../ui/form-foot.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ApiError, type FieldProblem } from './api-error.ts'
import { useForm } from './form.ts'

type Ask = { title: string; question: string }

function AskForm({ send }: { send: (value: Ask) => Promise<unknown> }) {
  const form = useForm<Ask, unknown>({
    draft: { form: 'ask', memberId: 'anna' },
    initial: { title: '', question: '' },
    send,
  })
  return (
    <form aria-label="Fråga" {...form.props}>
      <TextField label="Rubrik" hint="Några ord." {...form.field('title')} />
      <TextArea label="Fråga" limit={10} {...form.field('question')} />
      <FormFoot form={form} submit="Skicka" />
    </form>
  )
}

function refused(...errors: FieldProblem[]): ApiError {
  const detail = 'Något i formuläret behöver rättas. Det du skrev finns kvar.'
  const title = 'Något i formuläret behöver rättas.'
  return new ApiError(400, {
    type: '',
    title,
    status: 400,
    detail,
    instance: '',
    code: 'validation.failed',
    errors,
  })
}

const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Rubrik' })
const question = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Fråga' })

describe('a form that is refused', () => {
  it('says what is wrong at the field, goes there, and keeps what was typed', async () => {
    const error = refused({ path: 'title', code: 'field.required', message: 'Fyll i det här.' })
    const { user } = await show(<AskForm send={() => Promise.reject(error)} />)
    await user.type(question(), 'Får vi?')
    await user.click(screen.getByText('Skicka'))
    await screen.findByText('Fyll i det här.')
    expect(document.activeElement).toBe(title())
    expect(title().getAttribute('aria-invalid')).toBe('true')
    expect(title().getAttribute('aria-describedby')?.split(' ')).toHaveLength(2)
    expect(question().value).toBe('Får vi?')
    expect(await faultsOf()).toEqual([])
  })

  it('by silence says so, and that nothing was lost', async () => {
    const { user } = await show(<AskForm send={() => Promise.reject(new ApiError(503))} />)
    await user.type(title(), 'Bygglov')
    await user.click(screen.getByText('Skicka'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Det du skrev finns kvar.')
    expect(title().value).toBe('Bygglov')
  })
})

it('a form that was sent is empty, and has no draft', async () => {
  const { user } = await show(<AskForm send={() => Promise.resolve()} />)
  await user.type(title(), 'Bygglov')
  await user.click(screen.getByText('Skicka'))
  await waitFor(() => expect(title().value).toBe(''))
  expect(screen.queryByText('Släng utkastet')).toBeNull()
})

it('more than fits can be typed; the form says how much too long it is', async () => {
  const { user } = await show(<AskForm send={() => Promise.resolve()} />)
  await user.type(question(), 'Tolv tecken!')
  expect(screen.getByText('2 tecken för mycket')).toBeTruthy()
  expect(question().value).toBe('Tolv tecken!')
})
