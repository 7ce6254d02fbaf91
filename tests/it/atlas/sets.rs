//! Sets of points behave like sets.

use proptest::prelude::*;
use std::collections::BTreeSet;
use tcm_facial::atlas::{Point, PointSet};

fn some_points() -> impl Strategy<Value = BTreeSet<Point>> {
    let all: Vec<Point> = Point::all().collect();
    prop::collection::btree_set(prop::sample::select(all), 0..60)
}

proptest! {
    #[test]
    fn point_sets_agree_with_sets_of_std(one in some_points(), other in some_points()) {
        let (a, b): (PointSet, PointSet) = (one.iter().copied().collect(), other.iter().copied().collect());
        let sorted = |set: PointSet| set.iter().collect::<Vec<_>>();
        let of = |points: BTreeSet<Point>| points.into_iter().collect::<Vec<_>>();
        prop_assert_eq!(sorted(a), of(one.clone()));
        prop_assert_eq!(sorted(a | b), of(&one | &other));
        prop_assert_eq!(sorted(a & b), of(&one & &other));
        prop_assert_eq!(sorted(a - b), of(&one - &other));
        prop_assert_eq!(sorted(a ^ b), of(&one ^ &other));
        prop_assert_eq!(sorted(!a), Point::all().filter(|point| !one.contains(point)).collect::<Vec<_>>());
        prop_assert_eq!(a.is_subset(&b), one.is_subset(&other));
        prop_assert_eq!(a.is_disjoint(&b), one.is_disjoint(&other));
        prop_assert_eq!((a.len(), a.is_empty(), a.iter().len()), (one.len(), one.is_empty(), one.len()));
        prop_assert!(Point::all().all(|point| a.contains(point) == one.contains(&point)));
        let mut fewer = a;
        for point in b { fewer.remove(point); }
        prop_assert_eq!(fewer, a - b);
        let json = serde_json::to_string(&a).unwrap();
        let codes: Vec<&str> = one.iter().map(|point| point.code()).collect();
        prop_assert_eq!(&json, &serde_json::to_string(&codes).unwrap());
        prop_assert_eq!(serde_json::from_str::<PointSet>(&json).unwrap(), a);
    }
}

#[test]
fn a_list_of_codes_reads_as_a_set() {
    let set: PointSet = serde_json::from_str(r#"["st36", "Hegu", "LI4"]"#).unwrap();
    assert_eq!(set, PointSet::from_iter([Point::LI4, Point::ST36]));
    let error = serde_json::from_str::<PointSet>(r#"["st36", "ST99"]"#).unwrap_err();
    assert!(error.to_string().contains("unknown point `ST99`"), "{error}");
    assert_eq!((PointSet::all().len(), PointSet::EMPTY.len()), (380, 0));
    assert_eq!(!PointSet::EMPTY, PointSet::all());
    assert_eq!(format!("{:?}", PointSet::from_iter([Point::LI4])), "{Point(LI4)}");
}
