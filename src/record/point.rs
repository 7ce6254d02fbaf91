//! A point on the wire, by its code and no other name.

use crate::atlas::Point;
use serde::{Deserialize, Deserializer, Serialize};

/// A point that is read by the very code that it is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct WirePoint(pub(crate) Point);

impl<'de> Deserialize<'de> for WirePoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let point: Point = text.parse().map_err(serde::de::Error::custom)?;
        if point.code() == text {
            Ok(Self(point))
        } else {
            let message = format!("`{text}` is not the code of a point, did you mean `{point}`?");
            Err(serde::de::Error::custom(message))
        }
    }
}
