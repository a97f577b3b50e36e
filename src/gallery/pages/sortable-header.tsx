// The head of a column that orders.
import { SortableHeader, type SortDirection } from '#ui/sortable-header.tsx'
import { Cell, Row, Table } from '#ui/table.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Sortable header',
  about: 'The head of a column that orders the table.',
  states: {
    'Every direction': () => (
      <Held<SortDirection> first="none">
        {(direction, set) => (
          <Table
            label="Ordered"
            head={
              <>
                <SortableHeader
                  label="Username"
                  direction={direction}
                  onSort={() => set(direction === 'ascending' ? 'descending' : 'ascending')}
                />
                <SortableHeader label="Rising" direction="ascending" onSort={() => set('none')} />
                <SortableHeader label="Falling" direction="descending" onSort={() => set('none')} />
              </>
            }
          >
            <Row>
              <Cell label="Username" isRowHeader>
                ws_551203
              </Cell>
              <Cell label="Rising">1</Cell>
              <Cell label="Falling">2</Cell>
            </Row>
          </Table>
        )}
      </Held>
    ),
  },
}
