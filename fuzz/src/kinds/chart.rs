//! Charts of any points.

use crate::Kind;
use tcm_facial::atlas::{Point, PointSet};
use tcm_facial::render::{Chart, Names, Views};

pub fn kind() -> Kind {
    Kind {
        name: "chart",
        make: Box::new(|random| {
            let density = 1 + random.below(40);
            let mut input = vec![u8::try_from(random.below(12)).unwrap_or_default()];
            input.extend(Point::all().map(|_| u8::from(random.one_in(density))));
            input
        }),
        check: Box::new(|input, _| {
            let Some((choice, chosen)) = input.split_first() else { return false };
            let points: PointSet = Point::all()
                .zip(chosen)
                .filter(|(_, chosen)| **chosen == 1)
                .map(|(point, _)| point)
                .collect();
            let names = [Names::Pinyin, Names::Traditional, Names::Simplified, Names::English];
            let views = [Views::Both, Views::Frontal, Views::Lateral];
            let chart = Chart::of_points(points)
                .with_names(names[usize::from(*choice) % 4])
                .with_views(views[usize::from(*choice) / 4 % 3]);
            let svg = chart.svg();
            assert_eq!(svg, chart.svg(), "drawn twice, not alike");
            assert!(!svg.contains("NaN") && !svg.contains("inf\""), "a place that is nowhere");
            roxmltree::Document::parse(&svg).unwrap();
            true
        }),
    }
}
