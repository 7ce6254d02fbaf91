//! Spellings of other books, languages and programs: each is read, or said not to be.

use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::atlas::{Entry, Point, UnresolvedKind, find};

fn assert_read(spellings: &[(&str, Point)]) {
    for (spelling, point) in spellings {
        assert_eq!(spelling.parse::<Point>(), Ok(*point), "{spelling}");
        assert_eq!(find(spelling), Ok(Entry::Point(*point)), "{spelling}");
    }
}

#[test]
fn a_code_and_a_name_together_must_agree() {
    assert_read(&[
        ("Zusanli (ST36)", Point::ST36),
        ("LI4 Hegu", Point::LI4),
        ("LI 4 Hegu", Point::LI4),
        ("Hegu LI4", Point::LI4),
        ("Hegu-LI 4", Point::LI4),
        ("合谷(LI4)", Point::LI4),
        ("合谷（ＬＩ４）", Point::LI4),
        ("LI4 合谷", Point::LI4),
        ("LI4合谷", Point::LI4),
        ("ST36 Zúsānlǐ 足三里", Point::ST36),
        ("Yintang EX-HN3", Point::EX_HN3),
        ("EX-HN 3 (Yintang)", Point::EX_HN3),
        ("Zusanli [Stomach 36]", Point::ST36),
        ("합곡(LI4)", Point::LI4),
        ("Túc Tam Lý (ST36)", Point::ST36),
        ("Shenmen (HT7)", Point::HT7),
        // One part says what the other leaves open.
        ("Zhongzhu (TE3)", Point::TE3),
        ("L4 Hegu", Point::LI4),
        ("P6 Neiguan", Point::PC6),
    ]);
    for spelling in ["Zusanli (LI4)", "LI4 Zusanli", "合谷(ST36)", "Hegu/Zusanli", "ST36 Hegu 足三里"] {
        let error = spelling.parse::<Point>().unwrap_err();
        assert_eq!(error.kind(), UnresolvedKind::PartsDisagree, "{spelling}: {error}");
        assert_eq!(error.candidates(), [Point::LI4, Point::ST36], "{spelling}");
    }
    for (spelling, candidate) in
        [("LI20 L", Point::LI20), ("ST36 left", Point::ST36), ("ST36, deep", Point::ST36)]
    {
        let error = spelling.parse::<Point>().unwrap_err();
        assert_eq!(
            (error.kind(), error.candidates()),
            (UnresolvedKind::Unknown, &[candidate][..]),
            "{spelling}"
        );
    }
}

#[test]
fn input_methods_and_word_processors() {
    assert_read(&[
        ("ＳＴ３６", Point::ST36),
        ("ｓｔ－３６", Point::ST36),
        ("LI4\u{200b}", Point::LI4),
        ("\u{feff}LI4", Point::LI4),
        ("LI\u{ad}4", Point::LI4),
        ("Zu\u{200b}sanli", Point::ST36),
        ("Ｚｕｓａｎｌｉ", Point::ST36),
        ("ST\u{2011}36", Point::ST36),
        ("ST\u{2009}36", Point::ST36),
        ("ST\u{2212}36", Point::ST36),
        ("ST36.", Point::ST36),
    ]);
}

#[test]
fn other_names_of_meridians_with_a_number() {
    assert_read(&[
        ("Triple Warmer 5", Point::TE5),
        ("Triple Burner 5", Point::TE5),
        ("triple heater 5", Point::TE5),
        ("Triple Energizer 5", Point::TE5),
        ("San Jiao 5", Point::TE5),
        ("Urinary Bladder 60", Point::BL60),
        ("Gall Bladder 20", Point::GB20),
        ("Heart Protector 6", Point::PC6),
        ("Du Mai 20", Point::GV20),
        ("Ren Channel 12", Point::CV12),
        ("Magen 36", Point::ST36),
        ("Dickdarm 4", Point::LI4),
        ("Dünndarm 3", Point::SI3),
        ("Magen ３６", Point::ST36),
    ]);
}

#[test]
fn codes_of_other_books() {
    assert_read(&[
        ("3R", Point::KI3),
        ("36E", Point::ST36),
        ("6RTE", Point::TE6),
        ("12JM", Point::CV12),
        ("20TM", Point::GV20),
        ("1.BL.", Point::BL1),
        ("TA5", Point::TE5),
        ("CS6", Point::PC6),
        ("ID3", Point::SI3),
        ("Ex-KH3", Point::EX_HN3),
        ("Extra-HN3", Point::EX_HN3),
        ("HN3", Point::EX_HN3),
        ("GV24.5", Point::EX_HN3),
        ("M-HN-3", Point::EX_HN3),
        ("M-HN 9", Point::EX_HN5),
        ("M-HN-20a", Point::EX_HN12),
        ("M-HN-20b", Point::EX_HN13),
        ("N-HN-54", Point::ANMIAN),
        ("M-HN-18", Point::JIACHENGJIANG),
    ]);
    // `3E` is the triple energizer without a number, and no third point of the stomach.
    assert!("3E".parse::<Point>().is_err());
    // One table gives this number to another point than usual.
    for code in ["M-HN-13", "M-HN-99", "EX-UE9", "EX-UE 9", "EX-LE4", "EX-B2"] {
        let error = code.parse::<Point>().unwrap_err();
        assert_eq!((error.kind(), error.candidates()), (UnresolvedKind::Unknown, &[][..]), "{code}: {error}");
    }
}

#[test]
fn characters_as_japan_writes_them_and_variants() {
    assert_read(&[
        ("後溪", Point::SI3),
        ("後渓", Point::SI3),
        ("後谿", Point::SI3),
        ("腎兪", Point::BL23),
        ("心兪", Point::BL15),
        ("腎腧", Point::BL23),
        ("気海", Point::CV6),
        ("侠渓", Point::GB43),
        ("太渓", Point::KI3),
        ("尺沢", Point::LU5),
        ("内関", Point::PC6),
        ("解渓", Point::ST41),
        ("攅竹", Point::BL2),
        ("頬車", Point::ST6),
        ("聴宮", Point::SI19),
        ("糸竹空", Point::TE23),
        ("上関", Point::GB3),
        ("下関", Point::ST7),
        ("頭臨泣", Point::GB15),
        ("足三里穴", Point::ST36),
    ]);
    // Nobody knows of which point of this name is meant.
    assert!("臨泣".parse::<Point>().is_err());
}

#[test]
fn older_english_books() {
    assert_read(&[
        ("Tsu-san-li", Point::ST36),
        ("tsu san li", Point::ST36),
        ("Ho-ku", Point::LI4),
        ("Hoku", Point::LI4),
        ("T'ai-ch'ung", Point::LR3),
        ("T’ai-ch’ung", Point::LR3),
        ("Ssu-pai", Point::ST2),
        ("Ying-hsiang", Point::LI20),
        ("Feng-ch'ih", Point::GB20),
        ("Ch'ü-ch'ih", Point::LI11),
        ("Leg Three Miles", Point::ST36),
        ("Arm Three Miles (LI10)", Point::LI10),
    ]);
    // By Wade and Giles LR12 (Jimai), in pinyin TE18 (Chimai): the tones tell.
    let error = "Chi-mai".parse::<Point>().unwrap_err();
    assert_eq!(error.candidates(), [Point::TE18, Point::LR12]);
    assert_eq!("Chìmài".parse(), Ok(Point::TE18));
}

/// Forms that real data sets have: Korean programs, a Japanese examination, Vietnamese pages.
#[test]
fn readings_in_other_scripts() {
    assert_read(&[
        ("합곡", Point::LI4),
        ("족삼리", Point::ST36),
        ("족삼리혈", Point::ST36),
        ("백회", Point::GV20),
        ("인중", Point::GV26),
        ("\u{1112}\u{1161}\u{11b8}\u{1100}\u{1169}\u{11a8}", Point::LI4),
        ("ごうこく", Point::LI4),
        ("ゴウコク", Point::LI4),
        ("こ\u{3099}うこく", Point::LI4),
        ("ひゃくえ", Point::GV20),
        ("あしさんり", Point::ST36),
        ("Hợp Cốc", Point::LI4),
        ("hop coc", Point::LI4),
        ("Túc tam lý", Point::ST36),
        ("huyệt túc tam lý", Point::ST36),
        ("Nghênh hương", Point::LI20),
        ("Bách hội", Point::GV20),
    ]);
    // Voiced and voiceless are different readings.
    assert!("こうこく".parse::<Point>().is_err());
    // The marks tell two points apart.
    assert_eq!("Trung chử".parse(), Ok(Point::TE3));
    assert_eq!("Trung chú".parse(), Ok(Point::KI15));
    let decomposed = "Trung chu\u{31b}\u{309}";
    assert_eq!(decomposed.parse(), Ok(Point::TE3));
    let error = "trung chu".parse::<Point>().unwrap_err();
    assert_eq!(error.candidates(), [Point::KI15, Point::TE3]);
}

/// Every name in every table leads to its point, or to an error that names all its bearers.
#[test]
fn every_name_in_another_language_leads_to_its_point() {
    let mut bearers = BTreeMap::<&str, BTreeSet<Point>>::new();
    let names = |point: Point| {
        let names = point.korean_names().chain(point.japanese_names()).chain(point.vietnamese_names());
        names.chain(point.wade_giles_name()).collect::<Vec<_>>()
    };
    for point in Point::all() {
        assert_eq!(names(point).is_empty(), point.meridian().is_none(), "{point}");
        if point.meridian().is_some() {
            assert!(point.korean_names().next().is_some_and(|name| !name.is_empty()), "{point}");
            assert!(point.japanese_names().count() >= 2, "{point}");
            assert!(point.vietnamese_names().next().is_some_and(|name| !name.is_empty()), "{point}");
        }
        for name in names(point) {
            bearers.entry(name).or_default().insert(point);
        }
    }
    assert!(bearers.len() > 1_600, "{}", bearers.len());
    let mut read = 0;
    for (name, points) in &bearers {
        match name.parse::<Point>() {
            Ok(point) => {
                assert_eq!(points.iter().collect::<Vec<_>>(), [&point], "{name}");
                read += 1;
            }
            Err(error) => {
                assert!(error.is_ambiguous(), "{name}: {error}");
                assert!(points.iter().all(|point| error.candidates().contains(point)), "{name}: {error}");
            }
        }
    }
    assert!(read > 1_500, "{read}");
}

/// What the docs say is not read stays an error.
#[test]
fn what_is_not_read_is_an_error() {
    for spelling in ["tsou san li", "ho kou", "joksamni", "PaM3", "Master Tung 88.17", "MAGEN", "kyoku chi"] {
        assert!(spelling.parse::<Point>().is_err(), "{spelling}: {:?}", spelling.parse::<Point>());
    }
}

/// A point of no kind of text is found without a reason: what is long, mixed or odd is refused quickly.
#[test]
fn long_texts_are_refused_quickly() {
    let started = std::time::Instant::now();
    for text in [
        "a".repeat(1_000_000),
        "ST".repeat(500_000),
        "1".repeat(1_000_000),
        " ".repeat(1_000_000),
        format!("{}ST36", " ".repeat(1_000_000)),
        "(".repeat(1_000_000),
        "足三里(".repeat(100_000),
        "ST3-".repeat(250_000),
        "\u{200b}".repeat(300_000),
        "合".repeat(300_000),
    ] {
        let point = text.parse::<Point>();
        assert!(point.is_err() || text.ends_with("ST36"));
    }
    assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
}
