//! Where the tip of a needle points.

use super::vocabulary::vocabulary;

vocabulary! {
    /// Where the tip of an oblique or transverse needle points, on the body of the person. It never points at the eye.
    ///
    /// ```
    /// use tcm_facial::atlas::{InsertionDirection, Point};
    ///
    /// let st4 = Point::ST4.needling().ok_or("never planned")?;
    /// assert_eq!((st4.direction(), st4.toward()), (Some(InsertionDirection::Toward), Some(Point::ST6)));
    /// let tai_yang = Point::EX_HN5.needling().ok_or("never planned")?;
    /// assert_eq!(tai_yang.toward(), Some(Point::GB8));
    /// # Ok::<(), &str>(())
    /// ```
    #[non_exhaustive]
    pub enum InsertionDirection: "direction" {
        /// Toward another point.
        Toward "toward" "toward",
        /// Toward the vertex; on a limb, toward the trunk.
        Up "up" "up",
        /// Away from the vertex; on a limb, toward the hand or foot.
        Down "down" "down",
        /// Toward the midline; on the back, toward the spine; around a patch, toward its middle.
        Inward "inward" "inward",
        /// Away from the midline.
        Outward "outward" "outward",
        Forward "forward" "forward",
        Backward "backward" "backward",
        AlongCrease "along_crease" "along the crease",
        AlongBrow "along_brow" "along the brow",
        AlongJaw "along_jaw" "along the jaw",
        AlongRib "along_rib" "along the rib",
        TowardRootOfNose "toward_root_of_nose" "toward the root of the nose",
        TowardTipOfNose "toward_tip_of_nose" "toward the tip of the nose",
        TowardRootOfTongue "toward_root_of_tongue" "toward the root of the tongue",
        TowardHeel "toward_heel" "toward the heel",
    }
}
