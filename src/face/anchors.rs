//! The table of anchors: the landmarks of each point, with weights in ten-thousandths.
//!
//! A row is `POINT CLASS "rule in words"`. `follows N` means that N tenths of a vertical cun lie between the brow and the
//! point, so that it moves with the hairline. Then come the triangle that contains the point, if it is on the mesh, and the
//! weights. A paired point lists its right side; the left side mirrors it. The numbers of the landmarks are those of the
//! `MediaPipe` Face Mesh; 33 and 133 belong to the subject's right eye.

use super::anchor::{Anchor, AnchorClass, Spot, anchors};
use crate::atlas::Point;

impl Anchor {
    /// Every anchor, in atlas order.
    pub const ALL: &'static [Self] = ANCHORS;

    /// Returns the anchor of a point, if it has one.
    pub fn of(point: Point) -> Option<&'static Self> {
        let place = Self::ALL.binary_search_by_key(&point, |anchor| anchor.point).ok()?;
        Self::ALL.get(place)
    }

    /// The alternative locations that the WHO standard of 2008 records for three points, in atlas order.
    /// [`locate_alternatives`](super::locate_alternatives()) finds them on a face.
    ///
    /// ```
    /// use tcm_facial::face::Anchor;
    ///
    /// let points: Vec<&str> = Anchor::ALTERNATIVES.iter().map(|anchor| anchor.point().code()).collect();
    /// assert_eq!(points, ["LI19", "LI20", "GV26"]);
    /// ```
    pub const ALTERNATIVES: &'static [Self] = ALTERNATIVES;
}

/// The middle of an average hairline, 3 cun above the glabella.
pub(super) const HAIRLINE: Spot = anchors!(@spot [] 10:2744 54:2101 284:2101 151:2313 127:721 356:721 132:(-728) 361:(-728) 4:567 152:(-2084) 33:1136 263:1136);

anchors! { ALTERNATIVES:
    LI19 A "level of the junction of the upper third and the lower two thirds of the philtrum, 0.5 cun beside it"
        on [165 167 98] = 165:1101 167:8523 98:376;
    LI20 A "nasolabial sulcus at the level of the lower border of the ala nasi"
        on [165 98 203] = 165:1022 98:2277 203:6701;
    GV26 A "junction of the upper third and the lower two thirds of the midline of the philtrum"
        = 164:10000;
}

anchors! { ANCHORS:
    LI18 D "level of the upper border of the thyroid cartilage, on the sternocleidomastoid"
        = 10:(-3033) 54:(-616) 284:(-2296) 151:(-2301) 127:2559 356:489 132:5204 361:3260 4:603 152:5918 33:701 263:(-488);
    LI19 A "level of the philtrum midpoint, below the lateral nostril margin, 0.5 cun beside GV26"
        on [37 167 39] = 37:215 167:7773 39:2012;
    LI20 A "nasolabial sulcus at the level of the midpoint of the lateral border of the ala nasi"
        on [203 129 36] = 203:899 129:7047 36:2054;
    ST1 A "pupil line, midway between the margin of the lower lid and the infraorbital margin (0.7 horizontal cun below the pupil)"
        on [22 23 231] = 22:259 23:9257 231:484;
    ST2 B "infraorbital foramen: 0.44 distances of the pupils lateral to midline, mean of two anatomical estimates (Song 2007; 8.6 mm below rim)"
        on [101 100 119] = 101:1260 100:5541 119:3199;
    ST3 B "pupil line at the level of the inferior border of the ala nasi, calibrated 1.5 mm medially"
        on [205 206 36] = 205:879 206:5933 36:3188;
    ST4 B "0.4 vertical cun lateral to the corner of the mouth"
        on [57 186 212] = 57:6964 186:669 212:2367;
    ST5 C "lower jaw border anterior to the masseter, over the facial artery"
        on [136 150 135] = 136:6500 135:3500;
    ST6 C "one fingerbreadth before and above the angle of the mandible"
        on [58 215 132] = 58:4501 215:2902 132:2597;
    ST7 C "below the midpoint of the zygomatic arch, mandibular notch"
        on [137 123 227] = 137:5000 227:5000;
    ST8 D follows 35 "corner of the forehead, 4.5 cun lateral to the midline"
        = 10:2302 54:3290 284:1582 151:1452 127:3069 356:963 132:1417 361:(-561) 4:(-1438) 152:(-3527) 33:1330 263:121;
    ST9 D "level of the upper border of the thyroid cartilage, anterior to the sternocleidomastoid"
        = 10:(-2720) 54:(-1103) 284:(-2052) 151:(-1886) 127:1531 356:361 132:4233 361:3134 4:1488 152:6422 33:632 263:(-40);
    SI16 D "level of the upper border of the thyroid cartilage, behind the sternocleidomastoid"
        = 10:(-3380) 54:(-244) 284:(-2398) 151:(-2763) 127:3494 356:838 132:6088 361:3594 4:(-381) 152:5358 33:659 263:(-865);
    SI17 D "behind the angle of the mandible, anterior to the sternocleidomastoid"
        = 10:(-1594) 54:1028 284:(-1235) 151:(-1399) 127:3514 356:723 132:4723 361:2103 4:(-725) 152:2532 33:966 263:(-636);
    SI18 B "vertical of the outer canthus, lower border of the zygomatic bone at mid-level of the ala nasi"
        on [50 205 101] = 50:6598 205:3356 101:46;
    SI19 C "anterior to the tragus centre"
        on [93 137 234] = 93:4000 234:6000;
    BL1 A "0.1 horizontal cun superior and medial to the inner canthus"
        on [243 244 190] = 243:4384 244:40 190:5576;
    BL2 A "medial end of the eyebrow pulled to the vertical of BL1"
        on [55 107 65] = 55:4151 107:4334 65:1515;
    BL3 D follows 35 "midway between GV24 and BL4"
        = 10:2731 54:2458 284:2078 151:2208 127:1259 356:790 132:(-337) 361:(-777) 4:67 152:(-2592) 33:1192 263:923;
    BL4 D follows 35 "1.5 cun lateral to the midline, 0.5 cun above the hairline"
        = 10:2669 54:2662 284:1922 151:2126 127:1595 356:682 132:(-21) 361:(-878) 4:(-108) 152:(-2691) 33:1283 263:759;
    TE17 D "behind the ear lobe, before the tip of the mastoid"
        = 10:(-1250) 54:1776 284:(-743) 151:(-1339) 127:4319 356:1213 132:4939 361:2023 4:(-1881) 152:836 33:945 263:(-838);
    TE20 D "above the auricular apex"
        = 10:363 54:3207 284:396 151:(-206) 127:4773 356:1307 132:3985 361:730 4:(-2717) 152:(-2270) 33:1211 263:(-779);
    TE21 C "anterior to the supratragic notch"
        on [93 137 234] = 234:10000;
    TE22 C "anterior to the auricular root, behind the temple hairline"
        on [127 34 162] = 127:8000 162:2000;
    TE23 A "lateral end of the eyebrow"
        on [46 70 124] = 46:5000 70:5000;
    GB1 A "0.5 horizontal cun lateral to the outer canthus"
        on [113 124 226] = 113:557 124:1398 226:8045;
    GB2 C "anterior to the intertragic notch"
        on [93 137 234] = 93:9000 234:1000;
    GB3 C "upper border of the zygomatic arch, above ST7"
        on [227 116 34] = 227:5000 34:5000;
    GB4 D follows 26 "a quarter of the way along the curve from ST8 to GB7"
        = 10:1967 54:3346 284:1136 151:1271 127:3346 356:621 132:1888 361:(-671) 4:(-1324) 152:(-2975) 33:1480 263:(-85);
    GB5 D follows 18 "midway along the curve from ST8 to GB7"
        = 10:1607 54:3391 284:697 151:1063 127:3639 356:317 132:2384 361:(-735) 4:(-1249) 152:(-2432) 33:1613 263:(-295);
    GB6 D follows 9 "three quarters of the way along the curve from ST8 to GB7"
        = 10:1100 54:3263 284:458 151:590 127:3996 356:537 132:2998 361:(-250) 4:(-1608) 152:(-2113) 33:1508 263:(-479);
    GB7 D "temple hairline at the level of the auricular apex"
        = 10:597 54:3068 284:203 151:144 127:4247 356:714 132:3540 361:222 4:(-1844) 152:(-1670) 33:1404 263:(-625);
    GB8 D "1.5 cun above TE20"
        = 10:767 54:3542 284:804 151:48 127:4885 356:1509 132:3710 361:540 4:(-3074) 152:(-3200) 33:1204 263:(-735);
    GB12 D "behind and below the mastoid"
        = 10:(-1465) 54:1880 284:(-529) 151:(-1666) 127:4779 356:1808 132:5321 361:2532 4:(-2705) 152:263 33:744 263:(-962);
    GB13 D follows 35 "3 cun lateral to the midline, 0.5 cun above the hairline"
        = 10:2446 54:3030 284:1698 151:1834 127:2350 356:708 132:704 361:(-839) 4:(-703) 152:(-3009) 33:1362 263:419;
    GB14 B follows 10 "1 vertical cun above the eyebrow on the pupil line"
        on [69 67 104] = 69:8435 67:1415 104:150;
    GB15 D follows 35 "above the pupil, midway along the curve from GV24 to ST8"
        = 10:2570 54:2861 284:1800 151:1994 127:1976 356:668 132:339 361:(-889) 4:(-389) 152:(-2851) 33:1336 263:585;
    GB20 D "below the occiput"
        = 10:(-2062) 54:1603 284:362 151:(-2501) 127:5292 356:3762 132:5761 361:4324 4:(-4611) 152:(-925) 33:(-63) 263:(-942);
    GV23 D follows 40 "1 cun above the anterior hairline, midline"
        = 10:2723 54:2408 284:2408 151:2126 127:1270 356:1270 132:(-423) 361:(-423) 4:(-340) 152:(-3011) 33:996 263:996;
    GV24 D follows 35 "0.5 cun above the anterior hairline, midline"
        = 10:2750 54:2260 284:2260 151:2236 127:986 356:986 132:(-594) 361:(-594) 4:126 152:(-2558) 33:1071 263:1071;
    GV25 A "tip of the nose"
        = 4:10000;
    GV26 A "midpoint of the philtrum midline"
        = 164:7402 0:2598;
    GV27 B "midpoint of the tubercle of the upper lip"
        = 11:10000;
    GV28 C "intra-oral (frenulum); shown at the lip line"
        = 13:10000;
    CV23 D "above the hyoid, midline"
        = 10:(-1978) 54:(-1136) 284:(-1136) 151:(-1286) 127:818 356:818 132:3034 361:3034 4:1525 152:5439 33:434 263:434;
    CV24 A "centre of the mentolabial sulcus"
        = 18:10000;
    EX_HN3 A "midpoint between the medial ends of the eyebrows"
        = 9:6254 8:3746;
    EX_HN4 A "centre of the eyebrow on the pupil line"
        on [65 66 52] = 65:811 66:5083 52:4106;
    EX_HN5 B "1 cun behind the midpoint of lateral brow end and outer canthus"
        on [156 139 143] = 156:5613 139:3372 143:1015;
    EX_HN7 B "infraorbital margin at the junction of its lateral quarter and medial three quarters"
        on [229 230 24] = 229:3452 230:1563 24:4985;
    EX_HN8 B "upper end of the nasolabial groove, beside the upper alar cartilage"
        on [126 142 209] = 126:2500 142:2500 209:5000;
    JIACHENGJIANG B "1 cun lateral to CV24, about over the mental foramen"
        on [194 182 204] = 194:4734 182:5108 204:158;
    QIANZHENG C "0.5 to 1 cun anterior to the ear lobe"
        on [132 177 93] = 132:3500 177:3500 93:3000;
}
