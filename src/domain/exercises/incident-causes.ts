// The nine causes of a refused call, and what one advises for each: the answers of every generated case.

export const causeNames = [
  'unsaved',
  'expired',
  'family',
  'role',
  'address',
  'environment',
  'inactive',
  'origin',
  'password',
] as const
export type CauseName = (typeof causeNames)[number]

type Told = { words: string; why: string }

/** What a cause and its advice are called, and by what one knows that it is this one. */
type Cause = { cause: Told; advice: Told; look: string; act: string; level: number }

export const causes: Record<CauseName, Cause> = {
  unsaved: {
    cause: {
      words: 'A key was generated, handed over and never saved',
      why: 'The integration would hold a key that is none of the credential’s.',
    },
    advice: {
      words: 'Generate another key, copy it, save it, and only then hand it over',
      why: 'That helps where a key was not saved.',
    },
    look: 'Open the page of the credential: it says what the integration holds.',
    act: 'Generate an API key, copy it, save, and give it to the integration.',
    level: 2,
  },
  expired: {
    cause: {
      words: 'The key was replaced more than 24 hours ago, and has expired',
      why: 'The event logs would tell of a new key, more than 24 hours before.',
    },
    advice: {
      words: 'Hand over the current key; after the next rotation, within 24 hours',
      why: 'That helps where the old key has ended.',
    },
    look: 'Open the Event logs, and count from the save of the new key.',
    act: 'Generate an API key, copy it, save, and give it to the integration.',
    level: 2,
  },
  family: {
    cause: {
      words: 'The key belongs to another family of credentials than the API takes',
      why: 'The integration would stand on the page of a credential of another type.',
    },
    advice: {
      words: 'Use a key of the credential that is made for this API',
      why: 'That helps where the key is of the wrong family.',
    },
    look: 'Find the credential on whose page the integration stands, and compare types.',
    act: 'Open the right credential, generate an API key, copy it, save, and move the integration there.',
    level: 4,
  },
  role: {
    cause: {
      words: 'The credential lacks the role for this call',
      why: 'The answer would be 403, and a role would be missing under Permissions.',
    },
    advice: {
      words: 'Give the credential the one role that opens the call, and no other',
      why: 'That helps where a role is missing.',
    },
    look: 'Compare the call with the roles of the credential: the event logs say what was taken away.',
    act: 'Tick the missing role under Permissions, and save.',
    level: 3,
  },
  address: {
    cause: {
      words: 'The calls come from an address that is not allowed',
      why: 'The answer would be 403, and the address missing in Allowed IP range.',
    },
    advice: {
      words: 'Add the address of the integration to the allowed ones',
      why: 'That helps where an address is missing.',
    },
    look: 'Compare the address of the integration with Allowed IP range.',
    act: 'Add the address under Server settings, and save.',
    level: 3,
  },
  environment: {
    cause: {
      words: 'A key of Test is used on Live',
      why: 'The API logs on Live would name a credential of Test.',
    },
    advice: {
      words: 'Use a key that was made on Live',
      why: 'That helps where Test and Live were mixed up.',
    },
    look: 'Open the API logs: they know whose key it was.',
    act: 'Open the credential on Live, generate an API key, copy it, save, and send a request with it.',
    level: 3,
  },
  inactive: {
    cause: {
      words: 'The credential was deactivated',
      why: 'The list would say that it is inactive.',
    },
    advice: {
      words: 'Activate the credential again: its key still works',
      why: 'That helps where a credential is inactive.',
    },
    look: 'Look at the status in the list.',
    act: 'Open the credential, switch it to Active, and save.',
    level: 1,
  },
  origin: {
    cause: {
      words: 'The pages have an origin that the credential does not allow',
      why: 'The browser would be blocked, and the server answered.',
    },
    advice: {
      words: 'Add the origin of the pages to the allowed ones',
      why: 'That helps where an origin is missing.',
    },
    look: 'Compare the address of the pages with the allowed origins under Client settings.',
    act: 'Add the origin, and save.',
    level: 2,
  },
  password: {
    cause: {
      words: 'The password was changed, which ended the old one at once',
      why: 'The event logs would tell of a new password, from the minute on in which it began.',
    },
    advice: {
      words: 'Hand over a password that works now; the next time, go by a second credential',
      why: 'That helps where a password was changed.',
    },
    look: 'Look at the last password change under Basic auth.',
    act: 'Generate a password, copy it, save, and give it to the integration.',
    level: 3,
  },
}
