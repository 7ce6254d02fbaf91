//! How many of the sources compared say the same.

use std::fmt;

/// How many of the sources that were compared agree. Point tables copy one another, so a count is no vote.
///
/// ```
/// use tcm_facial::atlas::Point;
///
/// let names = Point::ST36.names_agreement();
/// assert_eq!((names.agreeing(), names.compared()), (9, 9));
/// assert_eq!(Point::GV26.location_agreement().ok_or("not told")?.to_string(), "1 of 6");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    agreeing: u8,
    compared: u8,
}

impl Agreement {
    pub(crate) const fn new(agreeing: u8, compared: u8) -> Self {
        assert!(0 < agreeing && agreeing <= compared, "some of the sources compared, at most all");
        Self { agreeing, compared }
    }

    /// How many say what the atlas says.
    #[must_use]
    pub const fn agreeing(self) -> u8 {
        self.agreeing
    }

    /// How many were compared.
    #[must_use]
    pub const fn compared(self) -> u8 {
        self.compared
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.agreeing, self.compared)
    }
}
