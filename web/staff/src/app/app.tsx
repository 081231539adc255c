import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { newQueryClient } from '../../../lib/query-client.ts'
import { router } from './router.tsx'

const queryClient = newQueryClient()

/** The whole program: the router, and the memory of what the server has answered. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
