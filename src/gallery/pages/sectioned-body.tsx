// A page of sections, with links to them beside it.
import { Card, Section } from '#ui/card.tsx'
import { SectionedBody } from '#ui/sectioned-body.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Sectioned body',
  about: 'The column of a long page; where there is room, with a link to each of its sections.',
  states: {
    'Two sections': () => (
      <SectionedBody>
        <Section title="General settings">
          <Card>What it is called, and whether it is active.</Card>
        </Section>
        <Section title="Server settings">
          <Card>How it authenticates.</Card>
        </Section>
      </SectionedBody>
    ),
  },
}
