// The library: text in, text out. See src/abi.rs for the other side.

let exports;

export async function load() {
  const response = await fetch(new URL("tcm_facial.wasm", import.meta.url));
  if (!response.ok) throw new Error(`tcm_facial.wasm: ${response.status}`);
  ({ exports } = (await WebAssembly.instantiate(await response.arrayBuffer())).instance);
}

/** Answers a request in JSON with a reply in JSON. */
export function answer(request) {
  const bytes = new TextEncoder().encode(request);
  const place = exports.reserve(bytes.length);
  new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
  const length = exports.reply();
  return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.buffer(), length));
}

export const ask = (request) => JSON.parse(answer(JSON.stringify(request)));
