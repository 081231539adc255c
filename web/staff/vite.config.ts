import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'

const server = process.env['FARLED_URL'] ?? 'http://localhost:3000'

/** The component library registers custom elements that we don't use when any part of it is imported. */
const LIBRARY = /@digdir\/designsystemet-(?:react|web)|@u-elements\//

export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [react(), precompress()],
  // The server is asked under the name that the browser knows: signing in comes back to where it began.
  server: { proxy: { '^/(farled|auth)/': { target: server, changeOrigin: false } } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2024',
    // The content security policy allows files of our own and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !LIBRARY.test(id) } },
  },
})
