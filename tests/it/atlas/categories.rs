//! The categories of points, against what textbooks say of them.

use std::collections::BTreeSet;
use tcm_facial::atlas::{
    Command, Influence, Laterality, Limb, Membership, Meridian, Part, Phase, Point, PointCategory, Polarity,
    ZangFu,
};

fn points(category: PointCategory) -> BTreeSet<Point> {
    category.points().map(|(point, _)| point).collect()
}

fn point(code: &str) -> Point {
    code.parse().unwrap()
}

fn codes(text: &str) -> BTreeSet<Point> {
    text.split_whitespace().map(point).collect()
}

/// How many points textbooks count in each category.
#[test]
fn each_category_has_its_points() {
    use PointCategory as C;
    let five_shu = [C::JingWell, C::YingSpring, C::ShuStream, C::JingRiver, C::HeSea];
    for category in five_shu {
        assert_eq!(category.points().count(), 12, "{category}");
    }
    let all: BTreeSet<Point> = five_shu.into_iter().flat_map(points).collect();
    assert_eq!(all.len(), 60);
    for (category, count) in [
        (C::YuanSource, 12),
        (C::LuoConnecting, 15),
        (C::XiCleft, 16),
        (C::FrontMu, 12),
        (C::BackShu, 12),
        (C::LowerHeSea, 6),
        (C::HuiMeeting, 8),
        (C::Confluent, 8),
        (C::MaDanyang, 12),
        (C::FourCommand, 4),
        (C::Crossing, 45),
    ] {
        assert_eq!(category.points().count(), count, "{category}");
        assert_eq!(points(category).len(), count, "{category}");
    }
    let memberships: usize = Point::all().map(|point| point.categories().count()).sum();
    assert_eq!(memberships, 60 + 12 + 15 + 16 + 12 + 12 + 6 + 8 + 8 + 12 + 4 + 45);
}

#[test]
fn both_ways_of_asking_agree() {
    for category in PointCategory::ALL {
        for (point, membership) in category.points() {
            assert_eq!(membership.category(), *category);
            assert!(point.categories().any(|own| own == membership), "{point} {category}");
        }
    }
}

/// The tables of the textbooks, in their own order.
#[test]
fn the_lists_that_everybody_learns() {
    use PointCategory as C;
    assert_eq!(points(C::YuanSource), codes("LU9 LI4 ST42 SP3 HT7 SI4 BL64 KI3 PC7 TE4 GB40 LR3"));
    assert_eq!(
        points(C::LuoConnecting),
        codes("LU7 LI6 ST40 SP4 HT5 SI7 BL58 KI4 PC6 TE5 GB37 LR5 GV1 CV15 SP21")
    );
    assert_eq!(
        points(C::XiCleft),
        codes("LU6 LI7 ST34 SP8 HT6 SI6 BL63 KI5 PC4 TE7 GB36 LR6 KI8 BL59 KI9 GB35")
    );
    assert_eq!(points(C::FrontMu), codes("LU1 ST25 CV12 LR13 CV14 CV4 CV3 GB25 CV17 CV5 GB24 LR14"));
    assert_eq!(points(C::BackShu), codes("BL13 BL14 BL15 BL18 BL19 BL20 BL21 BL22 BL23 BL25 BL27 BL28"));
    assert_eq!(points(C::LowerHeSea), codes("ST36 ST37 ST39 GB34 BL39 BL40"));
    assert_eq!(points(C::MaDanyang), codes("ST36 ST44 LI11 LI4 BL40 BL57 LR3 BL60 GB30 GB34 HT5 LU7"));
    let meeting: Vec<(Influence, &str)> = vec![
        (Influence::Zang, "LR13"),
        (Influence::Fu, "CV12"),
        (Influence::Qi, "CV17"),
        (Influence::Blood, "BL17"),
        (Influence::Sinews, "GB34"),
        (Influence::Vessels, "LU9"),
        (Influence::Bone, "BL11"),
        (Influence::Marrow, "GB39"),
    ];
    for (influence, code) in meeting {
        let of = |membership: &Membership| membership.influence() == Some(influence);
        assert!(point(code).categories().any(|membership| of(&membership)), "{influence} {code}");
    }
    for (command, code) in [
        (Command::Abdomen, "ST36"),
        (Command::Back, "BL40"),
        (Command::HeadAndNape, "LU7"),
        (Command::FaceAndMouth, "LI4"),
    ] {
        let of = |membership: &Membership| membership.command() == Some(command);
        assert!(point(code).categories().any(|membership| of(&membership)), "{command} {code}");
    }
}

#[test]
fn the_source_point_of_a_yin_meridian_is_its_stream_point() {
    for organ in ZangFu::ALL {
        let meridian = organ.meridian();
        let (source, stream) =
            (meridian.point(PointCategory::YuanSource), meridian.point(PointCategory::ShuStream));
        assert!(source.is_some() && stream.is_some());
        assert_eq!(source == stream, meridian.polarity() == Polarity::Yin, "{organ}");
    }
}

/// Wood is the well of a yin and the stream of a yang meridian; each phase is there once.
#[test]
fn the_transport_points_turn_through_the_phases() {
    for organ in ZangFu::ALL {
        let meridian = organ.meridian();
        let five: BTreeSet<Point> =
            Phase::ALL.iter().filter_map(|phase| meridian.phase_point(*phase)).collect();
        assert_eq!(five.len(), 5, "{organ}");
        let wood = if organ.is_zang() { PointCategory::JingWell } else { PointCategory::ShuStream };
        assert_eq!(meridian.phase_point(Phase::Wood), meridian.point(wood), "{organ}");
        assert!(five.iter().all(|point| point.meridian() == Some(meridian)), "{organ}");
    }
}

/// The table of supporting and draining points of the Nan Jing (69).
#[test]
fn mother_and_son() {
    for (meridian, mother, son) in [
        (Meridian::Lung, "LU9", "LU5"),
        (Meridian::LargeIntestine, "LI11", "LI2"),
        (Meridian::Stomach, "ST41", "ST45"),
        (Meridian::Spleen, "SP2", "SP5"),
        (Meridian::Heart, "HT9", "HT7"),
        (Meridian::SmallIntestine, "SI3", "SI8"),
        (Meridian::Bladder, "BL67", "BL65"),
        (Meridian::Kidney, "KI7", "KI1"),
        (Meridian::Pericardium, "PC9", "PC7"),
        (Meridian::TripleEnergizer, "TE3", "TE10"),
        (Meridian::Gallbladder, "GB43", "GB38"),
        (Meridian::Liver, "LR8", "LR2"),
    ] {
        assert_eq!(meridian.mother_point(), Some(point(mother)), "{meridian}");
        assert_eq!(meridian.son_point(), Some(point(son)), "{meridian}");
    }
    assert_eq!((Meridian::Governor.mother_point(), Meridian::Belt.son_point()), (None, None));
}

#[test]
fn the_vessels_are_opened_in_pairs() {
    for (vessel, opening, coupled) in [
        (Meridian::Governor, "SI3", "BL62"),
        (Meridian::YangHeel, "BL62", "SI3"),
        (Meridian::Conception, "LU7", "KI6"),
        (Meridian::YinHeel, "KI6", "LU7"),
        (Meridian::Thoroughfare, "SP4", "PC6"),
        (Meridian::YinLink, "PC6", "SP4"),
        (Meridian::Belt, "GB41", "TE5"),
        (Meridian::YangLink, "TE5", "GB41"),
    ] {
        assert_eq!(vessel.opening_points(), Some((point(opening), point(coupled))), "{vessel}");
        assert_eq!(point(opening).confluent_pair(), Some(point(coupled)), "{vessel}");
        assert_eq!(point(opening).categories().find_map(confluent_vessel), Some(vessel));
    }
}

fn confluent_vessel(membership: Membership) -> Option<Meridian> {
    membership.meridian().filter(|_| membership.category() == PointCategory::Confluent)
}

#[test]
fn back_shu_front_mu_and_lower_sea() {
    for organ in ZangFu::ALL {
        let back = organ.back_shu().unwrap();
        assert_eq!(back.meridian(), Some(Meridian::Bladder), "{organ}");
        assert_eq!(organ.meridian().point(PointCategory::BackShu), Some(back));
        assert_eq!(organ.meridian().point(PointCategory::FrontMu), organ.front_mu());
        let lower = organ.lower_he_sea();
        assert_eq!(lower.is_some(), !organ.is_zang(), "{organ}");
        let on_the_leg = |point: Point| point.meridian().and_then(Meridian::limb) == Some(Limb::Foot);
        assert!(lower.is_none_or(on_the_leg), "{organ}");
    }
    assert_eq!(ZangFu::TripleEnergizer.back_shu(), Some(Point::BL22));
    assert_eq!(ZangFu::Pericardium.front_mu(), Some(Point::CV17));
}

#[test]
fn crossing_points_name_their_meridians() {
    for (point, membership) in PointCategory::Crossing.points() {
        let (meridians, also) = membership.crossing();
        assert_eq!(point.part(), Part::Face, "{point}: listed for head, face and neck alone");
        assert!(!meridians.is_empty(), "{point}");
        assert!(meridians.iter().all(|meridian| !also.contains(meridian)), "{point}");
        assert!(membership.crossing_tables().is_some_and(|tables| (1..=3).contains(&tables)), "{point}");
        let own = point.meridian().unwrap();
        assert!(meridians.contains(&own) || also.contains(&own), "{point} lies on its own meridian");
    }
    assert!(Point::all().filter(|point| point.laterality() == Laterality::Midline).count() > 50);
}
