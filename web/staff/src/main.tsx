import '../../theme/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startArrivals } from '../../lib/arrival.ts'
import { startColourScheme } from '../../lib/colour-scheme.ts'
import { dropOldDrafts } from '../../lib/draft.ts'
import { startTexts } from '../../lib/i18n.ts'
import { startKeys } from '../../lib/keys.ts'
import { App } from './app/app.tsx'
import { router } from './app/router.tsx'

startColourScheme()
startKeys()
startArrivals(router)
dropOldDrafts()
await startTexts()

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
