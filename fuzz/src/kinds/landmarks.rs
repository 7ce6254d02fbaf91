//! Landmarks of faces, as numbers.

use crate::Kind;
use crate::random::Random;
use tcm_facial::face::{Landmarks, locate, locate_alternatives};

fn numbers(input: &[u8]) -> Vec<f32> {
    input.chunks_exact(4).map(|it| f32::from_le_bytes([it[0], it[1], it[2], it[3]])).collect()
}

fn odd(random: &mut Random) -> f32 {
    *random.pick(&[
        0.0,
        -0.0,
        1.0,
        f32::NAN,
        f32::INFINITY,
        f32::MAX,
        f32::MIN_POSITIVE,
        1e-30,
        -1e20,
        1e10,
        0.5,
    ])
}

fn scale(random: &mut Random) -> f32 {
    *random.pick(&[1.0, 1.0, -1.0, 30.0, 1e-3, 1e6, 1e-20, 1e20, 0.0, 1e38])
}

fn check_in<const N: usize>(positions: &[[f32; N]], hairline: [f32; N], mirrored: bool) -> bool {
    let Ok(landmarks) = Landmarks::new(positions) else { return false };
    let landmarks = landmarks.with_mirrored_picture(mirrored);
    let with_hairline = landmarks.with_hairline(hairline).ok();
    for face in [Some(landmarks), with_hairline].into_iter().flatten() {
        for spot in locate(&face).into_iter().chain(locate_alternatives(&face)) {
            assert!(spot.position().iter().all(|it| it.is_finite()), "{} is nowhere", spot.point());
            assert!(
                spot.radius().is_none_or(|radius| radius.is_finite() && radius > 0.0),
                "{}",
                spot.point()
            );
        }
    }
    true
}

pub fn kind() -> Kind {
    Kind {
        name: "landmarks",
        make: Box::new(|random| {
            let mut positions: Vec<[f32; 3]> = Landmarks::canonical().positions().to_vec();
            let by = [scale(random), scale(random), scale(random)];
            let by = if random.one_in(2) { [by[0]; 3] } else { by };
            let noise = *random.pick(&[0.0, 0.0, 0.01, 1.0, 1e3]);
            for position in &mut positions {
                for (axis, value) in position.iter_mut().enumerate() {
                    #[expect(clippy::cast_precision_loss, reason = "a thousand steps")]
                    let step = random.below(1000) as f32 / 1000.0 - 0.5;
                    *value = *value * by[axis] + noise * step;
                }
            }
            for _ in 0..random.below(3) {
                let at = random.below(positions.len());
                positions[at][random.below(3)] = odd(random);
            }
            if random.one_in(20) {
                positions.truncate(random.below(480));
            }
            if random.one_in(20) {
                positions.extend([[0.0; 3]; 10]);
            }
            positions.push([odd(random), odd(random), odd(random)]);
            positions.into_iter().flatten().flat_map(f32::to_le_bytes).collect()
        }),
        check: Box::new(|input, random| {
            let numbers = numbers(input);
            let all: Vec<[f32; 3]> = numbers.chunks_exact(3).map(|it| [it[0], it[1], it[2]]).collect();
            let Some((hairline, positions)) = all.split_last() else { return false };
            let flat: Vec<[f32; 2]> = positions.iter().map(|it| [it[0], it[1]]).collect();
            let mirrored = random.one_in(2);
            let in_the_plane = check_in(&flat, [hairline[0], hairline[1]], mirrored);
            check_in(positions, *hairline, mirrored) || in_the_plane
        }),
    }
}
