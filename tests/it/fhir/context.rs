use tcm_facial::interop::fhir::{Context, ContextError};

const BASE: &str = "https://clinic.example/fhir";
const INSTANT: &str = "2026-11-28T10:30:00+01:00";

#[test]
fn values_that_fhir_does_not_allow_are_refused() {
    for base in
        ["", "clinic.example", "ftp://clinic.example", "https://", "https://clinic.example/", "https://a b"]
    {
        let refused = Context::new(base, "a", "Patient/7", INSTANT).map(|_| ());
        assert!(matches!(refused, Err(ContextError::Base(_))), "{base}");
    }
    for id in ["", "a b", "a_b", "ä", &"a".repeat(37)] {
        let refused = Context::new(BASE, id, "Patient/7", INSTANT).map(|_| ());
        assert!(matches!(refused, Err(ContextError::Id(_))), "{id}");
    }
    for subject in ["", "7", "patient/7", "Patient/", "Patient /7", "/7"] {
        let refused = Context::new(BASE, "a", subject, INSTANT).map(|_| ());
        assert!(matches!(refused, Err(ContextError::Reference(_))), "{subject}");
    }
    for subject in ["Patient/7", "https://clinic.example/fhir/Patient/7", "urn:uuid:0"] {
        assert!(Context::new(BASE, "a".repeat(36), subject, INSTANT).is_ok(), "{subject}");
    }
    assert!(Context::new(BASE, "a", "Patient/7", INSTANT).unwrap().with_practitioner("Roth").is_err());
}

#[test]
fn instants_and_dates_are_those_of_the_calendar() {
    let instant = |text: &str| Context::new(BASE, "a", "Patient/7", text).is_ok();
    for right in [INSTANT, "2026-11-28T23:59:59Z", "2024-02-29T00:00:00.123-14:00"] {
        assert!(instant(right), "{right}");
    }
    for wrong in [
        "",
        "today",
        "2026-11-28",
        "2026-11-28T10:30:00",
        "2026-11-28T10:30Z",
        "2026-11-28 10:30:00Z",
        "2026-13-01T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "2026-00-10T00:00:00Z",
        "2026-01-00T00:00:00Z",
        "2026-01-01T24:00:00Z",
        "2026-01-01T00:60:00Z",
        "2026-01-01T00:00:60Z",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00+15:00",
        "2026-01-01T00:00:00+01",
        "26-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "2026-1-01T00:00:00Z",
        "2026-01T00:00:00Z",
        "+026-01-01T00:00:00Z",
        "2100-02-29T00:00:00Z",
    ] {
        assert!(!instant(wrong), "{wrong}");
    }
    let date = |text: &str| {
        let done = tcm_facial::record::Performed::new(0);
        Context::new(BASE, "a", "Patient/7", INSTANT).unwrap().with_performed(done, text).is_ok()
    };
    for right in ["2026", "2026-11", "2026-11-28", "2000-02-29", INSTANT] {
        assert!(date(right), "{right}");
    }
    for wrong in ["", "11-28", "2026-11-31", "2026-11-28-01", "2026-", "28.11.2026", "2026-11-28T10:30"] {
        assert!(!date(wrong), "{wrong}");
    }
}
