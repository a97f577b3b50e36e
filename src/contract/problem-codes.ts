// Which refusals a page tells apart. It imports nothing: whoever reads a refusal needs no schema for it.

/** Error codes the page tells apart; every other code is shown by its sentence alone. */
export const problemCodes = {
  notSignedIn: '00_401',
  notAllowed: '00_403',
  storageDamaged: 'sandbox_storage_damaged',
  storageNewer: 'sandbox_storage_newer',
  storageFull: 'sandbox_storage_full',
  storageBusy: 'sandbox_storage_busy',
  storageMissing: 'sandbox_storage_missing',
  partMissing: 'sandbox_part_missing',
} as const
