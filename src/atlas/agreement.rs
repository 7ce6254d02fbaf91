//! How many of the compared sources agree on a fact.

use std::fmt;

/// How many of the compared sources agree. Point tables copy from one another, so a count is not a vote.
///
/// ```
/// use tcm_facial::atlas::Point;
///
/// let names = Point::ST36.names_agreement();
/// assert_eq!((names.agreeing(), names.compared()), (9, 9));
/// assert_eq!(Point::GV26.location_agreement().ok_or("not compared")?.to_string(), "1 of 6");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    agreeing: u8,
    compared: u8,
}

impl Agreement {
    pub(crate) const fn new(agreeing: u8, compared: u8) -> Self {
        assert!(0 < agreeing && agreeing <= compared, "at least one and at most all of the compared sources");
        Self { agreeing, compared }
    }

    /// The number of sources that say what the atlas says.
    pub const fn agreeing(self) -> u8 {
        self.agreeing
    }

    /// The number of sources compared.
    pub const fn compared(self) -> u8 {
        self.compared
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.agreeing, self.compared)
    }
}
