//! The atlas: counts, codes, and what holds of every point.

mod categories;
mod characters;
mod lookup;
mod ranges;
mod sets;
mod spellings;

use std::collections::BTreeSet;
use tcm_facial::atlas::{
    FacialZone, Laterality, Meridian, Part, Phase, Point, Polarity, SessionPhase, Side, ZangFu,
};

/// From the WHO standard of 2008.
#[test]
fn each_meridian_has_its_points() {
    let expected = [
        ("LU", 11),
        ("LI", 20),
        ("ST", 45),
        ("SP", 21),
        ("HT", 9),
        ("SI", 19),
        ("BL", 67),
        ("KI", 27),
        ("PC", 9),
        ("TE", 23),
        ("GB", 44),
        ("LR", 14),
        ("GV", 28),
        ("CV", 24),
    ];
    for (code, count) in expected {
        let meridian = Meridian::ALL.iter().find(|meridian| meridian.who_code() == Some(code)).unwrap();
        let points: Vec<Point> = Point::all().filter(|point| point.meridian() == Some(*meridian)).collect();
        assert_eq!(points.len(), count, "{code}");
        assert_eq!(usize::from(meridian.point_count()), count, "{code}");
        for (index, point) in points.iter().enumerate() {
            assert_eq!(point.code(), format!("{code}{}", index + 1));
        }
    }
    assert_eq!(Point::all().filter(|point| point.meridian().is_some()).count(), 361);
    assert_eq!(Point::all().filter(|point| point.code().starts_with("EX-HN")).count(), 15);
    assert_eq!(Point::all().count(), 380);
    assert_eq!(Point::all().filter(|point| point.part() == Part::Face).count(), 94);
}

#[test]
fn codes_and_aliases_lead_to_one_point() {
    for point in Point::all() {
        assert_eq!(point.code().parse::<Point>().unwrap(), point);
        assert_eq!(point.code().to_lowercase().parse::<Point>().unwrap(), point);
        assert_eq!(serde_json::to_value(point).unwrap(), point.code());
        assert_eq!(serde_json::from_value::<Point>(point.code().into()).unwrap(), point);
    }
    for spelling in ["EX-HN3", "exhn3", "ex hn 3", "GV24+", "GV29"] {
        assert_eq!(spelling.parse::<Point>().unwrap(), Point::EX_HN3, "{spelling}");
    }
    let error = "ST46".parse::<Point>().unwrap_err();
    assert_eq!(error.candidates(), [Point::ST45], "{error}");
    assert!("".parse::<Point>().is_err());
}

#[test]
fn constants_match_and_sort() {
    let name = match "st36".parse::<Point>().unwrap() {
        Point::LI4 => "Hegu",
        Point::ST36 => "Zusanli",
        _ => "another",
    };
    assert_eq!(name, "Zusanli");
    let codes: BTreeSet<&str> = Point::all().map(Point::code).collect();
    assert_eq!(codes.len(), 380);
    assert!(Point::all().zip(Point::all().skip(1)).all(|(one, next)| one < next));
    assert_eq!(size_of::<Option<Point>>(), 2);
}

#[test]
fn what_holds_of_every_point() {
    for point in Point::all() {
        assert!(!point.pinyin().is_empty() && !point.english().is_empty(), "{point}");
        assert!(point.pinyin_plain().is_ascii(), "{point}");
        assert!(!point.pinyin().is_ascii() || point.pinyin() == point.pinyin_plain(), "{point}");
        let han =
            |text: &str| !text.is_empty() && text.chars().all(|c| ('\u{3400}'..='\u{9fff}').contains(&c));
        assert!(han(point.hant()) && han(point.hans()), "{point}");
        assert_eq!(point.part() == Part::Face, !point.zones().is_empty(), "{point}");
        if let Some(needling) = point.needling() {
            assert!(needling.inserted().min() >= needling.angle().least_hold(), "{point}");
            assert!(point.depth_limit().is_none_or(|limit| needling.depth() <= limit), "{point}");
        }
    }
}

/// The orbit, the great vessels of the neck, the cord below the occiput, the lung, the mouth.
#[test]
fn the_danger_points_are_off_by_default() {
    use Point as P;
    for point in [
        P::ST1,
        P::BL1,
        P::EX_HN7,
        P::ST9,
        P::ST10,
        P::ST11,
        P::ST12,
        P::LI17,
        P::LI18,
        P::SI16,
        P::SI17,
        P::CV22,
        P::GV15,
        P::GV16,
        P::GB21,
        P::LU1,
        P::ST17,
        P::CV8,
        P::CV1,
        P::GV28,
        P::EX_HN12,
        P::TE16,
    ] {
        assert!(point.is_off_by_default(), "{point}");
        assert!(!point.hazards().is_empty() && !point.hazard_sources().is_empty(), "{point}");
    }
    for point in [P::ST2, P::LI20, P::GB14, P::EX_HN3, P::ST36, P::LI4] {
        assert!(!point.is_off_by_default(), "{point}");
    }
}

#[test]
fn zones_know_their_points_and_points_their_zones() {
    for zone in FacialZone::ALL {
        for point in zone.local_points() {
            assert!(point.zones().contains(*zone), "{point} {zone}");
            assert!(!point.is_off_by_default(), "{point} {zone}");
        }
        for point in zone.off_points() {
            assert!(point.is_off_by_default(), "{point} {zone}");
        }
        assert!(!zone.hazards().is_empty() && !zone.muscles().is_empty(), "{zone}");
    }
    let four = [FacialZone::Nasolabial, FacialZone::UpperLip, FacialZone::Marionette, FacialZone::Lips];
    assert_eq!(Point::ST4.zones(), four.into_iter().collect());
}

#[test]
fn sides_and_needles() {
    assert_eq!(
        (Point::LI20.laterality().full_side(), Point::LI20.laterality().needles()),
        (Side::Bilateral, 2)
    );
    assert_eq!(
        (Point::GV20.laterality().full_side(), Point::GV20.laterality().needles()),
        (Side::Midline, 1)
    );
    assert_eq!(Point::EX_HN1.laterality(), Laterality::FourPlaces);
    assert_eq!(Point::EX_HN1.laterality().needles(), 4);
    assert_eq!(
        (Point::EX_HN12.laterality(), Point::EX_HN13.laterality()),
        (Laterality::Left, Laterality::Right)
    );
    for point in [Point::BL13, Point::BL23, Point::GV4, Point::GV14, Point::GB20, Point::BL40] {
        assert_eq!(point.phase(), SessionPhase::Prone, "{point}");
    }
}

#[test]
fn the_five_phases_turn_in_full_circles() {
    for phase in Phase::ALL {
        assert_eq!(phase.generates().generated_by(), *phase);
        assert_eq!(phase.controls().controlled_by(), *phase);
        assert_ne!(phase.generates(), phase.controls());
        let round = (0..5).fold(*phase, |phase, _| phase.generates());
        assert_eq!(round, *phase);
    }
    assert_eq!(Phase::Water.controls(), Phase::Fire);
    assert_eq!(Phase::Metal.controls(), Phase::Wood);
}

#[test]
fn meridians_and_organs() {
    assert_eq!(Meridian::ALL.len(), 20);
    assert_eq!(Meridian::ALL.iter().filter(|meridian| meridian.organ().is_some()).count(), 12);
    assert_eq!(ZangFu::ALL.iter().filter(|organ| organ.is_zang()).count(), 6);
    for organ in ZangFu::ALL {
        assert_eq!(organ.paired().paired(), *organ);
        assert_eq!(organ.phase(), organ.paired().phase());
        assert_ne!(organ.is_zang(), organ.paired().is_zang());
        assert_eq!(organ.meridian().organ(), Some(*organ));
        let polarity = if organ.is_zang() { Polarity::Yin } else { Polarity::Yang };
        assert_eq!(organ.meridian().polarity(), polarity);
        assert_eq!(organ.meridian().limb(), organ.paired().meridian().limb());
    }
    // Two hours each, round the clock from the lung at three in the morning.
    for (index, meridian) in Meridian::ALL.iter().take(12).enumerate() {
        assert_eq!(meridian.clock_from_hour().map(usize::from), Some((3 + 2 * index) % 24), "{meridian}");
        assert_eq!(meridian.flow_order().map(usize::from), Some(index + 1));
    }
    assert_eq!(Meridian::TripleEnergizer.paired(), Some(Meridian::Pericardium));
    assert_eq!(Meridian::Governor.polarity(), Polarity::Yang);
}
