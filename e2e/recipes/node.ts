// `SIMULATOR=http://localhost:4173/ node node.ts`: the published Node client calls the simulator.
import { CheckoutAPI, Client, EnvironmentEnum, ManagementAPI } from '@adyen/api-library'

import { clientBelow } from './client-below.ts'
import { createKey, startSession } from './simulator.ts'

const session = await startSession(process.env['SIMULATOR'] ?? 'http://localhost:4173/')
const apiKey = await createKey(session, ['Management API - Accounts read'])

const client = new Client({ apiKey, environment: EnvironmentEnum.TEST })
client.httpClient = clientBelow(`${session}provider/`)

const { AccountCompanyLevelApi } = new ManagementAPI(client)
const { id } = await AccountCompanyLevelApi.getCompanyAccount('LarkfieldGoods')
console.log(`company ${id}`)

const { PaymentsApi } = new CheckoutAPI(client)
const { paymentMethods } = await PaymentsApi.paymentMethods({ merchantAccount: 'LarkfieldWebshop' })
console.log(`payment methods ${paymentMethods?.length}`)
