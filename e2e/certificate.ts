// A certificate that nobody but a browser told to ignore such things believes in, made on the spot.
import { generateKeyPairSync, sign } from 'node:crypto'

/** What `node:https` wants of a server. No key lies in the project, not even a worthless one. */
export function makeCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(set(sequence(objectId('550403'), item(0x0c, Buffer.from('outside')))))
  // RFC 5280, section 4.1, in its first version: serial number, algorithm, issuer, validity, subject, key.
  const content = sequence(
    item(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', content, privateKey)
  const unusedBits = Buffer.from([0])
  const whole = sequence(content, ecdsaWithSha256, item(0x03, unusedBits, signature))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

/** One item of DER: what kind it is, how long it is, and what is in it. */
function item(kind: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([kind, ...lengthOf(body)]), body])
}

/** As short as it can be written: browsers refuse it otherwise. */
function lengthOf({ length }: Buffer): number[] {
  if (length < 0x80) return [length]
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
}

const sequence = (...parts: Buffer[]) => item(0x30, ...parts)
const set = (...parts: Buffer[]) => item(0x31, ...parts)
const objectId = (hex: string) => item(0x06, Buffer.from(hex, 'hex'))
const utcTime = (text: string) => item(0x17, Buffer.from(text))
const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'))
