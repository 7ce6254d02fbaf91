//! Times looking a point up by a code or a name, and reading an intake in which one code is wrong.
//!
//! `64 codes` parses the same codes three ways: with this library, with a perfect hash and with a `match`. The last two know one
//! spelling of each code. `one` has nothing to compare with.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use tcm_facial::atlas::{Point, find, starting_with};
use tcm_facial::intake::Intake;

/// Codes of the heart meridian and of other points, as a `match` and as a perfect hash.
macro_rules! exact_codes {
    ($($code:literal => $Point:ident),+ $(,)?) => {
        const EXACT: &[&str] = &[$($code),+];

        static HASHED: phf::Map<&'static str, Point> = phf::phf_map! { $($code => Point::$Point),+ };

        fn matched(code: &str) -> Option<Point> {
            match code {
                $($code => Some(Point::$Point),)+
                _ => None,
            }
        }
    };
}

exact_codes! {
    "LU1" => LU1, "LU7" => LU7, "LI4" => LI4, "LI11" => LI11, "LI20" => LI20, "ST2" => ST2, "ST3" => ST3, "ST4" => ST4,
    "ST6" => ST6, "ST7" => ST7, "ST25" => ST25, "ST36" => ST36, "ST40" => ST40, "ST44" => ST44, "SP3" => SP3,
    "SP6" => SP6, "SP9" => SP9, "SP10" => SP10, "HT1" => HT1, "HT2" => HT2, "HT3" => HT3, "HT4" => HT4, "HT5" => HT5,
    "HT6" => HT6, "HT7" => HT7, "HT8" => HT8, "HT9" => HT9, "SI18" => SI18, "SI19" => SI19, "BL2" => BL2, "BL13" => BL13,
    "BL17" => BL17, "BL18" => BL18, "BL20" => BL20, "BL23" => BL23, "BL60" => BL60, "KI3" => KI3, "KI6" => KI6,
    "KI7" => KI7, "PC6" => PC6, "TE5" => TE5, "TE17" => TE17, "TE23" => TE23, "GB1" => GB1, "GB8" => GB8, "GB14" => GB14,
    "GB20" => GB20, "GB34" => GB34, "LR2" => LR2, "LR3" => LR3, "LR8" => LR8, "GV4" => GV4, "GV20" => GV20, "GV24" => GV24,
    "GV26" => GV26, "CV4" => CV4, "CV6" => CV6, "CV12" => CV12, "CV17" => CV17, "CV24" => CV24, "EX-HN3" => EX_HN3,
    "EX-HN4" => EX_HN4, "EX-HN5" => EX_HN5, "EX-HN8" => EX_HN8,
}

fn lookup(criterion: &mut Criterion) {
    let mut codes = criterion.benchmark_group("64 codes");
    codes.throughput(Throughput::Elements(EXACT.len() as u64));
    codes.bench_function("parse, all spellings", |bencher| {
        bencher.iter(|| EXACT.iter().filter(|code| black_box(**code).parse::<Point>().is_ok()).count());
    });
    codes.bench_function("phf, one spelling", |bencher| {
        bencher.iter(|| EXACT.iter().filter(|code| HASHED.get(black_box(**code)).is_some()).count());
    });
    codes.bench_function("match, one spelling", |bencher| {
        bencher.iter(|| EXACT.iter().filter(|code| matched(black_box(code)).is_some()).count());
    });
    codes.finish();

    let mut one = criterion.benchmark_group("one");
    for (what, spelling) in [
        ("code", "ST36"),
        ("code of another book", "ub 60"),
        ("pinyin", "zusanli"),
        ("pinyin with tones", "zú sān lǐ"),
        ("characters", "足三里"),
        ("two characters of Japan", "気海"),
        ("code and name", "Zusanli (ST36)"),
        ("near miss", "zusanly"),
        ("range", "ST3-6"),
        ("nothing like it", "something else"),
    ] {
        one.bench_function(format!("parse, {what}"), |bencher| {
            bencher.iter(|| black_box(spelling).parse::<Point>().is_ok());
        });
    }
    one.bench_function("find, characters of a meridian", |bencher| {
        bencher.iter(|| find(black_box("足少陰腎經")).is_ok());
    });
    one.bench_function("starting_with, two letters", |bencher| {
        bencher.iter(|| starting_with(black_box("zu")).len());
    });
    one.finish();
}

fn intake(criterion: &mut Criterion) {
    let mut one = criterion.benchmark_group("intake");
    for (what, json) in [
        ("right", r#"{ "age": 47, "concerns": [{ "concern": "dryness" }], "risks": { "absent": ["epilepsy"] } }"#),
        ("one unknown risk", r#"{ "age": 47, "concerns": [{ "concern": "dryness" }], "risks": { "absent": ["pacemaker"] } }"#),
        ("one unknown sign", r#"{ "age": 47, "concerns": [{ "concern": "dryness" }], "signs": ["tongue_pail"] }"#),
        (
            "one unknown point",
            r#"{ "age": 47, "concerns": [{ "concern": "dryness" }], "preferences": { "avoid_points": ["zusanly"] } }"#,
        ),
    ] {
        one.bench_function(what, |bencher| {
            bencher.iter(|| serde_json::from_str::<Intake>(black_box(json)).is_ok());
        });
    }
    one.finish();
}

criterion_group!(benches, lookup, intake);
criterion_main!(benches);
