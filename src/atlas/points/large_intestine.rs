//! The 20 points of the Large Intestine Meridian.

use super::prelude::*;

points! {
    Some(Meridian::LargeIntestine), first: 12, names: 9 of 9;

    LI1 "LI1" "Shāngyáng" "Shangyang" "商陽" / "商阳" "Shang Yang" or "Merchant of Yang" {
        region: UpperLimb "the index finger", Bilateral;
        forbidden: needling 0, moxa 1;
    }
    LI2 "LI2" "Èrjiān" "Erjian" "二間" / "二间" "Second space" {
        region: UpperLimb "the index finger", Bilateral;
        pregnancy: D 1 [];
    }
    LI3 "LI3" "Sānjiān" "Sanjian" "三間" / "三间" "Third space" {
        region: UpperLimb "the dorsum of the hand", Bilateral;
    }
    LI4 "LI4" "Hégǔ" "Hegu" "合谷" "Joining Valley" or "Joining of the Valleys" {
        region: UpperLimb "the dorsum of the hand", Bilateral;
        location: "On the back of the hand, the point lies on the radial side of the middle of the second metacarpal bone.";
        texts: 10..25 All of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 20, 0.25, Mild Optional;
        pregnancy: A 8 [];
        forbidden: needling 0, moxa 1;
    }
    LI5 "LI5" "Yángxī" "Yangxi" "陽谿" / "阳溪" "Yang Stream" or "Valley of Yang" {
        region: UpperLimb "the posterolateral aspect of the wrist", Bilateral;
        forbidden: needling 0, moxa 1;
    }
    LI6 "LI6" "Piānlì" "Pianli" "偏歷" / "偏历" "Deviated Passage" or "Inclined Passage" {
        region: UpperLimb "the posterolateral aspect of the forearm", Bilateral;
    }
    LI7 "LI7" "Wēnliū" "Wenliu" "溫溜" / "温溜" "Hot Flow" or "Warm Current" {
        region: UpperLimb "the posterolateral aspect of the forearm", Bilateral;
    }
    LI8 "LI8" "Xiàlián" "Xialian" "下廉" "Lower Angle" or "Inferior Region" {
        region: UpperLimb "the posterolateral aspect of the forearm", Bilateral;
    }
    LI9 "LI9" "Shànglián" "Shanglian" "上廉" "Upper Angle" or "Upper Region" {
        region: UpperLimb "the posterolateral aspect of the forearm", Bilateral;
    }
    LI10 "LI10" "Shǒusānlǐ" "Shousanli" "手三里" "Three Miles of the Arm" or "Arm Three Li" {
        region: UpperLimb "the posterolateral aspect of the forearm", Bilateral;
        location: "The point lies on the line from LI5 to LI11, 2 cun below the crease of the elbow.";
        texts: 10..30 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 16, 0.25, Mild Optional;
        pregnancy: D 1 [];
    }
    LI11 "LI11" "Qūchí" "Quchi" "曲池" "Pool at the Bend" {
        region: UpperLimb "the lateral aspect of the elbow", Bilateral;
        location: "With the elbow fully bent, the point lies in the hollow at the outer end of the elbow crease, halfway between LU5 and the lateral epicondyle of the humerus.";
        texts: 20..38 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 30, 0.25, Mild Optional;
        pregnancy: C 1 [];
    }
    LI12 "LI12" "Zhǒuliáo" "Zhouliao" "肘髎" "Elbow Crease" or "Elbow Bone" {
        region: UpperLimb "the posterolateral aspect of the elbow", Bilateral;
    }
    LI13 "LI13" "Shǒuwǔlǐ" "Shouwuli" "手五里" "Arm Five Miles" or "Arm Five Li" {
        region: UpperLimb "the lateral aspect of the arm", Bilateral;
        forbidden: needling 2, moxa 1;
        cautions: [Artery: Cam1999];
    }
    LI14 "LI14" "Bìnào" "Binao" "臂臑" "Upper Limb" or "Upper Arm" {
        region: UpperLimb "the lateral aspect of the arm", Bilateral;
    }
    LI15 "LI15" "Jiānyú" "Jianyu" "肩髃" "Shoulder Bone" {
        region: UpperLimb "the shoulder girdle", Bilateral;
    }
    LI16 "LI16" "Jùgǔ" "Jugu" "巨骨" "Great Bone" or "Large Bone" {
        region: UpperLimb "the shoulder girdle", Bilateral;
    }
    LI17 "LI17" "Tiāndǐng" "Tianding" "天鼎" "Celestial Tripod" or "Celestial Vessel" {
        region: Neck "the anterior aspect of the neck", Bilateral;
        agreed: names 9 of 9, location 4 of 6 "Older texts measure instead: 1 cun below LI18, or midway between LI18 and ST12.";
        location: "On the side of the neck, the point lies immediately behind the back edge of the sternocleidomastoid muscle, level with the cricoid cartilage. It is directly below LI18 and level with ST10.";
        offsets: [level("cricoid cartilage"), level("ST10"), level("vertical through LI18")];
        zones: [Neck] Supine;
        default: off;
        at_risk: [ExternalJugularVein, PhrenicNerve, GreatNeckVessels] limit 3 of 9.2 "Only at the practitioner's discretion. Vessels of the neck lie beneath.";
        face_needling: Transverse;
        cautions: [VesselLungOrCord: Iaomai];
    }
    LI18 "LI18" "Fútū" "Futu" "扶突" "Support of the Prominence" or "Support and Rush" {
        region: Neck "the anterior aspect of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6 "The Guangming handbook adds: 3 cun to the side of the laryngeal prominence.";
        location: "On the side of the neck, the point lies on the sternocleidomastoid muscle, between its front and back edges. It is level with the upper border of the thyroid cartilage.";
        offsets: [level("upper border of the thyroid cartilage")];
        zones: [Neck] Supine;
        default: off;
        at_risk: [GreatNeckVessels, CarotidSinus] limit 3 of 9.2;
        hazard_from: ["nzasa-code", "project-default"] Found but "depth limit and angle";
        face_needling: Transverse;
        cautions: [VesselLungOrCord: Iaomai, Artery: Mindbody];
    }
    LI19 "LI19" "Kǒuhéliáo" "Kouheliao" "口禾髎" "Grain Mouth Slot" or "Grain Bone" also "Heliao", "禾髎" {
        region: Face "the face", Bilateral;
        agreed: names 5 of 9, location 5 of 6 "WHO left the location open: its alternative, and GB/T 12346-2021, put it at the height where the upper third of the philtrum meets the lower two thirds.";
        location: "The point lies 0.5 cun beside GV26, directly below the outer edge of the nostril and level with the middle of the philtrum.";
        offsets: [
            cun(5, 5, Direction::Lateral, "GV26"),
            level("midpoint of the philtrum"),
            level("vertical through the outer edge of the nostril"),
        ];
        zones: [UpperLip, Lips] Supine;
        at_risk: [SuperiorLabialVessels, DangerTriangleVeins] limit 3 of 5.5 "Insert shallowly. The point is painful.";
        texts: 5..8 Split of 7 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "qiqiwenku-points", "xmybk-li19"] muscles [OrbicularisOris];
        face_needling: Oblique Inward;
        forbidden: needling 0, moxa 4;
    }
    LI20 "LI20" "Yíngxiāng" "Yingxiang" "迎香" "Welcome Fragrance" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6 "WHO left the location open: its alternative is the height of the lower border of the wing of the nose. The Guangming handbook measures 0.5 cun to the side of the wing.";
        location: "The point lies in the nasolabial groove, level with the middle of the outer border of the nasal wing.";
        offsets: [level("midpoint of the outer border of the nasal wing")];
        zones: [Nasolabial, Nose] Supine "Usually needled upward, along the side of the nose.";
        at_risk: [AngularVessels, FacialArteryVein, DangerTriangleVeins] limit 3 of 9.2 "Insert shallowly.";
        texts: 8..13 Most of 7 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app", "qiqiwenku-points", "body-model-app"];
        face_needling: Transverse Toward EX_HN8;
        forbidden: needling 0, moxa 5;
    }
}
