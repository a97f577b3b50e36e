// Sections, and the cards in them.
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

const long = 'GroceryTillsAndSelfServiceScalesOfAllStores'.repeat(3)

export const page: GalleryPage = {
  title: 'Card',
  about: 'A part of a page, in a section with others.',
  states: {
    'With a title': () => <Card title="Authentication">What the card holds.</Card>,
    'A landmark, described, with a button': () => (
      <Card
        title="Expiring keys"
        role="region"
        description="Keys that still work, and end by themselves."
        actions={<Button size="small">Do it</Button>}
      >
        What the card holds.
      </Card>
    ),
    'A group': () => (
      <Card title="Accounts" role="group">
        What the card holds.
      </Card>
    ),
    'Without a title': () => <Card>What the card holds.</Card>,
    'Longer than the card is wide': () => <Card title={long}>{long}</Card>,
    'A section': () => (
      <Section title="Server settings" description="How servers authenticate.">
        <Card title="In a section">What the card holds.</Card>
      </Section>
    ),
  },
}
