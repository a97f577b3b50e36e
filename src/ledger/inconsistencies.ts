// Where the provider's documents say one thing here and another there, and which one holds here.

type Inconsistency = {
  about: string
  /** What is found in one place. */
  here: string
  /** What is found in another place. */
  there: string
  /** What the simulator goes by. */
  taken: string
}

export const inconsistencies: Inconsistency[] = [
  {
    about: 'What a username looks like',
    here: 'The introduction and both lists of steps show `ws_123456@Company.[YourCompanyAccount]` for every credential.',
    there:
      'The table of user types has `ws_123456@BalancePlatform.[YourBalancePlatform]` and `ws_123456@Scope.Company_[YourCompanyAccount]`.',
    taken: 'The table: each type has its own form.',
  },
  {
    about: 'What the page is called',
    here: 'The steps for creating a credential say “Configure API credentials”.',
    there: 'Other steps, and screenshots, say “Configure API credential”.',
    taken: 'The singular: the page is about one credential.',
  },
  {
    about: 'Who has roles',
    here: 'The steps for permissions speak of a “web service credential” only.',
    there: 'The same page lists roles that LEM users need.',
    taken: 'Every credential has roles, a LEM user too.',
  },
  {
    about: 'When a new API key works',
    here: 'The guide says that it is active immediately.',
    there: 'The Management API says that it can be used a few minutes after it was generated.',
    taken: 'It works as soon as it is saved.',
  },
  {
    about: 'How roles are spelled',
    here: 'The guides write `web service`, with several kinds of dashes, and with or without “role”.',
    there: 'The API writes `Webservice`, and mixes spaces and dashes.',
    taken: 'The spelling of the API is shown and stored; every other one is understood.',
  },
  {
    about: 'Where users are',
    here: 'Older pages say Account > Users.',
    there: 'Newer pages say Settings > Users.',
    taken: 'Settings > Users.',
  },
  {
    about: 'What a 403 of the Configuration API is',
    here: 'Its example has the title “Forbidden”.',
    there: 'The type of the same example leads to the page about “unauthorized”.',
    taken: 'The example as it stands, both in one response.',
  },
]
