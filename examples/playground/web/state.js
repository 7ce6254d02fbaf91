// The intake in the wire format, and what the page shows of it. Nothing is stored.

export const SAMPLE = {
  age: 52, sex: "female", pregnancy: "no", breastfeeding: false, first_visit: false,
  concerns: [
    { concern: "wrinkles", zones: ["glabella", "crows_feet", "nasolabial"], severity: "moderate", main: true },
    { concern: "puffiness", zones: ["lower_lid"], severity: "mild" },
  ],
  signs: ["fatigue", "poor_appetite", "loose_stool", "bloating_after_meals", "face_sallow", "tongue_pale",
    "tongue_tooth_marked", "pulse_weak"],
  lifestyle: ["sun_exposure", "screen_frowning"],
  risks: {
    present: [{ risk: "antiplatelet" }, { risk: "epilepsy", status: "past" },
      { risk: "botulinum_toxin", days_ago: 60, zones: ["forehead"] }],
    absent: "all_others",
  },
  vitals: { systolic_mmhg: 128, diastolic_mmhg: 82 },
  preferences: { face_needles_max: 20, body_needles_max: 10, retention_min: 20, position: "supine" },
};
export const EMPTY = { concerns: [] };

export const state = {
  intake: structuredClone(SAMPLE),
  /** What was typed as JSON, while it is not an object. */
  typed: undefined,
  language: "en",
  /** The concern whose zones are tapped, by its place in the list. */
  active: 0,
  /** What is unfolded. */
  open: new Set(),
  tab: "card",
  about: "",
};

export const list = (value) => (Array.isArray(value) ? value : []);
export const object = (value) => (value !== null && typeof value === "object" && !Array.isArray(value) ? value : {});
/** The intake as the library reads it. */
export const text = () => state.typed ?? JSON.stringify(state.intake);
export const concerns = () => list(state.intake.concerns).map(object);

/** A number if it is one; otherwise as typed, so that the library says what is wrong. */
export const number = (typed) => (/^\s*-?\d{1,15}\s*$/.test(typed) ? Number(typed) : typed);

/** Sets a field, or removes it if there is no value. */
export function put(target, field, value) {
  const isEmpty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (isEmpty) delete target[field];
  else target[field] = value;
}

/** Sets a field of an object that the intake may lack. */
export function putIn(name, field, value) {
  const target = object(state.intake[name]);
  put(target, field, value);
  if (Object.keys(target).length === 0) delete state.intake[name];
  else state.intake[name] = target;
}

export function toggle(target, field, code) {
  const codes = list(target[field]);
  put(target, field, codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code]);
}

// A risk is present, absent, or unknown: unknown is never no.

function risks() {
  const risks = object(state.intake.risks);
  return { present: list(risks.present).map(object), absent: risks.absent === "all_others" ? "all_others" : list(risks.absent) };
}

export const presentRisks = () => risks().present;
export const deniesAllOthers = () => risks().absent === "all_others";

export function answerOf(risk) {
  const { present, absent } = risks();
  if (present.some((entry) => entry.risk === risk)) return "yes";
  return absent === "all_others" || absent.includes(risk) ? "no" : "unknown";
}

export function answer(risk, value, all) {
  let { present, absent } = risks();
  if (value === "yes") {
    if (answerOf(risk) !== "yes") present = [...present, { risk }];
  } else present = present.filter((entry) => entry.risk !== risk);
  if (absent !== "all_others") absent = absent.filter((other) => other !== risk);
  if (value === "no" && absent !== "all_others") absent = [...absent, risk];
  if (value === "unknown" && absent === "all_others")
    absent = all.filter((other) => other !== risk && !present.some((entry) => entry.risk === other));
  state.intake.risks = { present, absent };
}

export function denyAllOthers(denies) {
  state.intake.risks = { present: risks().present, absent: denies ? "all_others" : [] };
}
