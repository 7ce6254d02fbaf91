//! The table of anchors: the landmarks of each point, with weights in ten-thousandths.
//!
//! A row is `POINT CLASS "rule in words"`. `follows N` means that N tenths of a vertical cun lie between the brow and the
//! point, so that it moves with the hairline. Each side lists the triangle that contains the point, if it is on the mesh, and
//! the weights. The numbers of the landmarks are those of the `MediaPipe` Face Mesh; 33 and 133 belong to the subject's right
//! eye.

use super::anchor::{Anchor, AnchorClass, Place, Spot, Weight, anchors};
use crate::atlas::Point;

impl Anchor {
    /// Every anchor, in atlas order.
    pub const ALL: &'static [Self] = &ANCHORS;

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
    pub const ALTERNATIVES: &'static [Self] = &ALTERNATIVES;
}

const _: () = {
    assert_sound(&ANCHORS);
    assert_sound(&ALTERNATIVES);
    assert!(HAIRLINE.is_sound());
};

const fn assert_sound(anchors: &[Anchor]) {
    let mut index = 0;
    while index < anchors.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        match anchors[index].place {
            Place::Sides { right, left } => assert!(right.is_sound() && left.is_sound()),
            Place::Midline(spot) => assert!(spot.is_sound()),
        }
        index = index.wrapping_add(1);
    }
}

/// The middle of an average hairline, 3 cun above the glabella.
pub(super) const HAIRLINE: Spot = Spot {
    triangle: None,
    weights: &anchors!(@weights 10:2744 54:2101 284:2101 151:2313 127:721 356:721 132:(-728) 361:(-728) 4:567 152:(-2084) 33:1136 263:1136),
};

anchors! { ALTERNATIVES:
    LI19 A "level of the junction of the upper third and the lower two thirds of the philtrum, 0.5 cun beside it" {
        right on [165 167 98] = 165:1101 167:8523 98:376
        ; left on [391 327 393] = 391:1101 393:8523 327:376
    }
    LI20 A "nasolabial sulcus at the level of the lower border of the ala nasi" {
        right on [165 98 203] = 165:1022 98:2277 203:6701
        ; left on [391 423 327] = 391:1022 327:2277 423:6701
    }
    GV26 A "junction of the upper third and the lower two thirds of the midline of the philtrum" {
        midline = 164:10000
    }
}

anchors! { ANCHORS:
    LI18 D "level of the upper border of the thyroid cartilage, on the sternocleidomastoid" {
        right = 10:(-3033) 54:(-616) 284:(-2296) 151:(-2301) 127:2559 356:489 132:5204 361:3260 4:603 152:5918 33:701 263:(-488)
        ; left = 10:(-3033) 284:(-616) 54:(-2296) 151:(-2301) 356:2559 127:489 361:5204 132:3260 4:603 152:5918 263:701 33:(-488)
    }
    LI19 A "level of the philtrum midpoint, below the lateral nostril margin, 0.5 cun beside GV26" {
        right on [37 167 39] = 37:215 167:7773 39:2012
        ; left on [267 269 393] = 267:215 393:7773 269:2012
    }
    LI20 A "nasolabial sulcus at the level of the midpoint of the lateral border of the ala nasi" {
        right on [203 129 36] = 203:899 129:7047 36:2054
        ; left on [423 266 358] = 423:899 358:7047 266:2054
    }
    ST1 A "pupil line, midway between the margin of the lower lid and the infraorbital margin (0.7 horizontal cun below the pupil)" {
        right on [22 23 231] = 22:259 23:9257 231:484
        ; left on [252 451 253] = 252:259 253:9257 451:484
    }
    ST2 B "infraorbital foramen: 0.44 distances of the pupils lateral to midline, mean of two anatomical estimates (Song 2007; 8.6 mm below rim)" {
        right on [101 100 119] = 101:1260 100:5541 119:3199
        ; left on [330 348 329] = 330:1260 329:5541 348:3199
    }
    ST3 B "pupil line at the level of the inferior border of the ala nasi, calibrated 1.5 mm medially" {
        right on [205 206 36] = 205:879 206:5933 36:3188
        ; left on [425 266 426] = 425:879 426:5933 266:3188
    }
    ST4 B "0.4 vertical cun lateral to the corner of the mouth" {
        right on [57 186 212] = 57:6964 186:669 212:2367
        ; left on [287 432 410] = 287:6964 410:669 432:2367
    }
    ST5 C "lower jaw border anterior to the masseter, over the facial artery" {
        right on [136 150 135] = 136:6500 135:3500
        ; left on [365 364 379] = 365:6500 364:3500
    }
    ST6 C "one fingerbreadth before and above the angle of the mandible" {
        right on [138 215 172] = 138:2500 215:7500
        ; left on [367 397 435] = 367:2500 435:7500
    }
    ST7 C "below the midpoint of the zygomatic arch, mandibular notch" {
        right on [137 123 227] = 137:5000 227:5000
        ; left on [366 447 352] = 366:5000 447:5000
    }
    ST8 D follows 35 "corner of the forehead, 4.5 cun lateral to the midline" {
        right = 10:2138 54:3290 284:1582 151:1452 127:3069 356:963 132:1417 361:(-561) 4:(-1438) 152:(-3363) 33:1330 263:121
        ; left = 10:2138 284:3290 54:1582 151:1452 356:3069 127:963 361:1417 132:(-561) 4:(-1438) 152:(-3363) 263:1330 33:121
    }
    ST9 D "level of the upper border of the thyroid cartilage, anterior to the sternocleidomastoid" {
        right = 10:(-2720) 54:(-1103) 284:(-2052) 151:(-1886) 127:1531 356:361 132:4233 361:3134 4:1488 152:6422 33:632 263:(-40)
        ; left = 10:(-2720) 284:(-1103) 54:(-2052) 151:(-1886) 356:1531 127:361 361:4233 132:3134 4:1488 152:6422 263:632 33:(-40)
    }
    SI16 D "level of the upper border of the thyroid cartilage, behind the sternocleidomastoid" {
        right = 10:(-3380) 54:(-244) 284:(-2398) 151:(-2763) 127:3494 356:838 132:6088 361:3594 4:(-381) 152:5358 33:659 263:(-865)
        ; left = 10:(-3380) 284:(-244) 54:(-2398) 151:(-2763) 356:3494 127:838 361:6088 132:3594 4:(-381) 152:5358 263:659 33:(-865)
    }
    SI17 D "behind the angle of the mandible, anterior to the sternocleidomastoid" {
        right = 10:(-1594) 54:1028 284:(-1235) 151:(-1399) 127:3514 356:723 132:4723 361:2103 4:(-725) 152:2532 33:966 263:(-636)
        ; left = 10:(-1594) 284:1028 54:(-1235) 151:(-1399) 356:3514 127:723 361:4723 132:2103 4:(-725) 152:2532 263:966 33:(-636)
    }
    SI18 B "vertical of the outer canthus, lower border of the zygomatic bone at mid-level of the ala nasi" {
        right on [50 205 101] = 50:6598 205:3356 101:46
        ; left on [280 330 425] = 280:6598 425:3356 330:46
    }
    SI19 C "anterior to the tragus centre" {
        right on [93 137 234] = 93:4000 234:6000
        ; left on [323 454 366] = 323:4000 454:6000
    }
    BL1 A "0.1 horizontal cun superior and medial to the inner canthus" {
        right on [243 244 190] = 243:4384 244:40 190:5576
        ; left on [463 414 464] = 463:4384 464:40 414:5576
    }
    BL2 A "medial end of the eyebrow pulled to the vertical of BL1" {
        right on [55 107 65] = 55:4151 107:4334 65:1515
        ; left on [285 295 336] = 285:4151 336:4334 295:1515
    }
    BL3 D follows 35 "midway between GV24 and BL4" {
        right = 10:2731 54:2458 284:2078 151:2208 127:1259 356:790 132:(-337) 361:(-777) 4:67 152:(-2592) 33:1192 263:923
        ; left = 10:2731 284:2458 54:2078 151:2208 356:1259 127:790 361:(-337) 132:(-777) 4:67 152:(-2592) 263:1192 33:923
    }
    BL4 D follows 35 "1.5 cun lateral to the midline, 0.5 cun above the hairline" {
        right = 10:2669 54:2662 284:1922 151:2126 127:1595 356:682 132:(-21) 361:(-878) 4:(-108) 152:(-2691) 33:1283 263:759
        ; left = 10:2669 284:2662 54:1922 151:2126 356:1595 127:682 361:(-21) 132:(-878) 4:(-108) 152:(-2691) 263:1283 33:759
    }
    TE17 D "behind the ear lobe, before the tip of the mastoid" {
        right = 10:(-1250) 54:1776 284:(-743) 151:(-1339) 127:4319 356:1213 132:4939 361:2023 4:(-1881) 152:836 33:945 263:(-838)
        ; left = 10:(-1250) 284:1776 54:(-743) 151:(-1339) 356:4319 127:1213 361:4939 132:2023 4:(-1881) 152:836 263:945 33:(-838)
    }
    TE20 D "above the auricular apex" {
        right = 10:363 54:3207 284:396 151:(-206) 127:4773 356:1307 132:3985 361:730 4:(-2717) 152:(-2270) 33:1211 263:(-779)
        ; left = 10:363 284:3207 54:396 151:(-206) 356:4773 127:1307 361:3985 132:730 4:(-2717) 152:(-2270) 263:1211 33:(-779)
    }
    TE21 C "anterior to the supratragic notch" {
        right on [93 137 234] = 234:10000
        ; left on [323 454 366] = 454:10000
    }
    TE22 C "anterior to the auricular root, behind the temple hairline" {
        right on [127 34 162] = 127:8000 162:2000
        ; left on [356 389 264] = 356:8000 389:2000
    }
    TE23 A "lateral end of the eyebrow" {
        right on [46 70 124] = 46:5000 70:5000
        ; left on [276 353 300] = 276:5000 300:5000
    }
    GB1 A "0.5 horizontal cun lateral to the outer canthus" {
        right on [113 124 226] = 113:2032 124:278 226:7690
        ; left on [342 446 353] = 342:2032 353:278 446:7690
    }
    GB2 C "anterior to the intertragic notch" {
        right on [93 137 234] = 93:9000 234:1000
        ; left on [323 454 366] = 323:9000 454:1000
    }
    GB3 C "upper border of the zygomatic arch, above ST7" {
        right on [227 116 34] = 227:5000 34:5000
        ; left on [447 264 345] = 447:5000 264:5000
    }
    GB4 D follows 26 "a quarter of the way along the curve from ST8 to GB7" {
        right = 10:1649 54:3399 284:716 151:1101 127:3607 356:299 132:2333 361:(-774) 4:(-1217) 152:(-2455) 33:1621 263:(-279)
        ; left = 10:1649 284:3399 54:716 151:1101 356:3607 127:299 361:2333 132:(-774) 4:(-1217) 152:(-2455) 263:1621 33:(-279)
    }
    GB5 D follows 18 "midway along the curve from ST8 to GB7" {
        right = 10:1301 54:3328 284:554 151:773 127:3876 356:455 132:2770 361:(-443) 4:(-1488) 152:(-2263) 33:1551 263:(-414)
        ; left = 10:1301 284:3328 54:554 151:773 356:3876 127:455 361:2770 132:(-443) 4:(-1488) 152:(-2263) 263:1551 33:(-414)
    }
    GB6 D follows 9 "three quarters of the way along the curve from ST8 to GB7" {
        right = 10:951 54:3215 284:386 151:454 127:4085 356:597 132:3168 361:(-107) 4:(-1697) 152:(-2001) 33:1476 263:(-527)
        ; left = 10:951 284:3215 54:386 151:454 356:4085 127:597 361:3168 132:(-107) 4:(-1697) 152:(-2001) 263:1476 33:(-527)
    }
    GB7 D "temple hairline at the level of the auricular apex" {
        right = 10:597 54:3068 284:203 151:144 127:4247 356:714 132:3540 361:222 4:(-1844) 152:(-1670) 33:1404 263:(-625)
        ; left = 10:597 284:3068 54:203 151:144 356:4247 127:714 361:3540 132:222 4:(-1844) 152:(-1670) 263:1404 33:(-625)
    }
    GB8 D "1.5 cun above TE20" {
        right = 10:767 54:3542 284:804 151:48 127:4885 356:1509 132:3710 361:540 4:(-3074) 152:(-3200) 33:1204 263:(-735)
        ; left = 10:767 284:3542 54:804 151:48 356:4885 127:1509 361:3710 132:540 4:(-3074) 152:(-3200) 263:1204 33:(-735)
    }
    GB12 D "behind and below the mastoid" {
        right = 10:(-1465) 54:1880 284:(-529) 151:(-1666) 127:4779 356:1808 132:5321 361:2532 4:(-2705) 152:263 33:744 263:(-962)
        ; left = 10:(-1465) 284:1880 54:(-529) 151:(-1666) 356:4779 127:1808 361:5321 132:2532 4:(-2705) 152:263 263:744 33:(-962)
    }
    GB13 D follows 35 "3 cun lateral to the midline, 0.5 cun above the hairline" {
        right = 10:2446 54:3030 284:1698 151:1834 127:2350 356:708 132:704 361:(-839) 4:(-703) 152:(-3009) 33:1362 263:419
        ; left = 10:2446 284:3030 54:1698 151:1834 356:2350 127:708 361:704 132:(-839) 4:(-703) 152:(-3009) 263:1362 33:419
    }
    GB14 B follows 10 "1 vertical cun above the eyebrow on the pupil line" {
        right on [69 67 104] = 69:8435 67:1415 104:150
        ; left on [299 333 297] = 299:8435 297:1415 333:150
    }
    GB15 D follows 35 "above the pupil, midway along the curve from GV24 to ST8" {
        right = 10:2570 54:2861 284:1800 151:1994 127:1976 356:668 132:339 361:(-889) 4:(-389) 152:(-2851) 33:1336 263:585
        ; left = 10:2570 284:2861 54:1800 151:1994 356:1976 127:668 361:339 132:(-889) 4:(-389) 152:(-2851) 263:1336 33:585
    }
    GB20 D "below the occiput" {
        right = 10:(-2062) 54:1603 284:362 151:(-2501) 127:5292 356:3762 132:5761 361:4324 4:(-4611) 152:(-925) 33:(-63) 263:(-942)
        ; left = 10:(-2062) 284:1603 54:362 151:(-2501) 356:5292 127:3762 361:5761 132:4324 4:(-4611) 152:(-925) 263:(-63) 33:(-942)
    }
    GV23 D follows 40 "1 cun above the anterior hairline, midline" {
        midline = 10:2723 54:2408 284:2408 151:2126 127:1270 356:1270 132:(-423) 361:(-423) 4:(-340) 152:(-3011) 33:996 263:996
    }
    GV24 D follows 35 "0.5 cun above the anterior hairline, midline" {
        midline = 10:2750 54:2260 284:2260 151:2236 127:986 356:986 132:(-594) 361:(-594) 4:126 152:(-2558) 33:1071 263:1071
    }
    GV25 A "tip of the nose" {
        midline = 4:10000
    }
    GV26 A "midpoint of the philtrum midline" {
        midline = 164:7402 0:2598
    }
    GV27 B "midpoint of the tubercle of the upper lip" {
        midline = 11:10000
    }
    GV28 C "intra-oral (frenulum); shown at the lip line" {
        midline = 13:10000
    }
    CV23 D "above the hyoid, midline" {
        midline = 10:(-1978) 54:(-1136) 284:(-1136) 151:(-1286) 127:818 356:818 132:3034 361:3034 4:1525 152:5439 33:434 263:434
    }
    CV24 A "centre of the mentolabial sulcus" {
        midline = 18:10000
    }
    EX_HN3 A "midpoint between the medial ends of the eyebrows" {
        midline = 9:6254 8:3746
    }
    EX_HN4 A "centre of the eyebrow on the pupil line" {
        right on [65 66 52] = 65:811 66:5083 52:4106
        ; left on [295 282 296] = 295:811 296:5083 282:4106
    }
    EX_HN5 B "midpoint of lateral brow end and outer canthus, then 1 horizontal cun back along the temple" {
        right on [156 124 70] = 156:7573 124:2265 70:162
        ; left on [383 300 353] = 383:7573 353:2265 300:162
    }
    EX_HN7 B "infraorbital margin at the junction of its lateral quarter and medial three quarters" {
        right on [229 230 24] = 229:3452 230:1563 24:4985
        ; left on [449 254 450] = 449:3452 450:1563 254:4985
    }
    EX_HN8 B "upper end of the nasolabial groove, beside the upper alar cartilage" {
        right on [126 142 209] = 126:2500 142:2500 209:5000
        ; left on [355 429 371] = 355:2500 371:2500 429:5000
    }
    JIACHENGJIANG B "mental foramen, about 1 cun lateral to CV24" {
        right on [194 182 204] = 194:3768 182:1458 204:4774
        ; left on [418 424 406] = 418:3768 406:1458 424:4774
    }
    QIANZHENG C "0.5 to 1 cun anterior to the ear lobe" {
        right on [132 177 93] = 132:3500 177:3500 93:3000
        ; left on [361 323 401] = 361:3500 401:3500 323:3000
    }
}
