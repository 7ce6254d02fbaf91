//! Inserted length, depth and angle of a needle (section 2, step 7), worked out with sines. Lengths are in hundredths of a
//! millimetre.

/// What a limit is about: the depth below the surface, or the length of needle in the skin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    Depth(u32),
    Inserted(u32),
}

/// What a needle may do: the least and the most of it in the skin, and how far below the surface it may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) min: u32,
    pub(crate) max: u32,
    pub(crate) depth: u32,
}

/// The sine of the angle as it may slip: 15 degrees are meant along the skin, and 25 are reckoned with.
pub(crate) fn sine(angle: &str) -> f64 {
    let degrees: f64 = match angle {
        "perpendicular" => 90.0,
        "oblique" => 45.0,
        "transverse" => 25.0,
        other => panic!("{other}"),
    };
    degrees.to_radians().sin()
}

/// The least length in the skin that holds a needle.
pub(crate) fn hold(angle: &str) -> u32 {
    match angle {
        "perpendicular" => 300,
        "oblique" => 400,
        _ => 500,
    }
}

/// The longest insertion that stays within a limit, in whole millimetres.
pub(crate) fn longest(limit: Limit, angle: &str) -> u32 {
    match limit {
        Limit::Inserted(most) => most / 100 * 100,
        Limit::Depth(depth) => {
            let is_within = |mm: &u32| f64::from(*mm) * sine(angle) <= f64::from(depth) / 100.0 + 1e-9;
            let most = (0..=depth).take_while(is_within).last().unwrap() * 100;
            // 5 mm along the skin are 2.1 mm deep: accepted where 2 mm are allowed.
            if angle == "transverse" && depth >= 200 { most.max(hold(angle)) } else { most }
        }
    }
}

/// The textbook's range met with the limit and with the longest insertion that is allowed; `None` where too little is left to
/// hold.
pub(crate) fn bounds(angle: &str, limit: Limit, text: (u32, u32), most: Option<u32>) -> Option<Bounds> {
    let upper = longest(limit, angle).min(text.1).min(most.unwrap_or(u32::MAX) / 100 * 100);
    let (Limit::Depth(deepest) | Limit::Inserted(deepest)) = limit;
    (upper >= hold(angle)).then(|| Bounds {
        min: text.0.min(upper).max(hold(angle)),
        max: upper,
        depth: deepest.min(upper),
    })
}

/// How deep a needle is at the angle as it may slip, in tenths of a millimetre.
pub(crate) fn tenths_deep(inserted: u32, angle: &str) -> u32 {
    format!("{:.0}", f64::from(inserted) * sine(angle) / 10.0).parse().unwrap()
}
