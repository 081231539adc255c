import { useTexts } from '../lib/i18n.ts'
import { useKeyMap, useSingleKeys } from '../lib/keys.ts'
import { Checkbox } from './checkbox.tsx'
import { KeyCaps } from './key-caps.tsx'
import { Modal } from './modal.tsx'
import './key-map.css'

/** Every key that does something here and now, from the bindings themselves; and the way to switch them off. */
export function KeyMap({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts('ui')
  const bindings = useKeyMap()
  const single = useSingleKeys()
  const latest = [...new Map(bindings.map((binding) => [binding.keys, binding])).values()]
  const groups = [...Map.groupBy(latest, ({ group }) => group)]
  return (
    <Modal open={open} onClose={onClose} title={t('keys.title')} width="wide">
      <div className="f-keymap">
        {groups.map(([group, members]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {members.map(({ keys, label }) => (
                <div key={keys}>
                  <dt>{label}</dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox label={t('keys.single')} checked={single.on} onChange={single.set} />
    </Modal>
  )
}
