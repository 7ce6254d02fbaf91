//! Any spelling finds its point, or names all the candidates.

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use tcm_facial::atlas::Language;
use tcm_facial::atlas::{Entry, Meridian, Point, find, starting_with};

/// Every name of a point that the atlas shows.
fn names(point: Point) -> Vec<&'static str> {
    let mut names =
        vec![point.code(), point.pinyin(), point.pinyin_plain(), point.hant(), point.hans(), point.english()];
    names.extend(point.english_alternative());
    names.extend(point.aliases());
    names.extend(point.former_codes());
    names
}

/// The points that bear each name, whatever its case.
static BEARERS: LazyLock<BTreeMap<String, BTreeSet<Point>>> = LazyLock::new(|| {
    let mut bearers = BTreeMap::<String, BTreeSet<Point>>::new();
    for point in Point::all() {
        for name in names(point) {
            bearers.entry(name.to_lowercase()).or_default().insert(point);
        }
    }
    bearers
});

/// A name leads to its point, or to an error with every point that bears it.
fn check(name: &str, point: Point) {
    let bearers = BEARERS.get(&name.to_lowercase());
    let bearers = || bearers.into_iter().flatten();
    match name.parse::<Point>() {
        Ok(found) => {
            assert_eq!(found, point, "{name}");
            assert!(bearers().all(|bearer| *bearer == point), "{name} is borne by others too");
        }
        Err(error) => {
            assert!(error.is_ambiguous() && error.candidates().len() > 1, "{name}: {error}");
            assert!(error.candidates().contains(&point), "{name}: {error} lacks {point}");
            assert!(bearers().all(|bearer| error.candidates().contains(bearer)), "{name}: {error}");
        }
    }
}

/// Where points and other things share a name, all of them are candidates.
fn check_among_everything(name: &str, point: Point) {
    match find(name) {
        Ok(found) => assert_eq!(found, Entry::Point(point), "{name}"),
        Err(error) => {
            let named = error.candidates().contains(&Entry::Point(point));
            assert!(error.is_ambiguous() && named, "{name}: {error}");
        }
    }
}

#[test]
fn every_name_of_every_point_leads_to_it() {
    let mut checked = 0;
    for point in Point::all() {
        for name in names(point) {
            check_among_everything(name, point);
            let variants = BTreeSet::from([
                name.to_owned(),
                name.to_uppercase(),
                name.to_lowercase(),
                name.replace(' ', ""),
                name.replace([' ', '-'], "_"),
                format!(" {name} "),
            ]);
            for variant in variants {
                check(&variant, point);
                checked += 1;
            }
            if name == point.hant() || name == point.hans() {
                check(&format!("{name}穴"), point);
            }
        }
    }
    assert!(checked > 380 * 12, "{checked}");
}

/// Names that more than one point bears, found by comparing letters alone.
#[test]
fn a_shared_name_is_never_guessed() {
    let mut shared = 0;
    for point in Point::all() {
        let plain = point.pinyin_plain();
        let bearers: Vec<Point> = Point::all().filter(|other| other.pinyin_plain() == plain).collect();
        if bearers.len() > 1 {
            shared += 1;
            let error = plain.parse::<Point>().unwrap_err();
            assert!(error.is_ambiguous(), "{plain}");
            assert!(bearers.iter().all(|bearer| error.candidates().contains(bearer)), "{error}");
        }
    }
    assert!(shared > 0);
    let error = "zhongzhu".parse::<Point>().unwrap_err();
    assert_eq!(error.candidates(), [Point::KI15, Point::TE3]);
    // The tones tell the two apart.
    assert_eq!("zhōngzhǔ".parse::<Point>().unwrap(), Point::TE3);
    assert_eq!("zhong1 zhu4".parse::<Point>().unwrap(), Point::KI15);
}

/// The prefixes of other books and languages, for every number.
#[test]
fn every_older_code_of_every_point_leads_to_it() {
    for (prefixes, code) in [
        ("lu LU", "LU"),
        ("LI GI DI", "LI"),
        ("ST S E M MA", "ST"),
        ("SP RP MP", "SP"),
        ("HT HE", "HT"),
        ("SI DÜ Dü dü ID", "SI"),
        ("BL UB V", "BL"),
        ("KI KD K R N", "KI"),
        ("PC HC MC KS CS", "PC"),
        ("TE SJ TB TW TH TR TA RTE 3E", "TE"),
        ("GB G VB", "GB"),
        ("LR LV LIV F LE Le", "LR"),
        ("GV DU Du LG VG TM", "GV"),
        ("CV REN Ren RN KG VC JM", "CV"),
    ] {
        let meridian = Meridian::ALL.iter().find(|meridian| meridian.who_code() == Some(code)).unwrap();
        for point in meridian.points().iter().copied() {
            let number = point.number().unwrap();
            for prefix in prefixes.split(' ') {
                for spelling in [
                    format!("{prefix}{number}"),
                    format!("{prefix} {number}"),
                    format!("{prefix}-{number}"),
                    format!("{}.{number}", prefix.to_lowercase()),
                ] {
                    assert_eq!(spelling.parse::<Point>(), Ok(point), "{spelling}");
                    assert_eq!(find(&spelling), Ok(Entry::Point(point)), "{spelling}");
                }
            }
        }
        let last = *meridian.points().last().unwrap();
        for prefix in prefixes.split(' ').filter(|_| code != "GV") {
            let beyond = format!("{prefix}{}", meridian.point_count() + 1);
            let error = beyond.parse::<Point>().unwrap_err();
            assert!(!error.is_ambiguous(), "{beyond}");
            assert_eq!(error.candidates(), [last], "{beyond}");
        }
    }
}

#[test]
fn letters_that_mean_more_than_one_meridian_name_them_all() {
    for (spelling, candidates) in [
        ("L4", vec![Point::LU4, Point::LI4, Point::LR4]),
        ("C7", vec![Point::HT7, Point::CV7]),
        ("D3", vec![Point::LI3, Point::SI3, Point::GV3]),
        ("T5", vec![Point::TE5, Point::GV5]),
        ("IG4", vec![Point::LI4, Point::SI4]),
        // The Lung in French, Spanish, Portuguese and Italian; the Spleen and the Liver in Spanish.
        ("P6", vec![Point::LU6, Point::PC6]),
        ("7P", vec![Point::LU7, Point::PC7]),
        ("B20", vec![Point::SP20, Point::BL20]),
        ("H3", vec![Point::HT3, Point::LR3]),
    ] {
        let error = spelling.parse::<Point>().unwrap_err();
        assert!(error.is_ambiguous(), "{spelling}");
        assert_eq!(error.candidates(), candidates, "{spelling}");
    }
    // Only one of the meridians has such a point, and still the letter does not say which is meant.
    for (spelling, candidate) in [("P11", Point::LU11), ("B60", Point::BL60), ("H14", Point::LR14)] {
        let error = spelling.parse::<Point>().unwrap_err();
        assert_eq!(error.candidates(), [candidate], "{spelling}");
    }
}

#[test]
fn the_spellings_of_the_design() {
    for spelling in
        ["ST36", "st-36", "S 36", "E36", "Zusanli", "zú sān lǐ", "足三里", "zu2 san1 li3", "Leg Three Li"]
    {
        assert_eq!(spelling.parse::<Point>().unwrap(), Point::ST36, "{spelling}");
    }
    for spelling in ["EX-HN3", "exhn3", "ex hn 3", "GV24+", "GV29", "DU 24+", "Yin Tang", "印堂"] {
        assert_eq!(spelling.parse::<Point>().unwrap(), Point::EX_HN3, "{spelling}");
    }
    for (spelling, point) in [
        ("nv xi", Err(())),
        ("Zhonglvshu", Ok(Point::BL29)),
        ("zhong lü shu", Ok(Point::BL29)),
        ("Zhonglushu", Ok(Point::BL29)),
        ("renzhong", Ok(Point::GV26)),
        ("人中", Ok(Point::GV26)),
        ("飛揚", Ok(Point::BL58)),
        ("飞扬", Ok(Point::BL58)),
        ("stomach 36", Ok(Point::ST36)),
        ("LU0", Err(())),
        ("ST036", Ok(Point::ST36)),
        ("36", Err(())),
        ("", Err(())),
        ("   ", Err(())),
    ] {
        assert_eq!(spelling.parse::<Point>().map_err(|_| ()), point, "{spelling}");
    }
}

#[test]
fn a_near_miss_is_answered_with_the_nearest() {
    for (spelling, nearest) in [
        ("zusanly", Point::ST36),
        ("yinxiang", Point::LI20),
        ("taicong", Point::LR3),
        ("足三裡", Point::ST36),
    ] {
        let error = spelling.parse::<Point>().unwrap_err();
        assert!(!error.is_ambiguous(), "{error}");
        assert!(error.candidates().contains(&nearest), "{error}");
        assert!(error.to_string().contains("did you mean"), "{error}");
    }
    assert_eq!("ST46".parse::<Point>().unwrap_err().candidates(), [Point::ST45]);
    let error = "something else entirely".parse::<Point>().unwrap_err();
    assert_eq!(error.to_string(), "unknown point `something else entirely`");
}

#[test]
fn everything_else_is_found_by_its_names() {
    for meridian in Meridian::ALL {
        for name in [
            meridian.label(Language::English),
            meridian.label(Language::SimplifiedChinese),
            meridian.hant(),
            meridian.pinyin(),
        ] {
            match find(name) {
                Ok(found) => assert_eq!(found, Entry::Meridian(*meridian), "{name}"),
                // 帶脈 and 带脉 are a vessel and a point on it.
                Err(error) => {
                    assert!(error.candidates().contains(&Entry::Meridian(*meridian)), "{name}: {error}");
                    assert_eq!(*meridian, Meridian::Belt, "{name}: {error}");
                }
            }
        }
    }
    for (name, meridian) in [
        ("UB", Meridian::Bladder),
        ("Du", Meridian::Governor),
        ("du mai", Meridian::Governor),
        ("Governing Vessel", Meridian::Governor),
        ("Penetrating Vessel", Meridian::Thoroughfare),
        ("chong mai", Meridian::Thoroughfare),
        ("陽蹻脈", Meridian::YangHeel),
    ] {
        assert_eq!(find(name), Ok(Entry::Meridian(meridian)), "{name}");
    }
    assert_eq!(find("san jiao").map(|entry| entry.to_string()), Ok("triple_energizer".to_owned()));
}

#[test]
fn type_ahead_starts_with_codes() {
    let codes = |prefix: &str| starting_with(prefix).map(|entry| entry.to_string()).collect::<Vec<String>>();
    assert_eq!(codes("ST3")[..4], ["ST3", "ST30", "ST31", "ST32"]);
    assert_eq!(codes("ub60"), ["BL60"]);
    assert_eq!(codes("zusan"), ["ST36"]);
    assert_eq!(codes("足三"), ["ST36"]);
    assert!(codes("s").len() > 80);
    // Every point is reached by every beginning of its plain name.
    for point in Point::all() {
        let name = point.pinyin_plain();
        for end in 3..=name.len() {
            let found = starting_with(&name[..end]).any(|entry| entry == Entry::Point(point));
            assert!(found, "{point} by {}", &name[..end]);
        }
    }
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,40}") {
        let point = text.parse::<Point>();
        let entry = find(&text);
        let _ = starting_with(&text);
        if let (Ok(point), Ok(entry)) = (&point, entry) {
            prop_assert_eq!(entry, Entry::Point(*point));
        }
        if let Err(error) = point {
            prop_assert!(error.is_ambiguous() == (error.candidates().len() > 1) || !error.is_ambiguous());
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn no_code_is_too_odd(prefix in "3?[A-Za-zÜü]{0,4}", between in "[ _.-]{0,3}", number in "[0-9]{0,6}", end in "[+ ]{0,2}") {
        let text = format!("{prefix}{between}{number}{end}");
        if let Ok(point) = text.parse::<Point>() {
            // What is found is of the number that was asked for; Yintang has two numbers on another meridian.
            let digits: String = number.trim_start_matches('0').to_owned();
            let own = point.number().map(|number| number.to_string());
            prop_assert!(own == Some(digits) || point == Point::EX_HN3 || number.is_empty(), "{} -> {}", text, point);
        }
    }
}
