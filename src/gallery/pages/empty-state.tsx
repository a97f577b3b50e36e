// What stands where a list would.
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Empty state',
  about: 'Stands where a list would, while there is nothing in it.',
  states: {
    'A title': () => <EmptyState title="No events yet" />,
    'A title and a sentence': () => (
      <EmptyState title="No events yet">Every change will be listed here.</EmptyState>
    ),
    'As low as a line': () => (
      <EmptyState title="No requests yet" action={<Button>Send one</Button>} isLow>
        Requests you send will appear here.
      </EmptyState>
    ),
    'A way on': () => (
      <EmptyState
        title="No credential matches “tills”"
        action={<Button>Clear search and filters</Button>}
      >
        Search by username, description or id.
      </EmptyState>
    ),
  },
}
