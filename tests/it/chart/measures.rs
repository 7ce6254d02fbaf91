//! Every drawn point against the measures of the atlas, within 0.15 cun.
//!
//! The places are read from the SVG and set against the drawing of the head: the corners of eyes and mouth from the landmarks of
//! the face, hairline and jaw from the lines of the drawing itself. A cun is a third of the way from glabella to hairline.

use super::all_drawn;
use super::seen::{At, class, path, views};
use roxmltree::Document;
use std::collections::BTreeMap;
use tcm_facial::atlas::{Direction, Offset, Point, PointSet, Side};
use tcm_facial::face::{Landmarks, locate};
use tcm_facial::render::Chart;

const TOLERANCE: f32 = 0.15;

/// A drawn head, in centimetres with y up: from the front x, from the side z, which points forward.
struct Head {
    /// Whether the point is drawn from the side, and where, on the person's right.
    points: BTreeMap<Point, (bool, At)>,
    hairline: Vec<At>,
    jaw: Vec<At>,
    cun: f32,
}

fn head() -> Head {
    let svg = Chart::of_points(PointSet::all()).svg();
    let document = Document::parse(&svg).unwrap();
    let mut points = BTreeMap::new();
    for seen in views(&document).into_iter().filter(|seen| !seen.name.contains("enlarged")) {
        let is_lateral = seen.name == "From the right";
        for marker in seen.markers.iter().filter(|marker| marker.side != "left") {
            // The middle of a triangle or a shield is not that of its box.
            let point: Point = marker.site.parse().unwrap();
            let [x, y] = seen.art[0].place(anchor_of(&document, &marker.site, &seen.name)).unwrap();
            points.insert(point, (is_lateral, [x / 20.0, -y / 20.0]));
        }
    }
    let line = |name: &str, first: At| -> Vec<At> {
        let own = document.descendants().filter(|node| class(*node).contains(&name));
        let lines = own.map(|node| path(node, [0.0, 0.0]));
        // Ends of the curves: every third place.
        let found = lines
            .into_iter()
            .find(|line| (line[0][0] - first[0]).abs() < 0.2 && (line[0][1] - first[1]).abs() < 0.2);
        found
            .unwrap_or_else(|| panic!("no {name} from {first:?}"))
            .iter()
            .step_by(3)
            .map(|[x, y]| [x / 20.0, -y / 20.0])
            .collect()
    };
    let face = Landmarks::canonical();
    let cun = (face.middle_of_hairline()[1] - face.positions()[9][1]) / 3.0;
    let jaw = line("middle", [-63.1, 52.0]);
    let hairline = line("hairline", [-154.8, -68.0]);
    Head { points, hairline, jaw, cun }
}

/// Where the leader or the shape of a marker has its middle: the vertex of the shape does not matter, its leader ends there.
fn anchor_of(document: &Document<'_>, site: &str, view: &str) -> At {
    let seen = views(document).into_iter().find(|seen| seen.name == view).unwrap();
    let marker = seen.markers.iter().find(|marker| marker.site == site && marker.side != "left").unwrap();
    let own = seen
        .leaders
        .iter()
        .map(|leader| leader[0])
        .find(|at| (at[0] - marker.at[0]).hypot(at[1] - marker.at[1]) < 6.0);
    // The leader may end at the marker on the left, which lies as far from the midline.
    own.unwrap_or_else(|| {
        let other = seen.markers.iter().find(|it| it.site == site && it.side == "left").unwrap();
        let at = seen
            .leaders
            .iter()
            .map(|leader| leader[0])
            .find(|at| (at[0] - other.at[0]).hypot(at[1] - other.at[1]) < 6.0);
        [840.0 - at.unwrap()[0], at.unwrap()[1]]
    })
}

impl Head {
    fn of(&self, point: Point) -> At {
        self.points.get(&point).unwrap_or_else(|| panic!("{point} is not drawn")).1
    }

    fn landmark(number: usize) -> At {
        let [x, y, _] = Landmarks::canonical().positions()[number];
        [x, y]
    }

    /// The height of the front hairline above a place of the forehead.
    fn hairline_above(&self, x: f32) -> f32 {
        let pairs = self.hairline.windows(2).filter(|pair| (pair[0][0] - pair[1][0]).abs() > 1e-6);
        let share = |pair: &[At]| (x - pair[0][0]) / (pair[1][0] - pair[0][0]);
        let crossed = pairs.filter(|pair| (0.0..=1.0).contains(&share(pair)));
        crossed.map(|pair| pair[0][1] + share(pair) * (pair[1][1] - pair[0][1])).fold(f32::MIN, f32::max)
    }
}

fn apart(a: At, b: At) -> f32 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// How far along a line through points one of them lies, as a share of the whole. The drawing shows such lines foreshortened, so
/// that they are followed on the face in three dimensions. Also the length of the whole.
fn along(line: &[Point], point: Point) -> (f32, f32) {
    let spots = locate(&Landmarks::canonical());
    let at = |point: &Point| {
        spots.iter().find(|spot| spot.point() == *point && spot.side() != Side::Left).unwrap().position()
    };
    let steps = line.windows(2).map(|pair| {
        let ([ax, ay, az], [bx, by, bz]) = (at(&pair[0]), at(&pair[1]));
        ((ax - bx).powi(2) + (ay - by).powi(2) + (az - bz).powi(2)).sqrt()
    });
    let steps: Vec<f32> = steps.collect();
    let index = line.iter().position(|it| *it == point).unwrap_or_else(|| panic!("{point}"));
    let whole: f32 = steps.iter().sum();
    (steps[..index].iter().sum::<f32>() / whole, whole)
}

/// How far the points lie from the midline along the hairline, in cun of which 4.5 lead to its corner.
fn along_the_hairline(point: Point) -> f32 {
    let line = [Point::GV24, Point::BL3, Point::BL4, Point::GB15, Point::GB13, Point::ST8];
    along(&line, point).0 * 4.5
}

/// The distance of a drawn point in cun, and what the atlas gives for it; none where it gives no more than a level or a line that
/// no landmark marks.
fn measured(head: &Head, point: Point, offset: &Offset) -> Option<(f32, f32)> {
    let (is_lateral, at) = head.points[&point];
    let cun = head.cun;
    Some(match offset {
        Offset::Cun { min_tenths, max_tenths, direction, from } => {
            let expected = f32::midpoint(f32::from(*min_tenths), f32::from(*max_tenths)) / 10.0;
            // Over the hairline the head leans back: 43.2 units of its outline from the side are 34.7 high.
            let over_the_hairline = |x: f32| (at[1] - head.hairline_above(x)) * 43.2 / 34.7;
            let from_the_hairline = match (is_lateral, point) {
                // Along the outline of the vertex.
                (true, Point::GV22) => apart([3.29, 9.865], at),
                (true, Point::GV21) => {
                    apart([3.29, 9.865], head.of(Point::GV22)) + apart(head.of(Point::GV22), at)
                }
                (true, Point::GV20) => {
                    apart([3.29, 9.865], head.of(Point::GV22))
                        + apart(head.of(Point::GV22), head.of(Point::GV21))
                        + apart(head.of(Point::GV21), at)
                }
                _ => over_the_hairline(at[0]),
            };
            let distance = match (*from, direction) {
                ("outer corner of the eye", Direction::Lateral) => (at[0] - Head::landmark(33)[0]).abs(),
                ("corner of the mouth", Direction::Lateral) => (at[0] - Head::landmark(61)[0]).abs(),
                ("inner corner of the eye", Direction::AboveMedial) => apart(at, Head::landmark(133)),
                ("LI20", Direction::AboveMedial) => apart(at, head.of(Point::LI20)),
                // The front edge of the lobe in the drawing.
                ("lobe of the ear", Direction::InFront) => at[0] + 2.85,
                ("GV26", Direction::Lateral) => (at[0] - head.of(Point::GV26)[0]).abs(),
                ("CV24", Direction::Lateral) => (at[0] - head.of(Point::CV24)[0]).abs(),
                ("glabella", Direction::Above) => at[1] - Head::landmark(9)[1],
                // The upper edge of the brow over the pupil, in the drawing.
                ("eyebrow", Direction::Above) => at[1] - 5.18,
                (
                    "midpoint between the outer end of the eyebrow and the outer corner of the eye",
                    Direction::Behind,
                ) => {
                    let (brow, corner) = (head.of(Point::TE23), Head::landmark(33));
                    apart(at, [f32::midpoint(brow[0], corner[0]), f32::midpoint(brow[1], corner[1])])
                }
                ("GV20", Direction::Behind) => apart(at, head.of(Point::GV20)),
                ("TE17", Direction::Behind) => head.of(Point::TE17)[0] - at[0],
                ("front hairline", Direction::Above) => from_the_hairline,
                ("midline", Direction::Lateral) => return Some((along_the_hairline(point), expected)),
                // Along the nape and over the ear the drawing has no hairline to measure from.
                ("back hairline", Direction::Above) | ("GV16" | "GV17" | "hairline above the ear", _) => {
                    return None;
                }
                _ => panic!("{point}: {offset}"),
            };
            (distance / cun, expected)
        }
        Offset::Share { part, whole, from, to } => {
            let share = f32::from(*part) / f32::from(*whole);
            let halfway =
                |a: At, b: At| apart(at, [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]) / cun;
            match (*from, *to) {
                ("BL2", "BL2") => (at[0] / cun, 0.0),
                ("upper end of the philtrum", _) => (halfway(Head::landmark(2), Head::landmark(0)), 0.0),
                ("TE17", "GB20") => (halfway(head.of(Point::TE17), head.of(Point::GB20)), 0.0),
                ("GV24", to @ ("ST8" | "BL4")) => {
                    let to = along_the_hairline(to.parse().unwrap());
                    (along_the_hairline(point), to * share)
                }
                ("ST8", "GB7") => {
                    let line = [Point::ST8, Point::GB4, Point::GB5, Point::GB6, Point::GB7];
                    let (reached, whole) = along(&line, point);
                    (reached * whole / cun, share * whole / cun)
                }
                // The brow, and the rim of the eye socket: their ends are no landmarks.
                _ => return None,
            }
        }
        Offset::Level(level) => match *level {
            "pupil line" => ((at[0] + 3.151) / cun, 0.0),
            "midline" if !is_lateral => (at[0] / cun, 0.0),
            "vertical through the outer corner of the eye" => ((at[0] - Head::landmark(33)[0]) / cun, 0.0),
            "lower border of the nasal wing" => ((at[1] - Head::landmark(98)[1]) / cun, 0.0),
            "midpoint of the outer border of the nasal wing" => ((at[1] - Head::landmark(129)[1]) / cun, 0.0),
            "midpoint of the philtrum" => ((at[1] - head.of(Point::GV26)[1]) / cun, 0.0),
            _ => return None,
        },
        _ => return None,
    })
}

#[test]
fn every_drawn_point_lies_where_the_atlas_measures_it() {
    let head = head();
    assert_eq!(head.points.len(), all_drawn().len());
    let mut off = Vec::new();
    let mut count = 0;
    for point in head.points.keys() {
        for offset in point.offsets() {
            if let Some((drawn, expected)) = measured(&head, *point, offset) {
                count += 1;
                if (drawn - expected).abs() > TOLERANCE {
                    off.push(format!("{point}: {offset}, drawn {drawn:.2} for {expected:.2}"));
                }
            }
        }
    }
    assert_eq!(off, Vec::<String>::new());
    assert!(count > 40, "{count}");
}

/// A breadth of the middle finger is about three quarters of a cun: four fingers are three.
#[test]
fn st6_lies_a_finger_before_and_above_the_angle_of_the_jaw() {
    let head = head();
    // The angle is where the line of the jaw turns most.
    let turn = |at: usize| {
        let [a, b, c] = [head.jaw[at - 1], head.jaw[at], head.jaw[at + 1]];
        let ([ux, uy], [vx, vy]) = ([b[0] - a[0], b[1] - a[1]], [c[0] - b[0], c[1] - b[1]]);
        (ux * vx + uy * vy) / (ux.hypot(uy) * vx.hypot(vy))
    };
    let angle = (1..head.jaw.len() - 1).min_by(|a, b| turn(*a).total_cmp(&turn(*b))).unwrap();
    let (angle, st6) = (head.jaw[angle], head.of(Point::ST6));
    assert!(st6[0] > angle[0] && st6[1] > angle[1], "{st6:?} {angle:?}");
    let away = apart(st6, angle) / head.cun;
    assert!((0.75 - TOLERANCE..=0.75 + TOLERANCE).contains(&away), "{away} cun from {angle:?}");
}
