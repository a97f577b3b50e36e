// Tells trouble with the browser's storage from every other error.
import { isApiError, type ApiError } from '#api/api-error.ts'

/** All storage codes of `problemCodes` begin alike. */
export function isStorageTrouble(error: unknown): error is ApiError {
  return isApiError(error) && error.errorCode.startsWith('sandbox_storage_')
}
