//! What allocates and what does not. A binary of its own, because the counting allocator slows everything else.

use std::hint::black_box;
use tcm_facial::Engine;
use tcm_facial::atlas::{Point, find};
use tcm_facial::intake::{
    Age, Concern, ConcernKind, Intake, Pregnancy, PresentRisk, ReportedConcern, Risk, Severity, Sex, Sign,
};
use tcm_facial::rules::RulePack;
use tcm_facial::rules::Verdict;

#[test]
fn a_code_is_read_without_allocating() {
    for spelling in ["ST36", "st-36", "ub 60", "EX-HN3", "GV24+", "Dü 3", " ren_12 "] {
        let counted = allocation_counter::measure(|| {
            assert!(black_box(spelling).parse::<Point>().is_ok());
        });
        assert_eq!(counted.count_total, 0, "{spelling}");
        let found = allocation_counter::measure(|| assert!(find(black_box(spelling)).is_ok()));
        assert_eq!(found.count_total, 0, "{spelling}");
    }
    let sign = allocation_counter::measure(|| {
        assert!(serde_json::from_str::<Sign>(black_box("\"fatigue\"")).is_ok());
    });
    let point =
        allocation_counter::measure(|| assert!(serde_json::from_str::<Point>(black_box("\"ST36\"")).is_ok()));
    assert_eq!((sign.count_total, point.count_total), (0, 0));
    let code = allocation_counter::measure(|| assert_eq!(Point::ST36.code(), "ST36"));
    assert_eq!(code.count_total, 0);
    // The counter counts.
    assert!(allocation_counter::measure(|| drop(black_box(vec![1]))).count_total > 0);
}

/// Somebody with every concern of the face, severe, a sign of every group, and these risks.
fn intake(risks: &[Risk]) -> Intake {
    let concerns =
        Concern::ALL.iter().filter(|it| it.kind() == ConcernKind::Cosmetic && !it.must_name_zones());
    let signs = Sign::ALL.iter().filter(|sign| sign.exclusive_group().is_none()).copied();
    let mut intake = Intake::builder(Age::new(52).unwrap()).sex(Sex::Female).pregnancy(Pregnancy::No);
    for concern in concerns {
        intake = intake.concern(ReportedConcern::new(*concern).with_severity(Severity::Severe));
    }
    for risk in risks {
        intake = intake.risk(PresentRisk::new(*risk));
    }
    let heart = [Risk::HeartWarningSigns, Risk::HeartLungSignsNotExamined];
    intake.first_visit(false).signs(signs).deny_all_other_risks().deny_risks(heart).build().unwrap()
}

#[test]
fn a_decision_is_one_allocation() {
    let engine = Engine::standard();
    let risks = [Risk::NickelAllergy, Risk::ImplantedElectronicDevice, Risk::ContactLenses];
    for number in 0..=risks.len() {
        let intake = intake(&risks[..number]);
        let mut verdict = None;
        let counted = allocation_counter::measure(|| {
            let decision = engine.decide(black_box(&intake));
            verdict = Some(decision.verdict());
        });
        assert_eq!((verdict, counted.count_total), (Some(Verdict::Treat), 1), "{number} risks");
        // With everything that there is to do.
        let placed = engine.decide(&intake).protocol().map_or(0, |protocol| protocol.insertions().len());
        assert!(placed > 0);
    }
    // A plan that is offered instead of a treatment is the second.
    let refused = intake(&[Risk::BleedingDisorder]);
    let mut has_alternative = false;
    let counted = allocation_counter::measure(|| {
        has_alternative = engine.decide(black_box(&refused)).alternative().is_some();
    });
    assert_eq!((has_alternative, counted.count_total), (true, 2));
}

/// Lines that each give a key 70 tables deep.
fn nested_keys(lines: usize) -> String {
    let deep = ".a".repeat(70);
    let lines: Vec<String> = (0..lines).map(|number| format!("k{number}{deep} = 1")).collect();
    lines.join("\n")
}

/// Texts that would be parsed into very many tables, keys, values or errors.
#[test]
fn reading_a_pack_takes_little_memory_whatever_it_is() {
    let texts = [
        ("rows on one line", format!("substitute = [{}]", "{ x = 1 },".repeat(190_000))),
        ("rows that are not too many", format!("substitute = [{}]", "{ x = 1 },".repeat(40_000))),
        ("empty rows", format!("substitute = [{}]", "{},".repeat(1_000_000))),
        ("tables", "[[substitute]]\n".repeat(250_000)),
        ("keys in keys", nested_keys(25_000)),
        ("keys in few keys", nested_keys(350)),
        ("a short text", nested_keys(430)),
        ("values", format!("substitute = [{}]", "1,".repeat(1_900_000))),
        ("lines that are no TOML", "=\n".repeat(1_900_000)),
        ("lines of texts", format!("substitute = [{}]", "\"a.b = {}, [c]\",\n".repeat(190_000))),
    ];
    for (what, text) in texts {
        let used = allocation_counter::measure(|| assert!(RulePack::from_toml("big.toml", &text).is_err()));
        assert!(used.bytes_max < 80_000_000, "{what}: {} for {}", used.bytes_max, text.len());
    }
}
