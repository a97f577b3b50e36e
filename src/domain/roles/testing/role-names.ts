// The names of the roles that tests speak of, spelled once, as the provider spells them.

export const checkout = 'Checkout webservice role'
export const pal = 'Merchant PAL Webservice role'
export const refund = 'API Payment RefundWithData'
export const reportRole = 'Merchant Report Download role'
export const platformReportRole = 'BalancePlatform Report Download role'
export const bcl = 'Balance Platform BCL role'
export const bclPci = 'Balance Platform BCL PCI role'
export const retrieve = 'TransferService Webservice Retrieve role'
export const initiate = 'TransferService Webservice Initiate role'
export const panReveal = 'Bank Issuing PAN Reveal Webservice role'
export const pinReveal = 'Bank Issuing PIN Reveal Webservice role'
