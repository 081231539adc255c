import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Heading } from './library.ts'
import './lazy-section.css'

type Props = {
  /** Of its heading, for links to it. */
  id: string
  title: string
  /** What stands beside the heading. */
  actions?: ReactNode
  children: ReactNode
}

/**
 * A section of a long page that asks for what is in it once it comes near: a page with everything is as light to open as
 * its beginning. All of it is there on paper.
 */
export function LazySection({ id, title, actions, children }: Props) {
  const place = useRef<HTMLElement>(null)
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    const section = place.current
    if (isNear || !section) return
    const come = () => setNear(true)
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) come()
      },
      { rootMargin: '200px' },
    )
    watcher.observe(section)
    window.addEventListener('beforeprint', come)
    return () => {
      watcher.disconnect()
      window.removeEventListener('beforeprint', come)
    }
  }, [isNear])
  return (
    <section ref={place} className="f-lazy-section" aria-labelledby={id} data-waits={!isNear || undefined}>
      <div className="f-lazy-section__head">
        <Heading level={2} data-size="2xs" id={id} tabIndex={-1}>
          {title}
        </Heading>
        {actions}
      </div>
      {isNear ? children : null}
    </section>
  )
}
