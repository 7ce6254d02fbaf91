"""The PyPI package `fhir.resources` judges the exports that `tests/fhir.rs` wrote.

    python3 conformance/fhir_resources.py EXPORTS.ndjson BROKEN.ndjson

It has models of R4B (4.3), not of R4 (4.0.1); no resource that is exported here differs between the two. It checks elements, types,
cardinality and the format of dates, ids and codes, and no value set. `.ci/fhir` installs it.
"""

import json
import sys

from fhir.resources.R4B import get_fhir_model_class


def problem(resource):
    try:
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
    except Exception as error:  # whatever it raises is a rejection
        return str(error)
    return None


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


exports, broken = (lines(path) for path in sys.argv[1:3])
rejected = [found for found in map(problem, exports) if found]
print("\n".join(rejected[:3]))
accepted = [item["broken"] for item in broken if problem(item["resource"]) is None]
print(f"fhir.resources: {len(exports) - len(rejected)} of {len(exports)} exports accepted, "
      f"{len(broken) - len(accepted)} of {len(broken)} broken ones rejected; not seen: {accepted}")
# A parser that accepted half of what is broken would prove little.
sys.exit(bool(rejected) or 2 * len(accepted) > len(broken))
