// The search field above a list.
import { AddressSearch } from '#ui/address-search.tsx'
import { Button } from '#ui/button.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Address search',
  about: 'A search whose text also stands in the address, which follows after a short pause.',
  states: {
    'With an address': () => (
      <Held first="shop">
        {(search, setSearch) => (
          <>
            <AddressSearch label="Search credentials" search={search} onSearch={setSearch} />
            <p>The address says: {search === '' ? 'nothing' : search}</p>
            <div className="flex flex-wrap gap-2">
              <Button onClick={() => setSearch('tills')}>Follow a link to “tills”</Button>
              <Button onClick={() => setSearch('')}>Reset all</Button>
            </div>
          </>
        )}
      </Held>
    ),
  },
}
