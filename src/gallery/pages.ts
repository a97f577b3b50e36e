// The pages of the gallery, by their addresses: the names of the files in src/ui.
import type { GalleryPage } from './gallery-page.ts'
import { page as addressSearch } from '#gallery/pages/address-search.tsx'
import { page as badge } from '#gallery/pages/badge.tsx'
import { page as button } from '#gallery/pages/button.tsx'
import { page as card } from '#gallery/pages/card.tsx'
import { page as checkbox } from '#gallery/pages/checkbox.tsx'
import { page as choiceChip } from '#gallery/pages/choice-chip.tsx'
import { page as copyButton } from '#gallery/pages/copy-button.tsx'
import { page as dialog } from '#gallery/pages/dialog.tsx'
import { page as disclosure } from '#gallery/pages/disclosure.tsx'
import { page as emptyState } from '#gallery/pages/empty-state.tsx'
import { page as fieldNote } from '#gallery/pages/field-note.tsx'
import { page as filterChip } from '#gallery/pages/filter-chip.tsx'
import { page as formDialog } from '#gallery/pages/form-dialog.tsx'
import { page as frame } from '#gallery/pages/frame.tsx'
import { page as iconButton } from '#gallery/pages/icon-button.tsx'
import { page as liveRegion } from '#gallery/pages/live-region.tsx'
import { page as loading } from '#gallery/pages/loading.tsx'
import { page as menuList } from '#gallery/pages/menu-list.tsx'
import { page as notice } from '#gallery/pages/notice.tsx'
import { page as pageBody } from '#gallery/pages/page-body.tsx'
import { page as pageHeader } from '#gallery/pages/page-header.tsx'
import { page as pagination } from '#gallery/pages/pagination.tsx'
import { page as popover } from '#gallery/pages/popover.tsx'
import { page as radioGroup } from '#gallery/pages/radio-group.tsx'
import { page as saveBar } from '#gallery/pages/save-bar.tsx'
import { page as searchField } from '#gallery/pages/search-field.tsx'
import { page as secretField } from '#gallery/pages/secret-field.tsx'
import { page as sectionedBody } from '#gallery/pages/sectioned-body.tsx'
import { page as selectField } from '#gallery/pages/select-field.tsx'
import { page as sentence } from '#gallery/pages/sentence.tsx'
import { page as simulatorOnly } from '#gallery/pages/simulator-only.tsx'
import { page as skeleton } from '#gallery/pages/skeleton.tsx'
import { page as skipLink } from '#gallery/pages/skip-link.tsx'
import { page as sortableHeader } from '#gallery/pages/sortable-header.tsx'
import { page as statusDot } from '#gallery/pages/status-dot.tsx'
import { page as statusMessage } from '#gallery/pages/status-message.tsx'
import { page as onOff } from '#gallery/pages/switch.tsx'
import { page as table } from '#gallery/pages/table.tsx'
import { page as tabs } from '#gallery/pages/tabs.tsx'
import { page as textArea } from '#gallery/pages/text-area.tsx'
import { page as textField } from '#gallery/pages/text-field.tsx'
import { page as tooltip } from '#gallery/pages/tooltip.tsx'
import { page as username } from '#gallery/pages/username.tsx'
import { page as visuallyHidden } from '#gallery/pages/visually-hidden.tsx'

export const pages: Record<string, GalleryPage> = {
  'address-search': addressSearch,
  badge,
  button,
  card,
  checkbox,
  'choice-chip': choiceChip,
  'copy-button': copyButton,
  dialog,
  disclosure,
  'empty-state': emptyState,
  'field-note': fieldNote,
  'filter-chip': filterChip,
  'form-dialog': formDialog,
  frame,
  'icon-button': iconButton,
  'live-region': liveRegion,
  loading,
  'menu-list': menuList,
  notice,
  'page-body': pageBody,
  'page-header': pageHeader,
  pagination,
  popover,
  'radio-group': radioGroup,
  'save-bar': saveBar,
  'search-field': searchField,
  'secret-field': secretField,
  'sectioned-body': sectionedBody,
  'select-field': selectField,
  sentence,
  'simulator-only': simulatorOnly,
  skeleton,
  'skip-link': skipLink,
  'sortable-header': sortableHeader,
  'status-dot': statusDot,
  'status-message': statusMessage,
  switch: onOff,
  table,
  tabs,
  'text-area': textArea,
  'text-field': textField,
  tooltip,
  username,
  'visually-hidden': visuallyHidden,
}
