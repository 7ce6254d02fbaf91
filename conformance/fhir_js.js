// The npm package `fhir` judges the exports that `tests/fhir.rs` wrote, by the definitions of R4 (4.0.0): elements, types,
// cardinality and the codes of required value sets.
//
//     node conformance/fhir_js.js EXPORTS.ndjson BROKEN.ndjson
//
// `.ci/fhir` installs it.
const fs = require("fs");
const { Fhir } = require("fhir");

const fhir = new Fhir();
const lines = (path) => fs.readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line));

function problem(resource) {
  const { valid, messages } = fhir.validate(resource, { errorOnUnexpected: true });
  const errors = messages.filter((message) => ["error", "fatal"].includes(message.severity));
  return valid && errors.length === 0 ? null : JSON.stringify(errors.slice(0, 3));
}

// It judges a bundle as such, and each of its resources.
const parts = (resource) => [resource, ...(resource.entry || []).map((entry) => entry.resource)];
const problemOf = (resource) => parts(resource).map(problem).find((found) => found);

const [exports_, broken] = process.argv.slice(2, 4).map(lines);
const rejected = exports_.map(problemOf).filter((found) => found);
rejected.slice(0, 3).forEach((found) => console.log(found));

// Codes that no required value set has: what the other judges cannot see.
const wrongCodes = {
  CarePlan: { status: "accepted", intent: "wish" },
  ServiceRequest: { status: "open", intent: "must" },
  DetectedIssue: { status: "found", severity: "mild" },
  GuidanceResponse: { status: "ok" },
  Observation: { status: "guess" },
  Procedure: { status: "done" },
  AdverseEvent: { actuality: "real" },
};
const resources = exports_.flatMap((resource) => parts(resource));
for (const [type, fields] of Object.entries(wrongCodes)) {
  const right = resources.find((resource) => resource.resourceType === type);
  if (!right) throw new Error(`no ${type} among the exports`);
  for (const [name, code] of Object.entries(fields)) {
    broken.push({ broken: `${type}.${name} = ${code}`, resource: { ...right, [name]: code } });
  }
}
const accepted = broken.filter((item) => !problemOf(item.resource)).map((item) => item.broken);
console.log(
  `fhir: ${exports_.length - rejected.length} of ${exports_.length} exports accepted, ` +
    `${broken.length - accepted.length} of ${broken.length} broken ones rejected; not seen: ${JSON.stringify(accepted)}`,
);
process.exit(rejected.length > 0 || 2 * accepted.length > broken.length ? 1 : 0);
