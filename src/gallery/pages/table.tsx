// The table.
import { Cell, HeadCell, Row, Table } from '#ui/table.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

const columns = ['Username', 'Status', 'Description']

export const page: GalleryPage = {
  title: 'Table',
  about: 'Rows and columns; stacked cards where a table does not fit.',
  states: {
    'Some rows': () => <Credentials label="Credentials" rows={3} />,
    'Wider than the window': () => <Credentials label="Wide" rows={1} more={16} />,
    Busy: () => <Credentials label="Loading" rows={1} busy />,
  },
}

type CredentialsProps = { label: string; rows: number; more?: number; busy?: boolean }

function Credentials({ label, rows, more = 0, busy }: CredentialsProps) {
  const others = Array.from({ length: more }, (_, column) => `Column ${column + 1}`)
  return (
    <Table
      label={label}
      busy={busy}
      head={[...columns, ...others].map((column) => (
        <HeadCell key={column}>{column}</HeadCell>
      ))}
    >
      {Array.from({ length: rows }, (_, row) => (
        <Row key={row}>
          <Cell label="Username" isRowHeader>
            ws_55120{row}@Company.LarkfieldGoods
          </Cell>
          <Cell label="Status">Active</Cell>
          <Cell label="Description">Grocery tills and scales</Cell>
          {others.map((column) => (
            <Cell key={column} label={column} isUnbroken>
              2026-03-02
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  )
}
