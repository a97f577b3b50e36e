// The tabs.
import { Button } from '#ui/button.tsx'
import { TabPanel, Tabs } from '#ui/tabs.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const tabs = [
  { value: 'key', label: 'API key' },
  { value: 'auth', label: 'Basic auth' },
  { value: 'rest', label: 'Anything else' },
]

export const page: GalleryPage = {
  title: 'Tabs',
  about: 'One of several panels; arrows move along the row.',
  states: {
    'Shown at once': () => (
      <Held first="key">
        {(value, set) => (
          <Tabs label="Authentication" tabs={tabs} value={value} onChange={set}>
            <TabPanel value="key">
              <Button>Generate API key</Button>
            </TabPanel>
            <TabPanel value="auth">A panel of words alone, which is a stop of its own.</TabPanel>
            <TabPanel value="rest">Something else.</TabPanel>
          </Tabs>
        )}
      </Held>
    ),
    'Shown by Enter or Space': () => (
      <Held first="key">
        {(value, set) => (
          <Tabs label="Kinds" tabs={tabs} value={value} onChange={set} activation="manual">
            <TabPanel value={value}>The panel of {value}.</TabPanel>
          </Tabs>
        )}
      </Held>
    ),
  },
}
