// A link that holds an intake: its JSON, compressed, in the fragment, which browsers do not send.

const PREFIX = "#intake=";
/** Far more than any intake that the form can make. */
const MOST_CHARACTERS = 16_384;
const MOST_BYTES = 262_144;

async function through(stream, bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    length += value.length;
    if (length > MOST_BYTES) throw new Error("too long");
    parts.push(value);
  }
}

export async function fragmentOf(text) {
  const bytes = new Uint8Array(await through(new CompressionStream("deflate-raw"), text));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return PREFIX + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The intake of a fragment: an object, or undefined if the fragment names none. Throws if it cannot be read. */
export async function intakeOf(fragment) {
  if (!fragment.startsWith(PREFIX)) return undefined;
  if (fragment.length > MOST_CHARACTERS) throw new Error("too long");
  const binary = atob(fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const text = await through(new DecompressionStream("deflate-raw"), bytes);
  const intake = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text));
  if (intake === null || typeof intake !== "object" || Array.isArray(intake)) throw new Error("no intake");
  return intake;
}
