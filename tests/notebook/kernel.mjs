/** What the page hears of a kernel: one that answers late, and one that is gone. Prints each message, in order. */
import { asking } from '../../web/notebook/kernel.js';
import { packed } from '../../web/notebook/packed.js';

/** @param {(question: any, port: MessagePort) => void} kernel  what the widget does with a question @param {number} quiet */
async function heard(kernel, quiet) {
  const { port1, port2 } = new MessageChannel();
  /** @type {any[]} */
  const said = [];
  port1.onmessage = ({ data }) => kernel(data.question, port1);
  const connection = await asking(port2)(false, () => ({ onMessage: (message) => said.push(message), onBroken() {}, arrived() {} }));
  connection.post({ id: 7, request: /** @type {any} */ (request) });
  await new Promise((resolve) => setTimeout(resolve, quiet));
  connection.close();
  port1.close();
  return said;
}

const request = { H: 2, weights: { short: [1, 2], long: Array(32).fill(0.5) }, files: { a: Uint8Array.of(9) } };
const buffers = [new DataView(new Float64Array([0.5, -0.0]).buffer), new DataView(new Uint8Array([1, 2]).buffer)];
const answer = { trace: { T: 1, values: { kept: { float64: 0 } } }, told: { codes: { uint8: 1 } } };
const found = await Promise.all([
  heard(({ id }, port) => port.postMessage({ id, answer, buffers }), 200),
  heard(({ id }, port) => setTimeout(() => port.postMessage({ id, answer, buffers }), 2_300), 2_600),
  heard((_, port) => port.postMessage({ gone: true }), 200),
]);
const { tree, buffers: sent } = packed(request);
console.log(JSON.stringify([...found, [tree, ...sent.map((one) => one.byteLength)]], (_, value) => (ArrayBuffer.isView(value) ? Array.from(/** @type {any} */ (value)) : value)));
process.exit();
