// The band at the top of a page.
import { Badge } from '#ui/badge.tsx'
import { Button } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Page header',
  about: 'The pale band at the top of a page: where one is, and what one can do there.',
  states: {
    'A title': () => <PageHeader title="Event logs" />,
    'With all it can have': () => (
      <PageHeader
        title="Configure API credential"
        description="ws_551203@Company.LarkfieldGoods"
        badge={<Badge tone="live">Live</Badge>}
        back={
          <a href="#content" className="link">
            API credentials
          </a>
        }
        actions={
          <>
            <Button>Export</Button>
            <Button variant="primary">Create new credential</Button>
          </>
        }
      />
    ),
    'A title longer than the window': () => (
      <PageHeader title={`Roles of ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)}`} />
    ),
  },
}
