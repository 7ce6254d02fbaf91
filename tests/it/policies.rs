//! What the caller chooses where the sources disagree: intervals and the points of pregnancy.

use super::support::*;
use serde_json::json;
use tcm_facial::Engine;
use tcm_facial::decision::Decision;
use tcm_facial::render;
use tcm_facial::rules::{Intervals, PackError, PregnancyPoints, Verdict};

fn deciding(engine: &Engine, code: &str, days: u32) -> Decision {
    engine.decide(&intake(&somebody_with_risks(json!([{ "risk": code, "days_ago": days }]))))
}

fn told(error: &PackError) -> Vec<&str> {
    error.problems().iter().map(tcm_facial::rules::PackProblem::message).collect()
}

/// Floor, default and strict of every interval of the pack, as the sources give them.
const INTERVALS: [(&str, &str, u32, u32, u32); 18] = [
    ("recent_event_or_major_surgery", "recent_major_surgery", 180, 180, 180),
    ("botulinum_toxin_recent", "botulinum_toxin", 14, 28, 180),
    ("dermal_filler_recent", "dermal_filler", 28, 28, 180),
    ("pdo_threads_recent", "pdo_threads", 90, 90, 180),
    ("laser_or_deep_peel_recent", "laser_or_deep_peel", 21, 30, 180),
    ("superficial_peel_or_microneedling_recent", "microneedling", 7, 30, 180),
    ("face_lift_recent", "face_lift", 180, 180, 180),
    ("facial_surgery_recent", "facial_surgery", 180, 180, 180),
    ("facial_trauma_recent", "facial_trauma", 90, 90, 90),
    ("dental_extraction_recent", "dental_extraction", 14, 14, 14),
    ("biostimulator_recent", "biostimulator", 28, 90, 180),
    ("fat_graft_recent", "fat_graft", 90, 180, 180),
    ("prp_or_skin_booster_recent", "prp_or_skin_booster", 14, 28, 90),
    ("fat_dissolver_recent", "fat_dissolver", 28, 56, 180),
    ("energy_device_recent", "energy_device", 21, 30, 180),
    ("permanent_makeup_recent", "permanent_makeup", 28, 42, 90),
    ("other_procedure_recent", "other_procedure", 180, 180, 180),
    ("topical_acid_retinoid_or_wax", "facial_waxing", 2, 7, 7),
];

#[test]
fn every_interval_has_its_floor_its_default_and_its_strictest() {
    for (policy, pick) in [(Intervals::Floor, 0), (Intervals::Default, 1), (Intervals::Strict, 2)] {
        let engine = Engine::builder().intervals(policy).build().unwrap();
        for (rule, code, floor, default, strict) in INTERVALS {
            let days = [floor, default, strict][pick];
            assert!(finds(&deciding(&engine, code, days - 1), rule), "{rule}, {policy}");
            assert!(!finds(&deciding(&engine, code, days), rule), "{rule}, {policy}");
        }
        let decision = deciding(&engine, "face_lift", 5);
        assert_eq!(decision.policy().intervals(), policy);
        let json = serde_json::to_value(&decision).unwrap();
        assert_eq!(json["policy"], json!({ "intervals": policy.code(), "pregnancy_points": "strictest" }));
    }
}

#[test]
fn a_longer_interval_is_followed_and_recorded() {
    let engine = Engine::builder().lengthen_interval("botulinum_toxin_recent", 60).build().unwrap();
    assert_eq!(deciding(&engine, "botulinum_toxin", 59).not_before_days(), Some(1));
    assert_eq!(deciding(&engine, "botulinum_toxin", 60).verdict(), Verdict::Treat);
    // One rule, and no other.
    assert_eq!(deciding(&engine, "dermal_filler", 28).verdict(), Verdict::Treat);
    let decision = deciding(&engine, "botulinum_toxin", 59);
    let json = serde_json::to_value(&decision).unwrap();
    assert_eq!(json["policy"]["lengthened"], json!({ "botulinum_toxin_recent": 60 }));
    assert!(render::text(&decision).contains("botulinum_toxin_recent lengthened to 60 days"));
    let usual = deciding(super::support::engine(), "botulinum_toxin", 5);
    assert!(serde_json::to_value(&usual).unwrap()["policy"].get("lengthened").is_none());
    // As long as the policy has it is long enough, and beyond the longest published is not too long.
    for days in [28, 2_000] {
        assert!(Engine::builder().lengthen_interval("botulinum_toxin_recent", days).build().is_ok());
    }
}

#[test]
fn no_interval_is_undercut() {
    let floor = || Engine::builder().intervals(Intervals::Floor);
    for (rule, _, days, ..) in INTERVALS {
        let error = floor().lengthen_interval(rule, days - 1).build().unwrap_err();
        assert_eq!(
            told(&error),
            [format!("`{}` days undercut the floor of `{rule}`, which is {days} days", days - 1)]
        );
        assert!(floor().lengthen_interval(rule, days).build().is_ok(), "{rule}");
    }
    // Above the floor, and still shorter than what the policy gives everybody.
    let error = Engine::builder().lengthen_interval("botulinum_toxin_recent", 20).build().unwrap_err();
    assert_eq!(
        told(&error),
        ["`20` days do not lengthen `botulinum_toxin_recent`: the `default` intervals give it 28 days"]
    );
    // Everything that is wrong at once, with the nearest right name.
    let builder =
        Engine::builder().lengthen_interval("botulinum_toxin", 90).lengthen_interval("face_lift_recent", 0);
    let error =
        builder.lengthen_interval("anticoagulant", 90).pregnancy_points("aacp2012").build().unwrap_err();
    assert_eq!(
        told(&error),
        [
            "no rule has the pregnancy points of `aacp2012`, did you mean `aacp-2012`?",
            "no safety rule `anticoagulant` has an interval to lengthen",
            "no safety rule `botulinum_toxin` has an interval to lengthen, did you mean `botulinum_toxin_zone`?",
            "`0` days undercut the floor of `face_lift_recent`, which is 180 days",
        ]
    );
    let calls: Vec<String> = error.problems().iter().map(|problem| problem.place().to_string()).collect();
    assert_eq!(
        calls,
        [
            "EngineBuilder::pregnancy_points(\"aacp2012\")",
            "EngineBuilder::lengthen_interval(\"anticoagulant\", 90)",
            "EngineBuilder::lengthen_interval(\"botulinum_toxin\", 90)",
            "EngineBuilder::lengthen_interval(\"face_lift_recent\", 0)",
        ]
    );
    // No text of a pack is to blame, so none is shown.
    let first = error.to_string();
    assert_eq!(
        first.lines().next(),
        Some(
            "EngineBuilder::pregnancy_points(\"aacp2012\"): no rule has the pregnancy points of `aacp2012`, did you mean `aacp-2012`?"
        )
    );
    assert!(!first.contains('|') && !first.contains('^'), "{first}");
    assert!(
        error.problems().iter().all(|problem| (problem.place().line(), problem.place().column()) == (0, 0))
    );
    let twice = tcm_facial::rules::RulePack::standard();
    let error = Engine::builder().pack(twice).build().unwrap_err();
    assert_eq!(error.to_string(), "EngineBuilder::pack: the pack id `standard` is taken by an earlier pack");
}

#[test]
fn an_interval_is_an_upper_limit() {
    let rule = |comparison: &str| {
        format!(
            "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n[[safety]]\nid = \"x\"\n\
             when = \"risk.face_lift.days_ago {comparison} interval\"\ninterval = {{ floor = 1, default = 2, strict = 3 }}\n\
             class = \"note\"\nverdict = \"treat\"\nreason = \"r\"\ncleared_by = \"time\"\nsources = [\"project-default\"]\n\
             confidence = \"found\"\n"
        )
    };
    for upper in ["<", "<="] {
        assert!(tcm_facial::rules::RulePack::from_toml("p.toml", &rule(upper)).is_ok());
    }
    // To lengthen such an interval would let more people pass.
    for other in [">", ">=", "="] {
        let error = tcm_facial::rules::RulePack::from_toml("p.toml", &rule(other)).unwrap_err();
        assert_eq!(told(&error), ["`interval` is an upper limit: compare with `<` or `<=`"], "{other}");
    }
}

#[test]
fn the_points_of_one_source_are_for_a_confirmed_pregnancy_alone() {
    let engine = Engine::builder().pregnancy_points("aacp-2012").build().unwrap();
    let pressed = |answer: &str| {
        let decision = engine.decide(&intake(&somebody_with(json!({ "pregnancy": answer }))));
        assert_eq!(decision.policy().pregnancy_points().to_string(), "aacp-2012");
        assert!(matches!(decision.policy().pregnancy_points(), PregnancyPoints::Source(_)));
        let text = render::text(&decision);
        assert!(text.contains("points excluded in confirmed pregnancy: those of aacp-2012"), "{text}");
        sites(decision.protocol().or(decision.alternative()).unwrap())
    };
    let has = |sites: &[String], point: &str| sites.iter().any(|site| site == point);
    // This source does not flag CV12; every source together do, and so does whoever may be pregnant.
    assert!(has(&pressed("yes"), "CV12") && !has(&pressed("yes"), "SP6"));
    assert!(!has(&pressed("possible"), "CV12") && !has(&pressed("trying"), "CV12"));
    let strictest = decide(&somebody_with(json!({ "pregnancy": "yes" })));
    assert!(!has(&sites(strictest.alternative().unwrap()), "CV12"));
}

#[test]
fn of_two_intervals_for_one_rule_the_longer_counts() {
    for [first, second] in [[90, 60], [60, 90]] {
        let builder = Engine::builder().lengthen_interval("botulinum_toxin_recent", first);
        let engine = builder.lengthen_interval("botulinum_toxin_recent", second).build().unwrap();
        assert_eq!(deciding(&engine, "botulinum_toxin", 89).not_before_days(), Some(1));
    }
}

#[test]
fn the_strictest_points_can_be_asked_for_by_name() {
    let engine =
        Engine::builder().pregnancy_points("aacp-2012").pregnancy_points("strictest").build().unwrap();
    let decision = engine.decide(&intake(&somebody()));
    assert_eq!(decision.policy().pregnancy_points(), &PregnancyPoints::Strictest);
}

/// As many as somebody may send: the first hundred are listed, and the others counted without a look at each known rule.
#[test]
fn many_unknown_rules_to_lengthen_are_refused_soon() {
    let begin = std::time::Instant::now();
    let many = (0..50_000).fold(Engine::builder(), |builder, number| {
        builder.lengthen_interval(format!("botulinum_toxin_{number}"), 60)
    });
    let error = many.build().unwrap_err();
    assert_eq!((error.problems().len(), error.omitted()), (100, 49_900));
    assert!(begin.elapsed() < std::time::Duration::from_secs(60), "{:?}", begin.elapsed());
}
