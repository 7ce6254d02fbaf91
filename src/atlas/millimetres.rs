//! Lengths in millimetres.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A length in millimetres, exact to a hundredth.
///
/// Needle gauges are given in hundredths (0.16 mm) and depths in whole millimetres. One exact type holds both, so that no
/// comparison of two limits depends on rounding. A cun is a proportion of one person's body, so there is no conversion
/// from cun.
///
/// ```
/// use tcm_facial::atlas::Millimetres;
///
/// let gauge = Millimetres::from_hundredths(16);
/// assert_eq!(gauge.to_string(), "0.16 mm");
/// assert!(gauge < Millimetres::new(1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Millimetres(u16);

impl Millimetres {
    /// Creates a length from whole millimetres. A length above 655 mm becomes 655 mm.
    pub const fn new(millimetres: u16) -> Self {
        Self(if millimetres > 655 { 65_500 } else { millimetres.saturating_mul(100) })
    }

    /// Creates a length from hundredths of a millimetre.
    pub const fn from_hundredths(hundredths: u16) -> Self {
        Self(hundredths)
    }

    /// Returns the length in hundredths of a millimetre.
    pub const fn hundredths(self) -> u16 {
        self.0
    }

    /// Whether this length is greater than `limit`; unlike `>`, it works at compile time.
    pub(crate) const fn exceeds(self, limit: Self) -> bool {
        self.0 > limit.0
    }

    /// The smaller of two lengths; unlike `min`, it works at compile time.
    pub(crate) const fn least(self, other: Self) -> Self {
        if self.exceeds(other) { other } else { self }
    }

    /// This length less another; nothing if the other is longer.
    pub(crate) const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The whole millimetres of the length.
    pub(crate) const fn whole(self) -> Self {
        Self::new(self.0 / 100)
    }

    /// Creates a length from a number of the atlas (`5`, `9.2`, `0.25`), at compile time.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::float_cmp,
        reason = "evaluated at compile time, which checks that no digit is lost"
    )]
    pub(crate) const fn exact(millimetres: f64) -> Self {
        let hundredths = (millimetres * 100.0 + 0.5) as u16;
        assert!(hundredths as f64 / 100.0 == millimetres, "millimetres have at most two decimals");
        Self(hundredths)
    }

    /// Reads a decimal number with at most two digits after the point.
    pub(crate) fn from_decimal(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let hundredths = match fraction.len() {
            0 => 0,
            1 => fraction.parse::<u16>().ok()?.checked_mul(10)?,
            2 => fraction.parse::<u16>().ok()?,
            _ => return None,
        };
        whole.parse::<u16>().ok()?.checked_mul(100)?.checked_add(hundredths).map(Self)
    }
}

impl fmt::Display for Millimetres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 100, self.0 % 100) {
            (whole, 0) => write!(f, "{whole} mm"),
            (whole, hundredths) => write!(f, "{whole}.{hundredths:02} mm"),
        }
    }
}

/// A length is serialized as a bare number. The name of its field carries the unit.
impl Serialize for Millimetres {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            serializer.serialize_u16(self.0 / 100)
        } else {
            serializer.serialize_f64(f64::from(self.0) / 100.0)
        }
    }
}

/// Rejects a number with more than two decimals rather than rounding it.
impl<'de> Deserialize<'de> for Millimetres {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let length = f64::deserialize(deserializer)?.to_string();
        Self::from_decimal(&length).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "invalid length `{length}`: use millimetres with at most two decimals"
            ))
        })
    }
}
