// Tells trouble with the browser's storage from every other error.
import { isApiError, type ApiError } from '#api/api-error.ts'
import { problemCodes } from '#contract/problem-codes.ts'

const storageCodes: readonly string[] = [
  problemCodes.storageDamaged,
  problemCodes.storageNewer,
  problemCodes.storageFull,
  problemCodes.storageBusy,
  problemCodes.storageMissing,
]

export function isStorageTrouble(error: unknown): error is ApiError {
  return isApiError(error) && storageCodes.includes(error.errorCode)
}

/** Whether there is anything that could be saved or replaced. */
export function hasData({ errorCode }: ApiError): boolean {
  return errorCode !== problemCodes.storageMissing
}
