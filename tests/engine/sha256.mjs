/** The digests of contents of these lengths, each given in pieces that grow. node sha256.mjs [LENGTH, …] */
import { hashing } from '../../web/engine/sha256.js';

const digests = JSON.parse(process.argv[2]).map((length) => {
  const content = Uint8Array.from({ length }, (_, place) => (7 * place + length) % 256);
  const { add, digest } = hashing();
  for (let at = 0, size = 1; at < length; at += size, size += 13) add(content.subarray(at, at + size));
  return Buffer.from(digest()).toString('hex');
});
console.log(JSON.stringify(digests));
