import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { announce } from '../../../../../lib/announce.ts'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { orderItems } from '../meeting/calls.ts'
import { type Item, type Meeting, meetingKey } from '../meeting/queries.ts'
import { inOrderOf, movedTo } from './order.ts'

/**
 * Moves an item to another place, at once on the page and then on the server, one change after the other. Says the new
 * place aloud, and keeps the focus on what was moved.
 */
export function useOrder(meeting: Meeting, titleOf: (item: Item) => string) {
  const t = useTexts('meeting')
  const ui = useTexts('ui')
  const cache = useQueryClient()
  const key = meetingKey(meeting.id)
  const sent = useRef<Promise<unknown>>(Promise.resolve())
  const onTheWay = useRef(0)
  const focus = useRef<HTMLElement | null>(null)

  // A row that is moved in the document loses the focus: it is given back.
  useEffect(() => {
    if (document.activeElement === document.body) focus.current?.focus()
    focus.current = null
  })

  return function move(id: string, to: number): void {
    const current = cache.getQueryData<Meeting>(key) ?? meeting
    const before = current.items.map((item) => item.id)
    const ids = movedTo(before, id, to)
    const item = current.items.find((one) => one.id === id)
    if (ids === before || !item) return
    focus.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    cache.setQueryData<Meeting>(key, { ...current, items: [...inOrderOf(current.items, ids)] })
    announce(
      t('order.said', { title: titleOf(item), nth: String(ids.indexOf(id) + 1), all: String(ids.length) }),
    )
    onTheWay.current += 1
    sent.current = sent.current.then(() => send(ids))
  }

  async function send(ids: readonly string[]): Promise<void> {
    try {
      await orderItems(meeting.id, ids, crypto.randomUUID())
    } catch (error) {
      const message = (isApiError(error) && error.problem?.detail) || ui('error.silent')
      showToast({ tone: 'danger', message })
    }
    onTheWay.current -= 1
    // What is moved again meanwhile is not put back for a moment.
    if (onTheWay.current === 0) await cache.invalidateQueries({ queryKey: key, exact: true })
  }
}
