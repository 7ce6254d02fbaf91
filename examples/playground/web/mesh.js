// The plan on the landmarks of a face.

import { el, save, svg } from "./dom.js";
import { ask } from "./library.js";
import { state, text } from "./state.js";
import { curve } from "./zones.js";

// Closed lines of the MediaPipe Face Mesh (Apache-2.0, see NOTICE) that make a face recognisable, by the numbers of their landmarks; and open ones.
const CLOSED = [
  ["oval", [10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93,
    234, 127, 162, 21, 54, 103, 67, 109]],
  ["eye", [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246]],
  ["eye", [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466]],
  ["brow", [70, 63, 105, 66, 107, 55, 65, 52, 53, 46]],
  ["brow", [300, 293, 334, 296, 336, 285, 295, 282, 283, 276]],
  ["lip", [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185]],
  ["mouth", [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191]],
];
const OPEN = [[129, 98, 97, 2, 326, 327, 358]];

/** What somebody loaded. */
let own;
let face = "front";
let isMirrored = false;
let complaint;

const TURN = { front: 0, turned_right: 25, turned_left: -25 };

/** The canonical face, turned about the vertical: x to the person's left, y up, z to the camera. */
function turned(positions, degrees) {
  const [sin, cos] = [Math.sin, Math.cos].map((of) => of((degrees * Math.PI) / 180));
  return positions.map(([x, y, z]) => [cos * x - sin * z, y, sin * x + cos * z]);
}

/** Landmarks from a file: a list, or a list with the size of the picture, or what MediaPipe returns. */
export function landmarksOf(json) {
  const read = JSON.parse(json);
  const found = Array.isArray(read) ? read : (read?.landmarks ?? read?.faceLandmarks ?? read?.multiFaceLandmarks);
  if (!Array.isArray(found)) throw new Error("no list of landmarks");
  const list = Array.isArray(found[0]) && typeof found[0][0] !== "number" ? found[0] : found;
  const [width, height] = [read.width ?? 1, read.height ?? 1];
  // The depth is in units of the width.
  return list.map((landmark) => {
    const [x, y] = Array.isArray(landmark) ? landmark : [landmark?.x, landmark?.y];
    if (typeof x !== "number" || typeof y !== "number") throw new Error("a landmark without x and y");
    return [x * width, y * height];
  });
}

export function drawFace({ t }, changed) {
  const request = { call: "face", intake: text(), language: state.language };
  const canonical = ask({ ...request, landmarks: null, mirrored: false });
  if (canonical.problems) return [];
  let drawn = canonical;
  if (face === "own" && own) drawn = ask({ ...request, landmarks: own, mirrored: isMirrored });
  else if (face !== "front" && face !== "own") drawn = ask({ ...request, landmarks: turned(canonical.landmarks, TURN[face]), mirrored: false });
  if (drawn.error) {
    complaint = t.bad_file(drawn.error);
    own = undefined;
    face = "front";
    drawn = canonical;
  }
  const load = async (event) => {
    complaint = undefined;
    const [file] = event.target.files;
    if (!file) return;
    try {
      if (file.size > 1_000_000) throw new Error("more than 1 MB");
      own = landmarksOf(await file.text());
      face = "own";
    } catch (error) {
      complaint = t.bad_file(error.message);
    }
    changed();
  };
  const faces = Object.entries(t.faces).filter(([code]) => code !== "own" || own);
  const off = drawn.others.length > 0 && el("p", {}, el("b", {}, t.off_face), " ", drawn.others.map(({ number, name, side }) => `${number} ${name} (${side})`).join("; "));
  return [
    el("p", { class: "quiet" }, t.face_how),
    el("div", { class: "field" }, el("label", { for: "which-face" }, t.which_face),
      el("select", { id: "which-face", "data-key": "which face", onchange: (event) => { face = event.target.value; changed(); } },
        faces.map(([code, name]) => el("option", { value: code, selected: code === face }, name)))),
    el("p", { class: "note" }, t.face_note),
    picture(drawn, face !== "own", t),
    drawn.spots.length > 0 && el("ul", { class: "plain" }, unique(drawn.spots).map((spot) =>
      el("li", {}, el("b", { class: "number" }, String(spot.number)), ` ${spot.name}`,
        el("span", { class: "quiet" }, ` ${spot.class}${spot.radius === null ? "" : `, ± ${Math.round(spot.radius / unit(drawn.landmarks))} mm`}`)))),
    off,
    el("div", { class: "field" }, el("label", { for: "face-file" }, t.file),
      el("input", { id: "face-file", type: "file", accept: ".json,application/json", "aria-describedby": "face-file-how", "data-key": "face file", onchange: load }),
      el("p", { class: "problem", role: "alert", hidden: !complaint }, complaint ?? ""),
      el("p", { class: "quiet", id: "face-file-how" }, t.file_how)),
    face === "own" && el("label", { class: "check" }, el("input", { type: "checkbox", checked: isMirrored, "data-key": "mirrored",
      onchange: (event) => { isMirrored = event.target.checked; changed(); } }), el("span", {}, t.mirrored)),
    el("button", { type: "button", "data-key": "save face", onclick: () => save("landmarks.json", "application/json", JSON.stringify(drawn.landmarks)) }, t.save_face),
  ];
}

const unique = (spots) => spots.filter((spot, index) => spots.findIndex(({ number }) => number === spot.number) === index);

/** Units for a millimetre, as the library has it: a face of average size has its eyes 63 mm apart. */
function unit(landmarks) {
  const middle = (a, b) => landmarks[a].map((value, axis) => (value + landmarks[b][axis]) / 2);
  const [right, left] = [middle(33, 133), middle(263, 362)];
  return Math.hypot(...right.map((value, axis) => value - left[axis])) / 63;
}

/** Draws with y down, as pictures have it; the canonical face has it up. */
function picture({ landmarks, spots }, isUp, t) {
  const flip = isUp ? -1 : 1;
  const at = (number) => [landmarks[number][0], flip * landmarks[number][1]];
  const all = [...landmarks.map((_, number) => at(number)), ...spots.map(({ x, y }) => [x, flip * y])];
  const [left, top] = [0, 1].map((axis) => Math.min(...all.map((place) => place[axis])));
  const [right, bottom] = [0, 1].map((axis) => Math.max(...all.map((place) => place[axis])));
  const scale = 400 / Math.max(right - left, 1e-30);
  const place = ([x, y]) => [(x - left) * scale, (y - top) * scale];
  const corners = (numbers) => numbers.map((number) => place(at(number)).map((value) => Number(value.toFixed(1))));
  const straight = (numbers) => `M ${corners(numbers).join(" L ")}`;
  const names = [...new Set(spots.map(({ name }) => name))].join(", ");
  return svg("svg", { class: "face-chart mesh", viewBox: `-24 -24 448 ${((bottom - top) * scale + 48).toFixed(0)}`, role: "img", "aria-label": `${t.on_face} ${names}` },
    svg("g", { class: "curves" }, CLOSED.map(([name, numbers]) => svg("path", { class: name, d: curve(corners(numbers)) })),
      OPEN.map((numbers) => svg("path", { d: straight(numbers) }))),
    svg("g", { class: "landmarks" }, landmarks.map((_, number) => {
      const [x, y] = place(at(number));
      return svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: 0.9 });
    })),
    spots.map((spot) => {
      const [x, y] = place([spot.x, flip * spot.y]);
      const radius = spot.radius === null ? 10 : Math.max(spot.radius * scale, 4);
      return svg("g", { class: `spot${spot.is_away ? " away" : ""}${spot.radius === null ? " schematic" : ""}` },
        svg("title", {}, `${spot.number} ${spot.name}, ${spot.side}${spot.is_away ? `, ${t.faces_away}` : ""}`),
        svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: radius.toFixed(1) }),
        svg("text", { x: x.toFixed(1), y: (y + 4).toFixed(1) }, String(spot.number)));
    }));
}
